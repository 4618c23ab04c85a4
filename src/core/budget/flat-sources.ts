import type { AmountColumn } from './amount-column';
import { sampleOf, sumSupport, weightOf } from './arithmetic';
import { MONEY_FIELDS } from './budget-table';
import type { MoneyField } from './budget-table';
import type { ColumnWords } from './column-candidates';

/** Whether a field is one of amounts. */
export const isMoneyField = (field: string): field is MoneyField =>
  MONEY_FIELDS.some((each) => each === field);

const isBudget = ({ candidates }: ColumnWords): boolean =>
  candidates.some(({ field }) => field === 'adjustedBudget' || field === 'originalBudget');

/**
 * What flat source columns divide: the main column that they add up to, else the budget before them. Beside an
 * expenditure that they do not add up to they are themselves the budget, without a column (null) for the whole.
 */
export function wholeOf(
  mains: readonly ColumnWords[],
  sources: readonly ColumnWords[],
  amountsOf: (column: number) => AmountColumn,
): { readonly field: MoneyField; readonly column: number | null } | undefined {
  const first = sources[0];
  if (!first) return undefined;
  const terms = sources.map(({ column }) => ({ amounts: amountsOf(column), sign: 1 as const }));
  let best: { field: MoneyField; column: number; isSum: boolean; score: number } | undefined;
  for (const { candidates, column } of mains) {
    const field = candidates[0]?.field ?? 'remark';
    if (!isMoneyField(field)) continue;
    const amounts = amountsOf(column);
    const rows = sampleOf(amounts);
    const nearness = column < first.column ? 0.1 - (first.column - column) / 1000 : 0;
    const weight = weightOf(sumSupport(amounts, terms, rows));
    const score = weight + nearness;
    if (!best || score > best.score) best = { field, column, isSum: weight > 0, score };
  }
  const isFunding = sources.length > 1 && best?.isSum === false && !mains.some(isBudget);
  return isFunding ? { field: 'adjustedBudget', column: null } : best;
}
