import { asFen } from '../budget/fen';
import type { Fen, Ratio } from '../budget/money';
import { budgetOf, type ProjectMoney } from './project-money';
import type { EvaluationTotals } from './self-evaluation';
import type { ExecutionStatus } from '../budget/budget-table';

/** The money of a project and its status. */
export interface CountedMoney {
  readonly money: ProjectMoney;
  readonly status: ExecutionStatus;
}

/** Adds up amounts; null where any of them is unknown, also where there is none at all. */
class Sum {
  private fen = 0;
  private isKnown = true;
  private isEmpty = true;

  add(amount: Fen | null): void {
    this.isEmpty = false;
    if (amount === null) this.isKnown = false;
    else this.fen += amount;
  }

  get total(): Fen | null {
    return this.isEmpty || !this.isKnown ? null : asFen(this.fen);
  }
}

/** Sums over projects in fen; null where any part is unknown, also for no project at all. */
export function addTotals(projects: Iterable<CountedMoney>): EvaluationTotals {
  const [originalBudget, adjustment, adjustedBudget] = [new Sum(), new Sum(), new Sum()];
  const [expenditure, balance, budget] = [new Sum(), new Sum(), new Sum()];
  let completeCount = 0;
  for (const { money, status } of projects) {
    originalBudget.add(money.originalBudget);
    adjustment.add(money.adjustment);
    adjustedBudget.add(money.adjustedBudget);
    expenditure.add(money.expenditure);
    balance.add(money.balance);
    budget.add(budgetOf(money));
    if (status === 'complete') completeCount++;
  }
  return {
    originalBudget: originalBudget.total,
    adjustment: adjustment.total,
    adjustedBudget: adjustedBudget.total,
    expenditure: expenditure.total,
    balance: balance.total,
    executionRate: rateOf(expenditure.total, budget.total),
    completeCount,
  };
}

function rateOf(expenditure: Fen | null, budget: Fen | null): Ratio | null {
  if (expenditure === null || budget === null || budget === 0) return null;
  return (expenditure / budget) as Ratio;
}
