import type { AmountColumn } from './amount-column';
import { rateAt } from './rate-column';
import type { RateColumn } from './rate-column';

/** How often an identity held over the rows where it could be seen. */
export interface Support {
  readonly holds: number;
  readonly fails: number;
  /** Rows where it held and no term was 0, so that it says something. */
  readonly telling: number;
}

const NO_SUPPORT: Support = { holds: 0, fails: 0, telling: 0 };
const MOST_ROWS = 200;

/** Rows to test identities on: at most 200, spread over the body. */
export function sampleRows(rows: readonly number[]): readonly number[] {
  return rows.length < MOST_ROWS * 2 ? rows : spread(rows.length).map((index) => rows[index] ?? 0);
}

/** The same of all rows of a column of amounts. */
export function sampleOf({ fen, top }: AmountColumn): readonly number[] {
  return spread(fen.length).map((index) => top + index);
}

/** Indices spread over a length, each if there are few. */
function spread(length: number): number[] {
  const step = Math.max(1, Math.floor(length / MOST_ROWS));
  return Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step);
}

/** A term of a sum: a column with its sign. */
export interface SignedColumn {
  readonly amounts: AmountColumn;
  readonly sign: 1 | -1;
}

/** Tolerance in fen for sums of displayed amounts: half a step of the coarsest unit for each term. */
function slack(unit: string, terms: number): number {
  return unit === 'yuan'
    ? 1
    : unit === 'hundredMillionYuan'
      ? 1_000_000
      : ((terms + 1) * 10_000) / 2;
}

/** How well `result` equals the signed sum of `terms` over sheet rows (0-based); blanks count as 0. */
export function sumSupport(
  result: AmountColumn,
  terms: readonly SignedColumn[],
  rows: readonly number[],
): Support {
  if (terms.length === 0) return NO_SUPPORT;
  const tolerance = slack(result.unit, terms.length);
  let holds = 0;
  let fails = 0;
  let telling = 0;
  for (const row of rows) {
    const stated = result.fen[row - result.top] ?? NaN;
    if (Number.isNaN(stated)) continue;
    let sum = 0;
    let seen = 0;
    let zeros = 0;
    for (const { amounts, sign } of terms) {
      const amount = amounts.fen[row - amounts.top] ?? NaN;
      if (Number.isNaN(amount) || amount === 0) zeros += 1;
      else sum += sign * amount;
      if (!Number.isNaN(amount)) seen += 1;
    }
    if (seen === 0) continue;
    if (Math.abs(stated - sum) <= tolerance) {
      holds += 1;
      if (zeros === 0) telling += 1;
    } else fails += 1;
  }
  return { holds, fails, telling };
}

/** How well `rates` equals a / b, as a fraction or a percentage. */
export function quotientSupport(
  rates: RateColumn,
  a: AmountColumn,
  b: AmountColumn,
  rows: readonly number[],
): Support {
  let holds = 0;
  let fails = 0;
  let telling = 0;
  for (const row of rows) {
    const stated = rateAt(rates, row);
    const top = a.fen[row - a.top] ?? NaN;
    const base = b.fen[row - b.top] ?? NaN;
    if (Number.isNaN(stated) || Number.isNaN(top) || Number.isNaN(base) || base === 0) continue;
    const quotient = top / base;
    const isNear = [1, 100].some((scale) => Math.abs(stated / scale - quotient) <= 0.0051);
    if (isNear) {
      holds += 1;
      if (top !== 0 && top !== base) telling += 1;
    } else fails += 1;
  }
  return { holds, fails, telling };
}

/** Whether a column is the sum or difference of two others on several telling rows. */
export function isInSum(
  column: AmountColumn,
  others: readonly AmountColumn[],
  rows: readonly number[],
): boolean {
  return others.some((a, index) =>
    others.slice(index + 1).some((b) =>
      (
        [
          [1, 1],
          [1, -1],
          [-1, 1],
        ] as const
      ).some(([p, q]) => {
        const support = sumSupport(
          column,
          [
            { amounts: a, sign: p },
            { amounts: b, sign: q },
          ],
          rows,
        );
        return support.telling > 0 && support.holds > support.fails * 2;
      }),
    ),
  );
}

/** Whether a column is what a rate of another one says, on several telling rows. */
export function isInRate(
  column: AmountColumn,
  rates: RateColumn,
  others: readonly AmountColumn[],
  rows: readonly number[],
): boolean {
  if (rates.values.length === 0) return false;
  return others.some((other) => {
    if (other === column || rates.column === other.column) return false;
    const support = quotientSupport(rates, column, other, rows);
    return support.telling > 1 && support.fails === 0;
  });
}

/**
 * Weight of a support from -1 (refuted) to 1 (many telling rows hold); 0 says nothing.
 * A few failing rows do not refute an identity: they are the faults that rules look for.
 */
export function weightOf({ holds, fails, telling }: Support): number {
  if (holds + fails === 0) return 0;
  const share = holds / (holds + fails);
  if (share < 0.5) return holds + fails > 1 ? share * 2 - 1 : -0.4;
  const strength = telling === 0 ? 0.15 : Math.min(1, 0.5 + telling * 0.17);
  return (share * 2 - 1) * strength;
}

/** Rows that agree by chance weigh less. */
const CERTAIN = 0.8;

/** Whether so many telling rows hold that they do not by chance. */
export function isCertain(support: Support): boolean {
  return weightOf(support) >= CERTAIN;
}
