import { cellKey } from '../sheet/address';
import type { CellAddress, SheetArea } from '../sheet/address';
import { valueAt } from '../sheet/grid';
import type { CellValue, Grid } from '../sheet/grid';
import { ERRORS, NotYet, fail, giveUp } from './value';
import type { ArrayValue } from './value';
import type { WorkbookView } from './view';

/**
 * How a range stands where one value is wanted: `single` takes the cell in the formula's own row or column,
 * `array` calculates cell by cell, `unclear` depends on how the formula was entered, so that it is given up.
 */
export type RangeMode = 'single' | 'array' | 'unclear';

/** Where and over what a formula is evaluated. */
export interface Context {
  readonly view: WorkbookView;
  readonly at: CellAddress;
  readonly date1904: boolean;
  readonly mode: RangeMode;
  /** Cells of a sheet, by cellKey, whose values are still to be computed. */
  readonly pending: (grid: Grid) => ReadonlySet<number>;
  /** Depth of defined names inside one another. */
  readonly depth: number;
}

const LARGEST_ARRAY = 2_000_000;

/** The sheet that a reference names: #REF! when the workbook has none, given up when it was not read. */
export function gridOf(context: Context, sheet: string): Grid {
  const grid = context.view.grid(sheet);
  if (grid) return grid;
  const isKnown = context.view.sheetNames.some(
    (name) => name.toLowerCase() === sheet.toLowerCase(),
  );
  return isKnown ? giveUp() : fail(ERRORS.reference);
}

function assertReadable(context: Context, grid: Grid, row: number, column: number): void {
  const { at } = context;
  if (row === at.row && column === at.column && grid === context.view.grid(at.sheet)) giveUp();
  const key = cellKey(row, column);
  if (context.pending(grid).has(key)) throw new NotYet(grid.sheet, row, column);
  if (grid.stale.has(key)) giveUp();
}

/** The value of one cell; gives up when it is the formula's own or stale. */
export function readCell(context: Context, sheet: string, row: number, column: number): CellValue {
  const grid = gridOf(context, sheet);
  assertReadable(context, grid, row, column);
  return valueAt(grid, row, column);
}

/** Visits the cells of an area that the sheet really has, row by row. */
export function visitCells(
  context: Context,
  area: SheetArea,
  visit: (value: CellValue, row: number, column: number) => void,
): void {
  const grid = gridOf(context, area.sheet);
  const { at } = context;
  const isOwn = grid === context.view.grid(at.sheet);
  const isChecked = isOwn || grid.stale.size > 0 || context.pending(grid).size > 0;
  const bottom = Math.min(area.bottom, grid.rowCount - 1);
  const right = Math.min(area.right, grid.columnCount - 1);
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      if (isChecked) assertReadable(context, grid, row, column);
      visit(valueAt(grid, row, column), row, column);
    }
  }
}

/** How many cells an area has. */
export function countCells(area: SheetArea): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** An area's values as an array of the same shape; gives up on very large areas. */
export function readArea(context: Context, area: SheetArea): ArrayValue {
  if (countCells(area) > LARGEST_ARRAY) giveUp();
  const width = area.right - area.left + 1;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
    new Array<CellValue>(width).fill(null),
  );
  visitCells(context, area, (value, row, column) => {
    const cells = rows[row - area.top];
    if (cells) cells[column - area.left] = value;
  });
  return { kind: 'array', rows };
}
