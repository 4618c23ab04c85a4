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

/** Words such as 拨款 that are surely of money that arrived. */
const SURELY_RECEIVED = 0.6;

const BUDGETS: ReadonlySet<string> = new Set<MoneyField>(['originalBudget', 'adjustedBudget']);

/** 本年财政拨款 beside 财政拨款结转结余: the money there is, be it spent or not. */
const OF_THE_YEAR = /^[本当]年/;

/**
 * 上级下达 | 本级配套 | 资金合计, or 合计 beside 本年拨款 over its kinds: what was given is one of the sources of the sum, not the
 * money that arrived for it. Only where the sums agree; undefined for all other tables.
 */
export function findGivenSum(
  columns: readonly ColumnWords[],
  amountsOf: (column: number) => AmountColumn,
): Funding | undefined {
  const isGiven = ({ candidates: [best], isPart, source }: ColumnWords) =>
    best?.field === 'fundsReceived' &&
    (best.prior < SURELY_RECEIVED || (isPart && source !== null));
  const isSource = ({ candidates: [best], source }: ColumnWords) =>
    source !== null && (best === undefined || LEFT_OVER.has(best.field));
  const given = columns.filter(isGiven);
  const whole = columns.find(
    ({ candidates, isSum, source }) => candidates.length === 0 && isSum && source === null,
  );
  const parts = [...given, ...columns.filter(isSource)];
  const hasBudget = columns.some(({ candidates: [best] }) => BUDGETS.has(best?.field ?? ''));
  const isOfYears =
    parts.some(({ candidates: [best] }) => best !== undefined && LEFT_OVER.has(best.field)) &&
    parts.some(({ head }) => head.path.some((text) => OF_THE_YEAR.test(text)));
  if (!whole || hasBudget || (given.length === 0 && !isOfYears)) return undefined;
  if (parts.length < LEAST_SOURCES) return undefined;
  const amounts = amountsOf(whole.column);
  const terms = parts.map(({ column }) => ({ amounts: amountsOf(column), sign: 1 as const }));
  return weightOf(sumSupport(amounts, terms, sampleOf(amounts))) > 0 ? { whole, parts } : undefined;
}

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
