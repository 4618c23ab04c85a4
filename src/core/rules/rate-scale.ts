import { valueAt } from '../sheet/grid';
import type { Grid } from '../sheet/grid';

interface ScaledCell {
  readonly row: number;
  readonly column: number;
  /** As read, 0..1. */
  readonly stated: number;
}

/** Whether a rate's cell holds 95 for 95%, by what the reader made of it. */
export function isNumberInPercent(grid: Grid, cell: ScaledCell): boolean {
  const value = valueAt(grid, cell.row, cell.column);
  if (typeof value !== 'number' || cell.stated === 0) return false;
  return Math.abs(value - cell.stated * 100) < Math.abs(value - cell.stated);
}
