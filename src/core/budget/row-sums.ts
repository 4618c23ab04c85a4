import type { AmountColumn } from './amount-column';

/** How a stated row agrees with the sum of other rows, over the columns that have figures in it. */
export interface RowMatch {
  /** Columns where the row equals the sum. */
  readonly holds: number;
  /** Columns where it does not. */
  readonly fails: number;
  /** Columns that hold with an amount other than 0. */
  readonly telling: number;
}

/** Whether a row is the sum: nothing speaks against it and something for it. */
export const addsUp = ({ fails, telling }: RowMatch): boolean => fails === 0 && telling > 0;

const NONE: readonly number[] = [];

/** The fen of a row in a column; NaN where there is none. */
export function fenAt(column: AmountColumn, row: number): number {
  return column.fen[row - column.top] ?? NaN;
}

/** Tolerance in fen for a sum of n amounts of a column's unit (each rounded to two decimals of it). */
export function sumSlack(column: AmountColumn, terms: number): number {
  return column.unit === 'yuan' ? 0 : Math.min(5_000 * (terms + 1), 100_000);
}

/** Compares a row with the sum of `parts`, less the `taken` ones, in each column. */
export function matchRow(
  columns: readonly AmountColumn[],
  row: number,
  parts: readonly number[],
  taken: readonly number[] = NONE,
): RowMatch {
  let holds = 0;
  let fails = 0;
  let telling = 0;
  for (const column of columns) {
    const stated = fenAt(column, row);
    if (Number.isNaN(stated)) continue;
    let sum = 0;
    let seen = 0;
    for (let at = 0; at < parts.length; at += 1) {
      const amount = fenAt(column, parts[at] ?? -1);
      if (Number.isNaN(amount)) continue;
      sum += amount;
      seen += 1;
    }
    for (const part of taken) {
      const amount = fenAt(column, part);
      if (!Number.isNaN(amount)) sum -= amount;
    }
    if (seen === 0 && stated !== 0) {
      fails += 1;
      continue;
    }
    if (Math.abs(stated - sum) <= sumSlack(column, seen)) {
      holds += 1;
      if (stated !== 0) telling += 1;
    } else fails += 1;
  }
  return { holds, fails, telling };
}
