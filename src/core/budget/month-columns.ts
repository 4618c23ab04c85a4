import type { AmountColumn } from './amount-column';
import { sumSupport, weightOf } from './arithmetic';
import type { ColumnWords } from './column-candidates';
import type { ColumnRole } from './column-parts';
import { isMonth } from './column-periods';

const LEAST_MONTHS = 2;

/** Months and quarters that by most rows add up to the expenditure beside them; none where they do not. */
export function monthsOf(
  roles: readonly ColumnRole[],
  spent: AmountColumn | undefined,
  amountsOf: (words: ColumnWords) => AmountColumn,
  sample: readonly number[],
): ReadonlySet<number> {
  const months = roles.flatMap(({ kind, words }) =>
    kind === 'period' && isMonth(words.period) ? [words] : [],
  );
  if (!spent || months.length < LEAST_MONTHS) return new Set();
  const terms = months.map((words) => ({ amounts: amountsOf(words), sign: 1 as const }));
  const isSum = weightOf(sumSupport(spent, terms, sample)) > 0;
  return new Set(isSum ? months.map(({ column }) => column) : []);
}
