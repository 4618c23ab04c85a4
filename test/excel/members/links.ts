import { cellKey } from '../../../src/core/sheet/address';
import { displayText } from '../book/display-text';
import type { RangeRef } from '../book/range-ref';
import { putCell } from '../book/sheet';
import { shared } from '../book/style';
import { recordArgument, requireAllowed, requireUnlocked, textArgument } from './arguments';
import { raiseChanged } from './range-writing';

const LINK_COLOR = '#0563C1';

/** The link of a range's first cell; null where there is none. */
export function readLink({ sheet, area: { top, left } }: RangeRef): unknown {
  const link = sheet.state.links.get(cellKey(top, left));
  if (!link) return null;
  const { numberFormat } = sheet.style(top, left);
  const value = sheet.cell(top, left)?.value ?? null;
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.documentReference !== undefined && { documentReference: link.documentReference }),
    screenTip: link.screenTip ?? '',
    textToDisplay: displayText(value, numberFormat, sheet.book.options.date1904),
  };
}

const optional = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : textArgument(value);

/** Makes links of all cells. Excel gives them the looks of a link; an empty cell shows the target. */
export function writeLink(range: RangeRef, value: unknown): void {
  const { sheet } = range;
  requireAllowed(sheet, 'allowInsertHyperlinks');
  requireUnlocked(range);
  const options = recordArgument(value);
  const link = {
    address: optional(options['address']),
    documentReference: optional(options['documentReference']),
    screenTip: optional(options['screenTip']),
  };
  const text = optional(options['textToDisplay']);
  const state = sheet.change();
  range.each((row, column) => {
    const cell = sheet.cell(row, column);
    const isEmpty = (cell?.value ?? null) === null && (cell?.formula ?? null) === null;
    const shown = text ?? (isEmpty ? (link.documentReference ?? link.address) : undefined);
    state.links.set(cellKey(row, column), link);
    putCell(state, row, column, {
      value: shown ?? cell?.value ?? null,
      formula: shown === undefined ? (cell?.formula ?? null) : null,
      style: shared({ ...sheet.style(row, column), fontColor: LINK_COLOR, underline: 'Single' }),
    });
    if (shown !== undefined) sheet.book.calculation.touch(sheet, row, column);
  });
  raiseChanged(range, 'add-in');
}
