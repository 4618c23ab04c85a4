import type { Contender } from './assign-columns';

const LEAST_SHARE = 0.5;
const LEAN = 0.12;
const BUDGETS = ['originalBudget', 'adjustedBudget'] as const;

/**
 * Beside 预算数, 调整预算数 may be how much was changed or what it was changed to. Amounts in every row, none negative and together of
 * the size of the budget, are sooner the latter: that reading gets the lead, and is asked all the same.
 */
export function leanToResult(
  contenders: readonly Contender[],
  rows: readonly number[],
): readonly Contender[] {
  const isEither = ({ candidates }: Contender): boolean =>
    candidates[0]?.field === 'adjustment' &&
    candidates[1]?.field === 'adjustedBudget' &&
    candidates[0].prior === candidates[1].prior;
  const budget = contenders.find(({ candidates }) =>
    BUDGETS.every((field) => candidates.some((each) => each.field === field)),
  );
  if (!budget) return contenders;
  const whole = amountsIn(budget, rows).reduce((sum, fen) => sum + fen, 0);
  return contenders.map((each) => {
    const amounts = amountsIn(each, rows);
    const isResult =
      isEither(each) &&
      amounts.length > 1 &&
      amounts.every((fen) => fen > 0) &&
      amounts.reduce((sum, fen) => sum + fen, 0) >= whole * LEAST_SHARE;
    if (!isResult) return each;
    const candidates = each.candidates.map((one) =>
      one.field === 'adjustedBudget' ? { ...one, prior: one.prior + LEAN } : one,
    );
    return { ...each, candidates };
  });
}

function amountsIn({ amounts: { fen, top } }: Contender, rows: readonly number[]): number[] {
  return rows.flatMap((row) => {
    const amount = fen[row - top] ?? NaN;
    return Number.isNaN(amount) ? [] : [amount];
  });
}
