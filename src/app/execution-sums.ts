import type { BudgetTable, ExecutionStatus } from '../core/budget/budget-table';
import { moneyOf } from '../core/evaluation/project-money';
import type { EvaluationTotals } from '../core/evaluation/self-evaluation';
import { TotalsAdder } from '../core/evaluation/totals';

/** What tables come to, and how many projects stand in each status of execution. */
export interface ExecutionSums {
  readonly totals: EvaluationTotals;
  readonly counts: ReadonlyMap<ExecutionStatus, number>;
}

/** Adds up the projects of all tables. */
export function executionSums(tables: readonly BudgetTable[]): ExecutionSums {
  const counts = new Map<ExecutionStatus, number>();
  const adder = new TotalsAdder();
  for (const { projects } of tables) {
    for (let index = 0; index < projects.length; index += 1) {
      const project = projects[index];
      if (!project) continue;
      const { status } = project;
      adder.add(moneyOf(project), status);
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
  }
  return { totals: adder.totals(), counts };
}
