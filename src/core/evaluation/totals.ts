import { asFen } from '../budget/fen';
import type { Fen, Ratio } from '../budget/money';
import { budgetOf, type ProjectMoney } from './project-money';
import type { EvaluationTotals } from './self-evaluation';
import type { ExecutionStatus } from '../budget/budget-table';

/** Sums over projects in fen; null where any part is unknown, also for no project at all. */
export function addTotals(
  projects: readonly { readonly money: ProjectMoney; readonly status: ExecutionStatus }[],
): EvaluationTotals {
  const total = (amount: (money: ProjectMoney) => Fen | null): Fen | null => {
    if (projects.length === 0) return null;
    let whole = 0;
    for (const { money } of projects) {
      const part = amount(money);
      if (part === null) return null;
      whole += part;
    }
    return asFen(whole);
  };
  const budget = total(budgetOf);
  const expenditure = total((money) => money.expenditure);
  return {
    originalBudget: total((money) => money.originalBudget),
    adjustment: total((money) => money.adjustment),
    adjustedBudget: total((money) => money.adjustedBudget),
    expenditure,
    balance: total((money) => money.balance),
    executionRate: rateOf(expenditure, budget),
    completeCount: projects.filter(({ status }) => status === 'complete').length,
  };
}

function rateOf(expenditure: Fen | null, budget: Fen | null): Ratio | null {
  if (expenditure === null || budget === null || budget === 0) return null;
  return (expenditure / budget) as Ratio;
}
