import { sumSupport, weightOf } from './arithmetic';
import type { DeclaredIdentity } from './budget-table';
import type { ColumnPlan } from './column-plan';

/** Money that is neither spent nor free: on its way, frozen, kept for something, taken back. */
const HELD_BACK = /在途|冻结|锁定|占用|预留|待清算|待支付|暂付|已申请|审批中|收回|交回|缴回|上缴/;
/** Weights below say that rows may agree by chance. */
const CERTAIN = 0.8;

/**
 * What is left where a column holds money back that is no longer free though not yet spent: 可用余额 is 指标 less 已支付 less
 * 在途. Given only where the sums hold with it and not without.
 */
export function heldBackIdentity(plan: ColumnPlan, rows: readonly number[]): DeclaredIdentity[] {
  const of = (column: number | undefined) => plan.amounts.get(column ?? -1);
  const balance = of(plan.fields.get('balance'));
  const given = of(plan.fields.get('adjustedBudget') ?? plan.fields.get('originalBudget'));
  const spent = of(plan.fields.get('expenditure'));
  if (!balance || !given || !spent) return [];
  const terms = [
    { amounts: given, sign: 1 as const },
    { amounts: spent, sign: -1 as const },
  ];
  const taken = new Set(plan.fields.values());
  const plain = sumSupport(balance, terms, rows);
  for (const { column, head } of plan.words) {
    const amounts = of(column);
    // What is a field has a form of its own among the rules.
    if (taken.has(column)) continue;
    if (!amounts || !HELD_BACK.test(head.path.join('/'))) continue;
    const withHeld = [...terms, { amounts, sign: -1 as const }];
    const support = sumSupport(balance, withHeld, rows);
    if (support.holds <= plain.holds || weightOf(support) < CERTAIN / 2) continue;
    return [
      {
        result: balance.column,
        kind: 'sum',
        terms: withHeld.map(({ amounts: { column: each }, sign }) => ({ column: each, sign })),
      },
    ];
  }
  return [];
}
