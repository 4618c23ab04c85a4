import { formatCell } from '../../../src/core/sheet/address';
import type { RangeRef } from '../book/range-ref';
import { refuse } from '../protocol/host-error';
import type { MembersOf } from '../protocol/host-object';
import { booleanArgument, recordArgument } from './arguments';
import { readLink, writeLink } from './links';
import { applyFormatOptions, readFormatOptions } from './looks';
import { heightArgument, widthArgument } from './range-format';
import { requireShape, writeLines, writeStyles } from './range-writing';

/** Above about this many cells Excel on the web answers an internal error. */
const MAX_STYLED_CELLS = 85_000;

function rowsArgument(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return refuse('InvalidArgument');
  const rows: readonly unknown[] = value;
  return rows.map((row): readonly unknown[] =>
    Array.isArray(row) ? row : refuse('InvalidArgument'),
  );
}

function listArgument(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) return refuse('InvalidArgument');
  return value;
}

function setCellProperties(range: RangeRef, value: unknown): void {
  const rows = rowsArgument(value);
  requireShape(range, rows.length, rows[0]?.length ?? 0);
  if (range.cellCount > MAX_STYLED_CELLS) refuse('GeneralException');
  range.each((row, column, i, j) => {
    const options = rows[i]?.[j];
    if (options === null || options === undefined) return;
    const cell = range.with({ top: row, bottom: row, left: column, right: column });
    for (const [name, wanted] of Object.entries(recordArgument(options))) {
      if (wanted === null || wanted === undefined) continue;
      if (name === 'format') writeStyles([cell], (style) => applyFormatOptions(style, wanted));
      else if (name === 'hyperlink') writeLink(cell, wanted);
      else refuse('ApiNotFound', `Unknown cell property ${name}.`);
    }
  });
}

function getCellProperties(range: RangeRef, wanted: unknown): unknown {
  const options = recordArgument(wanted);
  const rows: unknown[][] = Array.from({ length: range.rowCount }, () => []);
  range.each((row, column, i) => {
    const answer: Record<string, unknown> = {};
    for (const [name, option] of Object.entries(options)) {
      if (option === false || option === null || option === undefined) continue;
      const cell = range.with({ top: row, bottom: row, left: column, right: column });
      if (name === 'format') {
        answer[name] = readFormatOptions(range.sheet.style(row, column), option);
      } else if (name === 'address') answer[name] = cell.address;
      else if (name === 'hyperlink') answer[name] = readLink(cell);
      else if (name === 'hidden') {
        answer[name] = range.sheet.rowHeight(row) === 0 || range.sheet.columnWidth(column) === 0;
      } else refuse('ApiNotFound', `Unknown cell property ${name}.`);
    }
    rows[i]?.push(answer);
  });
  return rows;
}

/** The sizes and visibility of rows or columns, one answer for each. */
function getLineProperties(range: RangeRef, wanted: unknown, kind: 'row' | 'column'): unknown {
  const options = recordArgument(wanted);
  const { sheet, area } = range;
  const first = kind === 'row' ? area.top : area.left;
  const count = kind === 'row' ? range.rowCount : range.columnCount;
  return Array.from({ length: count }, (_, at) => {
    const index = first + at;
    const size = kind === 'row' ? sheet.rowHeight(index) : sheet.columnWidth(index);
    const answer: Record<string, unknown> = {};
    if (options['address'] === true) answer['address'] = lineAddress(range, kind, index);
    if (options[`${kind}Index`] === true) answer[`${kind}Index`] = index;
    if (options[`${kind}Hidden`] === true) answer[`${kind}Hidden`] = size === 0;
    if (options['format'] !== undefined) {
      answer['format'] = { [kind === 'row' ? 'rowHeight' : 'columnWidth']: size };
    }
    return answer;
  });
}

function lineAddress({ sheet }: RangeRef, kind: 'row' | 'column', index: number): string {
  const cell = kind === 'row' ? formatCell(index, 0) : formatCell(0, index);
  const part = cell.replace(kind === 'row' ? /[A-Z]+/ : /\d+/, '');
  return `${sheet.name}!${part}:${part}`;
}

function setRowProperties(range: RangeRef, value: unknown): void {
  const list = listArgument(value, range.rowCount).map(recordArgument);
  writeLines(range, 'rows', (line, at) => {
    const { format, rowHidden } = list[at] ?? {};
    const height = format === undefined ? undefined : recordArgument(format)['rowHeight'];
    return {
      ...line,
      ...(height !== undefined && height !== null && { size: heightArgument(height) }),
      ...(rowHidden !== undefined &&
        rowHidden !== null && { isHidden: booleanArgument(rowHidden) }),
    };
  });
}

function setColumnProperties(range: RangeRef, value: unknown): void {
  const list = listArgument(value, range.columnCount).map(recordArgument);
  writeLines(range, 'columns', (line, at) => {
    const { format, columnHidden } = list[at] ?? {};
    const width = format === undefined ? undefined : recordArgument(format)['columnWidth'];
    return {
      ...line,
      ...(width !== undefined && width !== null && { size: widthArgument(range.sheet, width) }),
      ...(columnHidden !== undefined &&
        columnHidden !== null && { isHidden: booleanArgument(columnHidden) }),
    };
  });
}

/** Methods of Excel.Range that read and write the properties of many cells at once. */
export const PROPERTY_METHODS: NonNullable<MembersOf<RangeRef>['methods']> = {
  GetCellProperties: (range, [wanted]) => getCellProperties(range, wanted),
  SetCellProperties: (range, [value]) => {
    setCellProperties(range, value);
  },
  GetRowProperties: (range, [wanted]) => getLineProperties(range, wanted, 'row'),
  SetRowProperties: (range, [value]) => {
    setRowProperties(range, value);
  },
  GetColumnProperties: (range, [wanted]) => getLineProperties(range, wanted, 'column'),
  SetColumnProperties: (range, [value]) => {
    setColumnProperties(range, value);
  },
};
