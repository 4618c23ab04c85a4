import { isCellError, styleAt, valueAt } from '../sheet/grid';
import type { Grid } from '../sheet/grid';

/** A column of rates as written; the scale is decided for the whole column. Arrays are indexed by row - top. */
export interface RateColumn {
  readonly column: number;
  readonly top: number;
  /** Numbers; NaN where there is none. Cells that carry a percent sign are already fractions. */
  readonly values: Float64Array;
  /** 1 where the value is a fraction for sure, by percent sign or format. */
  readonly signed: Uint8Array;
}

const RATE_TEXT = /^(-?\d{1,9}(?:\.\d{1,15})?)(%?)$/;

/** Reads rows top..bottom of a column as rates. */
export function readRateColumn(
  grid: Grid,
  column: number,
  top: number,
  bottom: number,
): RateColumn {
  const size = Math.max(0, bottom - top + 1);
  const values = new Float64Array(size).fill(NaN);
  const signed = new Uint8Array(size);
  for (let index = 0; index < size; index += 1) {
    const row = top + index;
    const value = valueAt(grid, row, column);
    if (value === null || typeof value === 'boolean' || isCellError(value)) continue;
    if (typeof value === 'number') {
      values[index] = value;
      if (styleAt(grid, row, column).numberFormat?.includes('%')) signed[index] = 1;
      continue;
    }
    const match = RATE_TEXT.exec(value.normalize('NFKC').replace(/[\s,]/g, ''));
    if (!match?.[1]) continue;
    values[index] = match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
    if (match[2] === '%') signed[index] = 1;
  }
  return { column, top, values, signed };
}

/** The number that a row (0-based) states; NaN where there is none. */
export function rateAt({ values, top }: RateColumn, row: number): number {
  return values[row - top] ?? NaN;
}

/** Whether a row's value carries a percent sign. */
export function isSigned({ signed, top }: RateColumn, row: number): boolean {
  return signed[row - top] === 1;
}
