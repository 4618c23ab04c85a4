import { MAX_COLUMNS, type CellAddress, type SheetArea } from '../../core/sheet/address';
import type { CellValue, DefinedName, Grid } from '../../core/sheet/grid';
import { dependencySteps } from '../../core/formula/dependencies';
import {
  recalculateAllSteps,
  recalculateSteps,
  type NewValue,
} from '../../core/formula/recalculate';
import { viewOf, type WorkbookView } from '../../core/formula/view';
import type { Steps } from '../../core/steps';

/** Cells that may be read while values are completed; a few seconds. A workbook that asks for more keeps its gaps. */
const MOST_READS = 20_000_000;

/** Formulas that are computed at the most: each takes some kilobytes meanwhile. */
const MOST_FORMULAS = 150_000;

/** What is known of a workbook whose values are to be completed. */
export interface Incomplete {
  /** Every sheet, as its part says. */
  readonly grids: readonly Grid[];
  readonly definedNames: readonly DefinedName[];
  /** The workbook says itself that what stands in its formula cells is not yet calculated. */
  readonly isUncalculated: boolean;
}

const addressesOf = (grid: Grid): CellAddress[] =>
  [...grid.stale].map((key) => ({
    sheet: grid.sheet,
    row: Math.floor(key / MAX_COLUMNS),
    column: key % MAX_COLUMNS,
  }));

function sizeWithin(area: SheetArea, view: WorkbookView): number {
  const grid = view.grid(area.sheet);
  if (!grid) return 0;
  const rows = Math.min(area.bottom + 1, grid.rowCount) - area.top;
  const columns = Math.min(area.right + 1, grid.columnCount) - area.left;
  return Math.max(rows, 0) * Math.max(columns, 0);
}

function* isTooMuch(grids: readonly Grid[], view: WorkbookView): Steps<boolean> {
  const formulas = grids.reduce((sum, grid) => sum + grid.formulas.size, 0);
  if (formulas > MOST_FORMULAS) return true;
  let reads = 0;
  for (const { areas } of (yield* dependencySteps(view)).cells) {
    for (const area of areas) reads += sizeWithin(area, view);
    if (reads > MOST_READS) return true;
  }
  return false;
}

function withNewValues(
  grid: Grid,
  values: readonly NewValue[],
  gaps: readonly CellAddress[],
): Grid {
  const rows = grid.values.slice();
  const copied = new Map<number, CellValue[]>();
  for (const { row, column, value } of values) {
    const cells = copied.get(row) ?? (rows[row] ?? []).slice();
    copied.set(row, cells);
    rows[row] = cells;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  const stale = new Set(gaps.map(({ row, column }) => row * MAX_COLUMNS + column));
  return {
    ...grid,
    values: rows,
    cells: undefined,
    stale: grid.stale.size > 0 ? stale : grid.stale,
  };
}

/**
 * The sheets with the values that programs leave out which write formulas without calculating them (exports, scripts), in steps.
 * What can't be computed with certainty stays as the file has it, and stale where it has nothing.
 */
export function* completeValues({
  grids,
  definedNames,
  isUncalculated,
}: Incomplete): Steps<readonly Grid[]> {
  const gaps = grids.flatMap(addressesOf);
  const view = viewOf(grids, definedNames);
  if (yield* isTooMuch(grids, view)) return grids;
  const { values, stale } = isUncalculated
    ? yield* recalculateAllSteps(view)
    : yield* recalculateSteps(view, gaps);
  const isStale = new Set(stale.map(({ sheet, row, column }) => `${row},${column},${sheet}`));
  return grids.map((grid) => {
    const own = values.filter(({ sheet }) => sheet === grid.sheet);
    if (own.length === 0) return grid;
    const left = gaps.filter(
      ({ sheet, row, column }) => sheet === grid.sheet && isStale.has(`${row},${column},${sheet}`),
    );
    return withNewValues(grid, own, left);
  });
}
