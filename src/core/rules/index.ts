import { adjustedBudgetIdentity } from './adjusted-budget-identity';
import { adjustmentExplained } from './adjustment-explained';
import { adjustmentShare } from './adjustment-share';
import { amountGiven } from './amount-given';
import { amountHalfWidth } from './amount-half-width';
import { amountInUnit } from './amount-in-unit';
import { amountNotMerged } from './amount-not-merged';
import { amountNotNegative } from './amount-not-negative';
import { amountNotText } from './amount-not-text';
import { amountReadable } from './amount-readable';
import { amountToTheFen } from './amount-to-the-fen';
import { amountVisible } from './amount-visible';
import { amountWithoutUnit } from './amount-without-unit';
import { balanceClaimed } from './balance-claimed';
import { balanceIdentity } from './balance-identity';
import { cellWithoutError } from './cell-without-error';
import { codeAsText } from './code-as-text';
import { codeUnique } from './code-unique';
import { columnSameUnit } from './column-same-unit';
import { filterOff } from './filter-off';
import { formulaUniform } from './formula-uniform';
import { formulaWithoutAmount } from './formula-without-amount';
import { formulaWithoutLink } from './formula-without-link';
import { headerFound } from './header-found';
import { headerOnce } from './header-once';
import { headerUnique } from './header-unique';
import { memoSum } from './memo-sum';
import { memoWithinParent } from './memo-within-parent';
import { nameClean } from './name-clean';
import { nameDistinct } from './name-distinct';
import { nameGiven } from './name-given';
import { nameSpecific } from './name-specific';
import { nameUnique } from './name-unique';
import { nameYear } from './name-year';
import { numberInsideTable } from './number-inside-table';
import { ownReport } from './own-report';
import { rateAboveFloor } from './rate-above-floor';
import { rateOfTotal } from './rate-of-total';
import { rateOnSchedule } from './rate-on-schedule';
import { rateQuotient } from './rate-quotient';
import { rateSameScale } from './rate-same-scale';
import { rateWithoutBudget } from './rate-without-budget';
import { shownSum } from './shown-sum';
import { sourceSum } from './source-sum';
import { spendingHasBudget } from './spending-has-budget';
import { spendingStarted } from './spending-started';
import { spendingWithinBudget } from './spending-within-budget';
import { spendingWithinFunds } from './spending-within-funds';
import { subtotalSum } from './subtotal-sum';
import { tableSingle } from './table-single';
import { thresholdClaimed } from './threshold-claimed';
import { totalClaimed } from './total-claimed';
import { totalDoubleCount } from './total-double-count';
import { totalMissedRow } from './total-missed-row';
import { totalNotBelowPart } from './total-not-below-part';
import { totalRange } from './total-range';
import { totalRounding } from './total-rounding';
import { totalSum } from './total-sum';
import { totalTermsLevel } from './total-terms-level';
import { totalTyped } from './total-typed';
import { unitKnown } from './unit-known';
import { unitPlausible } from './unit-plausible';
import { unitSingle } from './unit-single';
import { yearOfReport } from './year-of-report';
import type { Rule } from './rule';

/** The catalogue: every rule on a budget sheet, in the order of its code. */
export const RULES = [
  headerFound,
  unitKnown,
  unitSingle,
  tableSingle,
  yearOfReport,
  cellWithoutError,
  amountVisible,
  filterOff,
  amountNotMerged,
  numberInsideTable,
  formulaWithoutLink,
  headerOnce,
  headerUnique,
  amountNotText,
  amountReadable,
  amountWithoutUnit,
  amountHalfWidth,
  amountNotNegative,
  amountToTheFen,
  amountGiven,
  codeAsText,
  shownSum,
  totalSum,
  totalRounding,
  subtotalSum,
  totalDoubleCount,
  totalMissedRow,
  totalRange,
  totalTermsLevel,
  totalTyped,
  formulaUniform,
  memoWithinParent,
  memoSum,
  totalClaimed,
  totalNotBelowPart,
  formulaWithoutAmount,
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
  columnSameUnit,
  amountInUnit,
  unitPlausible,
  rateSameScale,
  codeUnique,
  nameUnique,
  nameDistinct,
  nameSpecific,
  nameYear,
  ownReport,
  thresholdClaimed,
  nameClean,
  nameGiven,
] as const satisfies readonly Rule[];
