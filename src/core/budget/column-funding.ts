import type { AmountColumn } from './amount-column';
import { sampleOf, sumSupport, weightOf } from './arithmetic';
import type { MoneyField } from './budget-table';
import type { ColumnWords } from './column-candidates';

/** A plain 合计 with the columns of sources behind it that it is the sum of. */
export interface Funding {
  readonly whole: ColumnWords;
  readonly parts: readonly ColumnWords[];
}

const LEAST_SOURCES = 2;
const LEFT_OVER: ReadonlySet<string> = new Set<MoneyField>(['balance', 'carryover']);

/**
 * The 合计 | 一般公共预算 | 政府性基金 | 上年结转 | 单位资金 of a table of budgets alone, as units publish them:
 * no head says what the amounts are, and what was carried forward is one of the sources. Only where the sums
 * agree; undefined for all other tables.
 */
export function findFunding(
  columns: readonly ColumnWords[],
  amountsOf: (column: number) => AmountColumn,
): Funding | undefined {
  const isLeftOver = ({ candidates }: ColumnWords) => LEFT_OVER.has(candidates[0]?.field ?? '');
  const isWordless = ({ candidates }: ColumnWords) => candidates.length === 0;
  if (columns.some((each) => !isWordless(each) && !isLeftOver(each))) return undefined;
  const start = columns.findIndex((each) => isWordless(each) && each.isSum && each.source === null);
  const whole = columns[start];
  if (!whole) return undefined;
  const parts = columns.slice(start + 1).filter((each) => each.source !== null || isLeftOver(each));
  const flat = parts.filter(isWordless);
  if (flat.length < LEAST_SOURCES) return undefined;
  const amounts = amountsOf(whole.column);
  const rows = sampleOf(amounts);
  const terms = parts.map(({ column }) => ({ amounts: amountsOf(column), sign: 1 as const }));
  return weightOf(sumSupport(amounts, terms, rows)) > 0 ? { whole, parts } : undefined;
}
