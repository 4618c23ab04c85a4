import { cellKey, type Area } from '../../../src/core/sheet/address';
import { EVENT } from '../book/event-queue';
import { overlaps, touchingMerges } from '../book/merge-index';
import type { RangeRef } from '../book/range-ref';
import { putCell } from '../book/sheet';
import type { Line, SheetState } from '../book/sheet-state';
import { rememberingStyles, shared, type Style } from '../book/style';
import { typed } from '../book/typed-input';
import type { Actor } from '../book/undo-stack';
import { refuse } from '../protocol/host-error';
import { requireAllowed, requireUnlocked } from './arguments';

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Refuses an array that is not as high and wide as the range. */
export function requireShape(range: RangeRef, rows: number, columns: number): void {
  if (rows !== range.rowCount || columns !== range.columnCount) {
    refuse('InvalidArgument', WRONG_SHAPE);
  }
}

/** What each cell gets from an array of the range's shape, or from one value for all. */
export function spread(range: RangeRef, value: unknown): (i: number, j: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  if (rows.length !== range.rowCount) refuse('InvalidArgument', WRONG_SHAPE);
  const cells = rows.map((row): readonly unknown[] => {
    if (!Array.isArray(row) || row.length !== range.columnCount) {
      return refuse('InvalidArgument', WRONG_SHAPE);
    }
    return row;
  });
  return (i, j) => cells[i]?.[j];
}

/** Tells listeners that cells have another content. */
export function raiseChanged(range: RangeRef, actor: Actor): void {
  const { sheet } = range;
  sheet.book.events.raise(EVENT.sheetChanged, sheet.id, {
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.id,
    address: range.localAddress,
    referenceId: '',
    shiftDirection: 'None',
    triggerSource: actor === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    valueBefore: null,
    valueAfter: null,
    valueTypeBefore: null,
    valueTypeAfter: null,
  });
}

/** Cells that a merge covers, except its first: what is written there is lost. */
function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      (row !== top || column !== left),
  );
}

/** Writes contents as Excel takes them; null leaves a cell as it is. */
export function writeContents(range: RangeRef, value: unknown, actor: Actor): void {
  const { sheet } = range;
  const { book } = sheet;
  const contents = spread(range, value);
  requireUnlocked(range);
  const state = sheet.change();
  const merges = touchingMerges(state.merges, range.area);
  range.each((row, column, i, j) => {
    const content = contents(i, j);
    if (content === null || content === undefined) return;
    if (merges.length > 0 && isCovered(merges, row, column)) return;
    const style = sheet.style(row, column);
    const { numberFormat, ...entered } = typed(content, style.numberFormat, book.options.date1904);
    const isNewFormat = numberFormat !== undefined && style.numberFormat === 'General';
    putCell(state, row, column, {
      ...entered,
      style: isNewFormat
        ? shared({ ...style, numberFormat })
        : state.cells.get(cellKey(row, column))?.style,
    });
    book.calculation.touch(sheet, row, column);
  });
  raiseChanged(range, actor);
}

/** Changes the looks of all cells of ranges; whole rows and columns keep them for cells to come. */
export function writeStyles(ranges: readonly RangeRef[], change: (style: Style) => Style): void {
  const changed = rememberingStyles(change);
  for (const range of ranges) writeStyle(range, changed);
}

function writeStyle(range: RangeRef, changed: (style: Style) => Style): void {
  const { sheet } = range;
  requireAllowed(sheet, 'allowFormatCells');
  raiseFormatChanged(range);
  const state = sheet.change();
  const set = (row: number, column: number): void => {
    const cell = state.cells.get(cellKey(row, column));
    const style = changed(sheet.style(row, column));
    const isNormal =
      style === sheet.book.normal && !state.rows.has(row) && !state.columns.has(column);
    putCell(state, row, column, {
      value: cell?.value ?? null,
      formula: cell?.formula ?? null,
      style: isNormal ? undefined : style,
    });
  };
  if (!range.isEntireColumn && !range.isEntireRow) {
    range.each(set);
    return;
  }
  for (const [row, column] of range.present()) set(row, column);
  styleLines(range, state, changed);
}

function styleLines(range: RangeRef, state: SheetState, changed: (style: Style) => Style): void {
  const { top, bottom, left, right } = range.area;
  const lines = range.isEntireColumn ? state.columns : state.rows;
  const [first, last] = range.isEntireColumn ? [left, right] : [top, bottom];
  for (let index = first; index <= last; index++) {
    const line = lines.get(index) ?? NO_LINE;
    lines.set(index, { ...line, style: changed(line.style ?? range.sheet.book.normal) });
  }
}

const NO_LINE: Line = { size: undefined, isHidden: false, style: undefined };

/** Changes rows or columns of a range. */
export function writeLines(
  range: RangeRef,
  kind: 'rows' | 'columns',
  change: (line: Line, index: number) => Line,
): void {
  requireAllowed(range.sheet, kind === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const lines = range.sheet.change()[kind];
  const { top, bottom, left, right } = range.area;
  const [first, last] = kind === 'rows' ? [top, bottom] : [left, right];
  const set = (index: number): void => {
    const before = lines.get(index) ?? NO_LINE;
    const line = change(before, index - first);
    if (isPlain(line)) lines.delete(index);
    else lines.set(index, line);
    if (kind === 'rows' && line.isHidden !== before.isHidden) raiseRowHidden(range, index, line);
  };
  // Of a whole sheet made plain, only the lines that are not plain need be visited.
  if (isPlain(change(NO_LINE, 0)) && last - first > lines.size) {
    for (const index of [...lines.keys()]) if (index >= first && index <= last) set(index);
    return;
  }
  for (let index = first; index <= last; index++) set(index);
}

const isPlain = ({ size, isHidden, style }: Line): boolean =>
  size === undefined && !isHidden && style === undefined;

function raiseRowHidden({ sheet }: RangeRef, row: number, { isHidden }: Line): void {
  sheet.book.events.raise(EVENT.rowHiddenChanged, sheet.id, {
    address: `${row + 1}:${row + 1}`,
    changeType: isHidden ? 'Hidden' : 'Unhidden',
    source: 'Local',
    worksheetId: sheet.id,
  });
}

/** Tells listeners that cells look otherwise. */
export function raiseFormatChanged(range: RangeRef): void {
  const { sheet } = range;
  sheet.book.events.raise(EVENT.formatChanged, sheet.id, {
    address: range.localAddress,
    source: 'Local',
    worksheetId: sheet.id,
  });
}

/** Merges a range into one cell, with the merges that it touches; only the first cell keeps its content. */
export function mergeRange(range: RangeRef): void {
  requireAllowed(range.sheet, null);
  const state = range.sheet.change();
  let area = range.area;
  for (;;) {
    const touched = touchingMerges(state.merges, area);
    if (touched.length === 0) break;
    state.merges = state.merges.filter((merge) => !touched.includes(merge));
    area = touched.reduce(unite, area);
  }
  const merged = range.with(area);
  if (merged.cellCount === 1) return;
  state.merges.push(area);
  for (const [row, column] of merged.present()) {
    if (row === area.top && column === area.left) continue;
    const cell = state.cells.get(cellKey(row, column));
    putCell(state, row, column, { value: null, formula: null, style: cell?.style });
    range.sheet.book.calculation.touch(range.sheet, row, column);
  }
}

function unite(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Takes the merges apart that a range touches. */
export function unmergeRange(range: RangeRef): void {
  requireAllowed(range.sheet, null);
  const state = range.sheet.change();
  state.merges = state.merges.filter((merge) => !overlaps(merge, range.area));
}
