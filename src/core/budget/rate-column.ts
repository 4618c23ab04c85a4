import { isCellError, styleAt, valueAt } from '../sheet/grid';
import type { Grid } from '../sheet/grid';

/** A column of rates as written; the scale is decided for the whole column. */
export interface RateColumn {
  readonly column: number;
  /** Number by 0-based sheet row; cells that carry a percent sign are already fractions. */
  readonly values: ReadonlyMap<number, number>;
  /** Rows whose value is a fraction for sure, by percent sign or format. */
  readonly signed: ReadonlySet<number>;
}

/** Reads rows top..bottom of a column as rates. */
export function readRateColumn(
  grid: Grid,
  column: number,
  top: number,
  bottom: number,
): RateColumn {
  const values = new Map<number, number>();
  const signed = new Set<number>();
  for (let row = top; row <= bottom; row += 1) {
    const value = valueAt(grid, row, column);
    if (value === null || typeof value === 'boolean' || isCellError(value)) continue;
    if (typeof value === 'number') {
      values.set(row, value);
      if (styleAt(grid, row, column).numberFormat?.includes('%')) signed.add(row);
      continue;
    }
    const text = value.normalize('NFKC').replace(/\s/g, '');
    const match = /^(-?\d{1,9}(?:\.\d{1,15})?)(%?)$/.exec(text);
    if (!match?.[1]) continue;
    values.set(row, match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]));
    if (match[2] === '%') signed.add(row);
  }
  return { column, values, signed };
}
