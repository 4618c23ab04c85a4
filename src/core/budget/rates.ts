import type { ColumnPlan } from './column-plan';
import { ratioOf } from './execution-status';
import type { Ratio } from './money';
import { isSigned, rateAt } from './rate-column';
import { fenAt } from './row-sums';

/** How the numbers of a rate column are to be read. */
export type RateScale = 'fraction' | 'percent' | 'unclear';

/** How near a stated rate must come to the one that the amounts give. */
const NEAR = 0.006;
/** No fraction in its senses is larger: budgets are seldom overspent threefold. */
const LARGEST_FRACTION = 3;

/** Decides the scale of the whole rate column by the rates that the amounts give. */
export function rateScale(plan: ColumnPlan, rows: readonly number[]): RateScale {
  const { rates, fields, amounts } = plan;
  if (!rates || rates.values.length === 0) return 'fraction';
  const spent = amounts.get(fields.get('expenditure') ?? -1);
  const budget = amounts.get(fields.get('adjustedBudget') ?? fields.get('originalBudget') ?? -1);
  let fraction = 0;
  let percent = 0;
  let largest = 0;
  let unsigned = 0;
  for (const row of rows) {
    const stated = rateAt(rates, row);
    const base = budget ? fenAt(budget, row) : NaN;
    // A rate of no budget is wrong in either scale and tells of none.
    if (Number.isNaN(stated) || isSigned(rates, row) || base === 0) continue;
    unsigned += 1;
    largest = Math.max(largest, Math.abs(stated));
    const top = spent ? fenAt(spent, row) : NaN;
    if (Number.isNaN(base) || Number.isNaN(top) || stated === 0) continue;
    const rate = top / base;
    // A rate that is wrong either way tells nothing of its scale.
    if (Math.abs(stated - rate) < NEAR) fraction += 1;
    else if (Math.abs(stated / 100 - rate) < NEAR) percent += 1;
  }
  if (unsigned === 0) return 'fraction';
  const head = plan.words.find(({ column }) => column === rates.column)?.head;
  if (fraction !== percent) return fraction > percent ? 'fraction' : 'percent';
  if (head?.isPercent === true || largest > LARGEST_FRACTION) return 'percent';
  return largest > 0 && fraction === 0 ? 'unclear' : 'fraction';
}

/** The rate that a row states, as a ratio; null when there is none. */
export function statedRatio(plan: ColumnPlan, row: number, scale: RateScale): Ratio | null {
  const { rates } = plan;
  const stated = rates ? rateAt(rates, row) : NaN;
  if (!rates || Number.isNaN(stated)) return null;
  const isPercent = scale === 'percent' && !isSigned(rates, row);
  return ratioOf(isPercent ? Number((stated / 100).toPrecision(15)) : stated, 1);
}
