import type { BudgetTable, ExecutionStatus } from '../core/budget/budget-table';
import { moneyOf } from '../core/evaluation/project-money';
import type { EvaluationTotals } from '../core/evaluation/self-evaluation';
import { addTotals, type CountedMoney } from '../core/evaluation/totals';

/** What tables come to, and how many projects stand in each status of execution. */
export interface ExecutionSums {
  readonly totals: EvaluationTotals;
  readonly counts: ReadonlyMap<ExecutionStatus, number>;
}

/** Adds up the projects of all tables. */
export function executionSums(tables: readonly BudgetTable[]): ExecutionSums {
  const counts = new Map<ExecutionStatus, number>();
  for (const { projects } of tables) {
    for (const { status } of projects) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return { totals: addTotals(moneyOfAll(tables)), counts };
}

function* moneyOfAll(tables: readonly BudgetTable[]): Generator<CountedMoney> {
  for (const { projects } of tables) {
    for (const project of projects) yield { money: moneyOf(project), status: project.status };
  }
}
