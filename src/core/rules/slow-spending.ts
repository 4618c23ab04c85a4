import { rate } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { SPENDING_RULES, hasReason } from './reason';
import type { RuleContext, RuleOutcome } from './rule';
import { readSpending, spendingSighting } from './spending';

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
  const judged = readSpending(facts).filter(
    ({ budget, expenditure }) => budget > 0 && !Number.isNaN(expenditure),
  );
  const limit = rate(shown);
  if (judged.length === 0) return insufficient('预算数和支出数');
  return outcomeOf(
    judged
      .filter(({ budget, expenditure }) => expenditure / budget < least)
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
