import type { Project } from '../budget/budget-table';
import { asFen, fenOfNumber } from '../budget/fen';
import { FEN_PER_UNIT, type Fen, type Ratio } from '../budget/money';
import { fenOf } from '../budget/row-amounts';

/** Amounts of a project with what follows from them; null where neither the sheet nor arithmetic tells. */
export interface ProjectMoney {
  readonly originalBudget: Fen | null;
  readonly adjustment: Fen | null;
  readonly adjustedBudget: Fen | null;
  readonly expenditure: Fen | null;
  readonly balance: Fen | null;
  readonly executionRate: Ratio | null;
}

/**
 * The amounts of a project. What its sheet has no figure for is derived only by identities that always hold:
 * adjusted = original + adjustment (+ carryover), balance = adjusted - expenditure.
 */
export function moneyOf(project: Project): ProjectMoney {
  const stated = fenOf(project.amounts);
  const originalBudget = stated.originalBudget ?? null;
  const expenditure = stated.expenditure ?? null;
  const carryover = stated.carryover === undefined ? asFen(0) : stated.carryover;
  const adjustedBudget =
    stated.adjustedBudget ?? sum([originalBudget, stated.adjustment ?? null, carryover]);
  const adjustment =
    stated.adjustment ?? sum([adjustedBudget, minus(originalBudget), minus(carryover)]);
  return {
    originalBudget,
    adjustment,
    adjustedBudget,
    expenditure,
    balance: stated.balance ?? sum([adjustedBudget, minus(expenditure)]),
    executionRate: project.executionRate,
  };
}

/** The amount that a budget is measured by: the adjusted budget, or the original where no other is known. */
export function budgetOf(money: ProjectMoney): Fen | null {
  return money.adjustedBudget ?? money.originalBudget;
}

/** Sum in fen; null when any part is unknown. */
export function sum(parts: readonly (Fen | null)[]): Fen | null {
  let total = 0;
  for (const part of parts) {
    if (part === null) return null;
    total += part;
  }
  return asFen(total);
}

/** Money as an answer gives it (万元) in fen, rounded once. */
export function fenOfAnswer(tenThousandYuan: number): Fen {
  return fenOfNumber(tenThousandYuan, 'tenThousandYuan').fen;
}

/** Fen as an answer holds it (万元). */
export function answerOfFen(amount: Fen): number {
  return amount / FEN_PER_UNIT.tenThousandYuan;
}

function minus(amount: Fen | null): Fen | null {
  return amount === null ? null : asFen(0 - amount);
}
