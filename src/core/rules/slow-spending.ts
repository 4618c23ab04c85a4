import { rate } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { SPENDING_RULES, hasReason } from './reason';
import type { RuleContext, RuleOutcome } from './rule';
import { pickSpending, spendingSighting } from './spending';

/**
 * Lines whose rate of execution is below `least` (ratio 0..1) without a person's reason. `name` is what the rule's
 * message calls the limit, `shown` the limit that it shows (ratio 0..1).
 */
export function findSlowSpending(
  context: RuleContext,
  least: number,
  name: string,
  shown: number,
): RuleOutcome {
  const { facts } = context;
  const slow = pickSpending(
    facts,
    ({ budget, expenditure }) => budget > 0 && !Number.isNaN(expenditure),
    ({ budget, expenditure }) => expenditure / budget < least,
  );
  const limit = rate(shown);
  if (!slow) return insufficient('预算数和支出数');
  return outcomeOf(
    slow
      .filter(({ line }) => !line.project || !hasReason(context, line.project, SPENDING_RULES))
      .map((one) =>
        spendingSighting(
          facts,
          one,
          { rate: rate(one.expenditure / one.budget), [name]: limit },
          (now) => now.expenditure / now.budget >= least,
        ),
      ),
  );
}
