import { isCertain, sumSupport } from './arithmetic';
import type { Contender } from './assign-columns';
import type { ColumnField } from './budget-table';

/** Words that settle what a column is, whatever it is the difference of. */
const SETTLED = 0.9;
/** Words that make a column one of the spending. */
const SPENT = 0.5;
const BUDGETS: ReadonlySet<ColumnField> = new Set<ColumnField>([
  'originalBudget',
  'adjustedBudget',
  'fundsReceived',
]);
const PRIOR = 0.4;

/**
 * A column headed as a budget, such as 可用指标, that is what spending leaves of another budget may be the
 * balance: then the sums speak for it, whatever its head says.
 */
export function withBalance(
  each: Contender,
  all: readonly Contender[],
  rows: readonly number[],
): Contender {
  const [best] = each.candidates;
  if (best === undefined || best.prior >= SETTLED || !BUDGETS.has(best.field)) return each;
  if (each.candidates.some(({ field }) => field === 'balance')) return each;
  const others = all.filter(({ column }) => column !== each.column);
  const budgets = others.filter(({ candidates }) => BUDGETS.has(candidates[0]?.field ?? 'remark'));
  const spendings = others.filter(({ candidates }) =>
    candidates.some(({ field, prior }) => field === 'expenditure' && prior >= SPENT),
  );
  const isLeft = budgets.some((budget) =>
    spendings.some((spent) => {
      const terms = [
        { amounts: budget.amounts, sign: 1 as const },
        { amounts: spent.amounts, sign: -1 as const },
      ];
      return isCertain(sumSupport(each.amounts, terms, rows));
    }),
  );
  if (!isLeft) return each;
  const balance = { field: 'balance', prior: PRIOR, sign: 1 } as const;
  return { ...each, candidates: [...each.candidates, balance] };
}
