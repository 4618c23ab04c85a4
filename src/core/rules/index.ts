import { adjustedBudgetIdentity } from './adjusted-budget-identity';
import { adjustmentExplained } from './adjustment-explained';
import { adjustmentShare } from './adjustment-share';
import { balanceClaimed } from './balance-claimed';
import { balanceIdentity } from './balance-identity';
import { memoSum } from './memo-sum';
import { memoWithinParent } from './memo-within-parent';
import { rateAboveFloor } from './rate-above-floor';
import { rateOfTotal } from './rate-of-total';
import { rateOnSchedule } from './rate-on-schedule';
import { rateQuotient } from './rate-quotient';
import { rateWithoutBudget } from './rate-without-budget';
import type { Rule } from './rule';
import { sourceSum } from './source-sum';
import { spendingHasBudget } from './spending-has-budget';
import { spendingStarted } from './spending-started';
import { spendingWithinBudget } from './spending-within-budget';
import { spendingWithinFunds } from './spending-within-funds';
import { subtotalSum } from './subtotal-sum';
import { totalClaimed } from './total-claimed';
import { totalDoubleCount } from './total-double-count';
import { totalMissedRow } from './total-missed-row';
import { totalNotBelowPart } from './total-not-below-part';
import { totalRounding } from './total-rounding';
import { totalSum } from './total-sum';
import { totalTyped } from './total-typed';

/** The catalogue: every rule on a budget sheet, in the order of its code. */
export const RULES = [
  totalSum,
  totalRounding,
  subtotalSum,
  totalDoubleCount,
  totalMissedRow,
  totalTyped,
  memoWithinParent,
  memoSum,
  totalClaimed,
  totalNotBelowPart,
  adjustedBudgetIdentity,
  balanceIdentity,
  spendingWithinBudget,
  spendingHasBudget,
  rateQuotient,
  rateOfTotal,
  rateWithoutBudget,
  spendingStarted,
  rateAboveFloor,
  rateOnSchedule,
  adjustmentExplained,
  adjustmentShare,
  sourceSum,
  spendingWithinFunds,
  balanceClaimed,
] as const satisfies readonly Rule[];
