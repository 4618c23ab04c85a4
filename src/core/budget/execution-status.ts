import type { ExecutionStatus, MoneyField } from './budget-table';
import { asFen, sumFen } from './fen';
import type { Fen, Ratio } from './money';

/** How far a budget was executed, by its amounts. */
export interface Execution {
  readonly status: ExecutionStatus;
  /** The year's budget that spending is measured by, in fen; null when unknown. */
  readonly budget: Fen | null;
  readonly expenditure: Fen | null;
  /** Budget less expenditure, in fen, negative when overspent; null when either is unknown. */
  readonly remaining: Fen | null;
  /** Expenditure / budget, 0..1 and beyond; null when the budget is 0 or unknown. */
  readonly rate: Ratio | null;
}

/** Amounts in fen by field; what is absent or null is unknown. */
export type FenByField = { readonly [Field in MoneyField]?: Fen | null | undefined };

/**
 * The status of a project, a group or the whole. The budget is the adjusted one; without such a column,
 * the original with adjustment and carry-over, blanks of those two counting as 0.
 */
export function executionOf(amounts: FenByField): Execution {
  const budget = yearBudget(amounts);
  const expenditure = amounts.expenditure ?? null;
  if (budget === null || expenditure === null) {
    return { status: 'unknown', budget, expenditure, remaining: null, rate: null };
  }
  const remaining = asFen(budget - expenditure);
  const rate = budget === 0 ? null : ratioOf(expenditure, budget);
  return { status: statusOf(budget, expenditure), budget, expenditure, remaining, rate };
}

/** A quotient as Ratio; the caller vouches for a divisor other than 0. */
export function ratioOf(part: number, whole: number): Ratio {
  // The only place where a quotient becomes a Ratio.
  return (part / whole) as Ratio;
}

function yearBudget(amounts: FenByField): Fen | null {
  if (amounts.adjustedBudget !== undefined) return amounts.adjustedBudget;
  const { originalBudget, adjustment, carryover } = amounts;
  const parts = [originalBudget, adjustment, carryover].flatMap((fen) => fen ?? []);
  return originalBudget === null || parts.length === 0 ? null : sumFen(parts);
}

function statusOf(budget: Fen, expenditure: Fen): ExecutionStatus {
  if (budget === 0) return expenditure === 0 ? 'none' : 'unbudgeted';
  if (expenditure === 0) return 'none';
  if (expenditure > budget) return 'over';
  return expenditure === budget ? 'complete' : 'partial';
}
