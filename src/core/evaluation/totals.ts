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

/** Adds up projects one by one. */
export class TotalsAdder {
  private readonly originalBudget = new Sum();
  private readonly adjustment = new Sum();
  private readonly adjustedBudget = new Sum();
  private readonly expenditure = new Sum();
  private readonly balance = new Sum();
  private readonly budget = new Sum();
  private completeCount = 0;

  /** Adds a project's money. */
  add(money: ProjectMoney, status: ExecutionStatus): void {
    this.originalBudget.add(money.originalBudget);
    this.adjustment.add(money.adjustment);
    this.adjustedBudget.add(money.adjustedBudget);
    this.expenditure.add(money.expenditure);
    this.balance.add(money.balance);
    this.budget.add(budgetOf(money));
    if (status === 'complete') this.completeCount += 1;
  }

  /** Sums of what was added, in fen; null where any part is unknown, also for no project at all. */
  totals(): EvaluationTotals {
    const expenditure = this.expenditure.total;
    return {
      originalBudget: this.originalBudget.total,
      adjustment: this.adjustment.total,
      adjustedBudget: this.adjustedBudget.total,
      expenditure,
      balance: this.balance.total,
      executionRate: rateOf(expenditure, this.budget.total),
      completeCount: this.completeCount,
    };
  }
}

/** Sums over projects in fen; null where any part is unknown, also for no project at all. */
export function addTotals(projects: readonly CountedMoney[]): EvaluationTotals {
  const adder = new TotalsAdder();
  for (const { money, status } of projects) adder.add(money, status);
  return adder.totals();
}

function rateOf(expenditure: Fen | null, budget: Fen | null): Ratio | null {
  if (expenditure === null || budget === null || budget === 0) return null;
  return (expenditure / budget) as Ratio;
}
