import { cellKey, MAX_COLUMNS, type CellAddress } from '../../core/sheet/address';
import type { Grid } from '../../core/sheet/grid';

/** Cells whose value is out of date now and was not before. */
export function newlyStale(
  before: readonly Grid[],
  after: readonly Grid[],
): readonly CellAddress[] {
  const known = new Map(before.map((grid) => [grid.sheet, grid.stale]));
  return after.flatMap(({ sheet, stale }) =>
    [...stale]
      .map((key) => ({ sheet, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS }))
      .filter(({ row, column }) => known.get(sheet)?.has(cellKey(row, column)) !== true),
  );
}
