import { isSameValue } from '../../core/formula/recalculate';
import { rowLength, valueAt, type Grid } from '../../core/sheet/grid';

/** Cells (0-based [row, column]) whose value or formula differs between two states of a sheet. */
export function differingCells(before: Grid, after: Grid): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  for (let row = 0; row < Math.max(before.rowCount, after.rowCount); row += 1) {
    const width = Math.max(
      rowLength(before, row),
      rowLength(after, row),
      before.columnCount,
      after.columnCount,
    );
    for (let column = 0; column < width; column += 1) {
      const isSame =
        isSameValue(valueAt(before, row, column), valueAt(after, row, column)) &&
        before.formulas.at(row, column) === after.formulas.at(row, column);
      if (!isSame) cells.push([row, column]);
    }
  }
  return cells;
}

/** Whether a sheet keeps its shape: only contents differ, so that cells can be set one by one. */
export function hasSameShape(before: Grid, after: Grid): boolean {
  const shapeOf = (grid: Grid): string =>
    JSON.stringify([
      grid.sheet,
      grid.visibility,
      grid.merges,
      [...grid.hiddenRows],
      [...grid.hiddenColumns],
      grid.styles.length,
    ]);
  return shapeOf(before) === shapeOf(after) && hasSameStyles(before, after);
}

/** A grid ends each row at its last value, so only the places that both have can be compared. */
function hasSameStyles(before: Grid, after: Grid): boolean {
  for (let row = 0; row < Math.min(before.rowCount, after.rowCount); row += 1) {
    const [a, b] = [before.styleRows[row], after.styleRows[row]];
    const width = Math.min(a?.length ?? 0, b?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      if (a?.[column] !== b?.[column]) return false;
    }
  }
  return true;
}
