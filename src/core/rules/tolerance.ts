import { coarsestStep, stepOf } from './money-column';
import type { MoneyColumn } from './money-column';

/**
 * How far a stated sum of n amounts may be off by rounding alone, in fen: half a step for each amount and half
 * for the sum. Amounts kept to the fen have none. `stated` is the sum in fen.
 */
export function sumTolerance(column: MoneyColumn, count: number, stated: number): number {
  if (!column.isExact) return (count + 1) / 2;
  const statedStep = stepOf(stated, coarsestStep(column.unit));
  return count * halfStep(column.step) + halfStep(Math.max(column.step, statedStep));
}

/** How far an identity over cells of these columns may be off by rounding alone, in fen. */
export function identityTolerance(columns: readonly MoneyColumn[]): number {
  return columns.reduce((sum, column) => sum + (column.isExact ? halfStep(column.step) : 0.5), 0);
}

/** Half a rounding step in fen; amounts kept to the fen were not rounded. */
function halfStep(step: number): number {
  return step > 1 ? step / 2 : 0;
}

/** The step of rates that are never rounded coarser than 0.01 percentage points. */
const FINEST_RATE_STEP = 0.0001;

/**
 * How far a stated rate a/b may be off, as a ratio: half its own last digit, and what rounding of a and b by half
 * their steps (fen) does to the quotient.
 */
export function rateTolerance(
  numerator: { readonly fen: number; readonly step: number },
  denominator: { readonly fen: number; readonly step: number },
  rateStep: number,
): number {
  const b = Math.abs(denominator.fen);
  const byAmounts =
    halfStep(numerator.step) / b + (halfStep(denominator.step) * Math.abs(numerator.fen)) / (b * b);
  return byAmounts + Math.max(rateStep, FINEST_RATE_STEP) / 2 + Number.EPSILON * 8;
}

const RATE_STEPS = [1, 0.1, 0.01, 0.001, FINEST_RATE_STEP] as const;
const NOISE = 1e-9;

/** The step to which ratios are kept: 0.01 when none has more than two decimals; never finer than 0.0001. */
export function rateStep(ratios: Iterable<number>): number {
  let at = 2;
  for (const ratio of ratios) {
    while (at < RATE_STEPS.length - 1 && !isMultiple(ratio, RATE_STEPS[at] ?? 1)) at++;
  }
  return RATE_STEPS[at] ?? FINEST_RATE_STEP;
}

function isMultiple(ratio: number, step: number): boolean {
  const steps = ratio / step;
  return Math.abs(steps - Math.round(steps)) < NOISE * Math.max(1, Math.abs(steps));
}
