import { cellKey } from '../../../src/core/sheet/address';
import type { RangeRef } from '../book/range-ref';
import { putCell } from '../book/sheet';
import { requireAllowed, requireUnlocked, wordArgument } from './arguments';
import { overlaps } from '../book/merge-index';
import { raiseChanged } from './range-writing';

const WORDS = [
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const;

/** Takes content, looks or links from cells; without looks, merges and conditional formats go too. */
export function clearRange(range: RangeRef, applyTo: unknown): void {
  const what = applyTo === null || applyTo === undefined ? 'All' : wordArgument(applyTo, WORDS);
  const { sheet } = range;
  const dropsContent = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const dropsLooks = what === 'All' || what === 'Formats';
  if (dropsContent) requireUnlocked(range);
  if (!dropsContent || dropsLooks) requireAllowed(sheet, 'allowFormatCells');
  const state = sheet.change();
  for (const [row, column] of range.present()) {
    const key = cellKey(row, column);
    const cell = state.cells.get(key);
    if (!cell) continue;
    if (dropsContent) sheet.book.calculation.touch(sheet, row, column);
    putCell(state, row, column, {
      value: dropsContent ? null : cell.value,
      formula: dropsContent ? null : cell.formula,
      style: dropsLooks ? undefined : cell.style,
    });
  }
  if (dropsLooks) dropLooks(range);
  if (what !== 'Contents' && what !== 'Formats' && what !== 'ResetContents') dropLinks(range);
  if (dropsContent) raiseChanged(range, 'add-in');
}

function dropLinks(range: RangeRef): void {
  const state = range.sheet.change();
  const { top, bottom, left, right } = range.area;
  for (const key of state.links.keys()) {
    const row = Math.floor(key / 16_384);
    const column = key % 16_384;
    if (row >= top && row <= bottom && column >= left && column <= right) state.links.delete(key);
  }
}

function dropLooks(range: RangeRef): void {
  const state = range.sheet.change();
  state.merges = state.merges.filter((merge) => !overlaps(merge, range.area));
  state.conditionalFormats = state.conditionalFormats.flatMap((format) => {
    const areas = format.areas.filter((area) => !isWithin(area, range));
    return areas.length === 0 ? [] : [{ ...format, areas }];
  });
  const { top, bottom, left, right } = range.area;
  const drop = (lines: typeof state.rows, first: number, last: number): void => {
    for (const [index, line] of lines) {
      if (index < first || index > last) continue;
      if (line.size === undefined && !line.isHidden) lines.delete(index);
      else lines.set(index, { ...line, style: undefined });
    }
  };
  if (range.isEntireRow) drop(state.rows, top, bottom);
  if (range.isEntireColumn) drop(state.columns, left, right);
}

function isWithin(area: RangeRef['area'], { area: around }: RangeRef): boolean {
  return (
    area.top >= around.top &&
    area.bottom <= around.bottom &&
    area.left >= around.left &&
    area.right <= around.right
  );
}
