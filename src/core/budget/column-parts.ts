import type { AmountColumn } from './amount-column';
import { sampleOf, sumSupport, weightOf } from './arithmetic';
import { MONEY_FIELDS } from './budget-table';
import type { ColumnField, MoneyField } from './budget-table';
import type { ColumnWords } from './column-candidates';
import { findFunding, findGivenSum } from './column-funding';
import { choosePeriod, isMonth, isPassedPeriod, isRunning, yearOf } from './column-periods';
import { isMoneyField, wholeOf } from './flat-sources';
import { sumsBudget } from './budget-sum';
import type { Candidate } from './head-rank';
import { sumOfGroups } from './summed-groups';

/** What a column is to the others, before fields are assigned. */
export type ColumnRole =
  | { readonly kind: 'text' | 'main' | 'other' | 'period'; readonly words: ColumnWords }
  | { readonly kind: 'memo'; readonly words: ColumnWords; readonly whole: number | null }
  | {
      readonly kind: 'part';
      readonly words: ColumnWords;
      readonly field: MoneyField;
      /** Column of the whole; null when the parts only together are the whole. */
      readonly whole: number | null;
      /** All parts of that whole, this one included. */
      readonly siblings: readonly number[];
    };

const IS_MONEY: ReadonlySet<string> = new Set<string>([...MONEY_FIELDS, 'executionRate']);
const LEAST_MONTHS = 2;

/** Fields that a figure column without telling words may turn out to be by arithmetic. */
const UNKNOWN: readonly Candidate[] = [
  { field: 'balance', prior: 0.03, sign: 1 },
  { field: 'executionRate', prior: 0.02, sign: 1 },
  { field: 'adjustedBudget', prior: 0.02, sign: 1 },
  { field: 'adjustment', prior: 0.01, sign: 1 },
  { field: 'expenditure', prior: 0.01, sign: 1 },
];
/** What was not yet paid out may be left over; what was asked for or contracted is never the budget. */
const UNGRANTED: readonly Candidate[] = UNKNOWN.filter(({ field }) => field === 'balance');
/** A column of nothing but amounts in a table without other money columns. */
const ONLY_AMOUNT: readonly Candidate[] = [
  { field: 'adjustedBudget', prior: 0.3, sign: 1 },
  { field: 'expenditure', prior: 0.28, sign: 1 },
  { field: 'originalBudget', prior: 0.26, sign: 1 },
];
/** 合计 behind what was planned and what was added to it. */
const BUDGET_SUM: readonly Candidate[] = [{ field: 'adjustedBudget', prior: 0.5, sign: 1 }];
const RUNNING_SUM: readonly Candidate[] = [{ field: 'expenditure', prior: 0.75, sign: 1 }];

/** Tells whole columns from their parts, from 其中 columns and from columns of other years and months. */
export function divideColumns(
  words: readonly ColumnWords[],
  year: number | null,
  taken: ReadonlySet<number>,
  amountsOf: (column: number) => AmountColumn,
  holdsFigures: (column: number) => boolean,
  fixedAt: (column: number) => ColumnField | undefined,
): ColumnRole[] {
  const chosen = choosePeriod(words, year);
  const comparesYears = words.some(
    (each) => each.isOfPast || (yearOf(each.period) !== null && yearOf(each.period) !== chosen),
  );
  const hasMonths = words.some(({ period }) => isMonth(period));
  const roles = new Map<number, ColumnRole>();
  let wholeOfMemo: number | null = null;
  let isInMemo = false;
  const memos: number[] = [];
  const open: ColumnWords[] = [];
  for (const each of words) {
    const best = each.candidates[0];
    const isMoney = best !== undefined && IS_MONEY.has(best.field);
    if (taken.has(each.column)) roles.set(each.column, { kind: 'text', words: each });
    else if (each.isOther || (best && !isMoney))
      roles.set(each.column, { kind: 'other', words: each });
    else if (isPassedPeriod(each, chosen, words))
      roles.set(each.column, { kind: 'period', words: each });
    else if (
      (each.isMemo && !opensSources(each, words)) ||
      (isInMemo && continuesMemo(each, memos, wholeOfMemo, amountsOf))
    ) {
      if (!isInMemo) memos.length = 0;
      memos.push(each.column);
      wholeOfMemo = wholeAround(each, wholeOfMemo, open, amountsOf);
      roles.set(each.column, { kind: 'memo', words: each, whole: wholeOfMemo });
      isInMemo = true;
      continue;
    } else {
      open.push(each);
      wholeOfMemo = each.column;
    }
    isInMemo = false;
  }
  const withMonths = open.map((each) =>
    each.isDifference && comparesYears
      ? { ...each, candidates: UNKNOWN }
      : hasMonths && each.candidates.length === 0 && (each.isSum || each.isPlainAmount)
        ? { ...each, candidates: RUNNING_SUM }
        : each,
  );
  const funded = divideFunding(withMonths, roles, amountsOf, fixedAt);
  const rest = withMonths.filter(({ column }) => !funded.has(column));
  divideOpen(rest, roles, amountsOf);
  divideWordless(rest, roles, amountsOf, holdsFigures);
  if (hasMonths) addMonths(words, roles, chosen, amountsOf);
  return words.flatMap(({ column }) => roles.get(column) ?? []);
}

/** Takes the sources of a table of budgets alone together under their sum; the columns that it settled. */
function divideFunding(
  open: readonly ColumnWords[],
  roles: Map<number, ColumnRole>,
  amountsOf: (column: number) => AmountColumn,
  fixedAt: (column: number) => ColumnField | undefined,
): ReadonlySet<number> {
  const summed = findGivenSum(open, amountsOf);
  const funding = summed ?? findFunding(open, amountsOf);
  if (!funding) return new Set();
  const { whole, parts } = funding;
  const told = fixedAt(whole.column);
  const field = told !== undefined && isMoneyField(told) ? told : 'adjustedBudget';
  const siblings = parts.map(({ column }) => column);
  roles.set(whole.column, {
    kind: 'main',
    words: { ...whole, candidates: summed ? BUDGET_SUM : ONLY_AMOUNT },
  });
  for (const each of parts)
    roles.set(each.column, {
      kind: 'part',
      words: { ...each, source: each.source ?? each.head.path.join('/') },
      field,
      whole: whole.column,
      siblings,
    });
  return new Set([whole.column, ...siblings]);
}

/** Whether 其中 only opens the list of all sources of a whole: 小计 | 其中:中央 | 省级 | 区级; behind others it is a part of them. */
function opensSources(each: ColumnWords, words: readonly ColumnWords[]): boolean {
  if (each.source === null || !each.isPart) return false;
  const isLater = words.some(
    ({ column, head, isSum }) =>
      column < each.column && head.groupLeft === each.head.groupLeft && !isSum,
  );
  if (isLater) return false;
  return words.some(
    (other) =>
      other.column !== each.column &&
      other.source !== null &&
      !other.isMemo &&
      other.head.groupLeft === each.head.groupLeft &&
      other.candidates[0]?.field === each.candidates[0]?.field,
  );
}

/** What a 其中 column is part of: the column before it, or the 合计 of its group where it is more than that. */
function wholeAround(
  each: ColumnWords,
  before: number | null,
  open: readonly ColumnWords[],
  amountsOf: (column: number) => AmountColumn,
): number | null {
  const sum = open.find(({ head, isSum }) => isSum && head.groupLeft === each.head.groupLeft);
  if (before === null || !sum || sum.column === before) return before;
  const [own, part, whole] = [each.column, before, sum.column].map((at) => amountsOf(at).fen);
  const isMore = own?.some((fen, index) => Math.abs(fen) > Math.abs(part?.[index] ?? NaN));
  const isWithin = own?.every((fen, index) => !(Math.abs(fen) > Math.abs(whole?.[index] ?? NaN)));
  return isMore === true && isWithin === true ? sum.column : before;
}

/** Months without a sum of them make up the expenditure, where no other column states it. */
function addMonths(
  words: readonly ColumnWords[],
  roles: Map<number, ColumnRole>,
  chosen: string | null,
  amountsOf: (column: number) => AmountColumn,
): void {
  const isSpent = ({ candidates }: ColumnWords) => candidates[0]?.field === 'expenditure';
  const isStated = [...roles.values()].some(
    (role) => isSpent(role.words) && (role.kind === 'main' || role.kind === 'part'),
  );
  if (isStated) return;
  const months = words.filter(
    (each) =>
      roles.get(each.column)?.kind === 'period' &&
      isMonth(each.period) &&
      (yearOf(each.period) ?? chosen) === chosen &&
      (each.candidates.length === 0 || isSpent(each)),
  );
  if (months.length < LEAST_MONTHS) return;
  const added = isRunning(months, amountsOf) ? months.slice(-1) : months;
  const siblings = added.map(({ column }) => column);
  for (const each of added) {
    roles.set(each.column, {
      kind: 'part',
      words: each,
      field: 'expenditure',
      whole: null,
      siblings,
    });
  }
}

/** Whether a column behind 其中 goes on with it: a source, or what makes the parts up to the whole. */
function continuesMemo(
  each: ColumnWords,
  memos: readonly number[],
  whole: number | null,
  amountsOf: (column: number) => AmountColumn,
): boolean {
  const field = each.candidates[0]?.field;
  if (field === undefined) return each.source !== null;
  if (field !== 'carryover' || whole === null) return false;
  const amounts = amountsOf(whole);
  const terms = [...memos, each.column].map((column) => ({
    amounts: amountsOf(column),
    sign: 1 as const,
  }));
  const rows = sampleOf(amounts);
  return weightOf(sumSupport(amounts, terms, rows)) > 0;
}

function divideOpen(
  open: readonly ColumnWords[],
  roles: Map<number, ColumnRole>,
  amountsOf: (column: number) => AmountColumn,
): void {
  const byField = new Map<string, ColumnWords[]>();
  for (const each of open) {
    const field = each.candidates[0]?.field;
    if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), each]);
  }
  for (const [field, members] of byField) {
    const summed = isMoneyField(field) ? sumOfGroups(members, amountsOf) : undefined;
    const parts = members.filter((each) => (summed ? each !== summed : isPartial(each, members)));
    const wholes = members.filter((each) => !parts.includes(each));
    const isDivided = isMoneyField(field) && parts.length > (wholes.length > 0 ? 0 : 1);
    const siblings = parts.map(({ column }) => column);
    for (const each of members) {
      const isPart = isDivided && parts.includes(each);
      const whole = wholes.find(({ head }) => head.groupLeft === each.head.groupLeft) ?? wholes[0];
      roles.set(
        each.column,
        isPart
          ? { kind: 'part', words: each, field, whole: whole?.column ?? null, siblings }
          : { kind: 'main', words: each },
      );
    }
  }
}

function isPartial(each: ColumnWords, members: readonly ColumnWords[]): boolean {
  if (each.isSum) return false;
  if (each.source !== null) return true;
  // 商品和服务支出 says what it is of, but stands under 支出数 beside its 小计 as 对个人和家庭的补助 does.
  return members.some(
    (other) =>
      other.isSum &&
      other.head.groupLeft === each.head.groupLeft &&
      (each.isPart || (each.head.path.length > 1 && each.period === null)),
  );
}

/** Columns whose words name no field: sources of a whole beside them, or figures to be told by arithmetic. */
function divideWordless(
  open: readonly ColumnWords[],
  roles: Map<number, ColumnRole>,
  amountsOf: (column: number) => AmountColumn,
  holdsFigures: (column: number) => boolean,
): void {
  const wordless = open.filter(({ candidates }) => candidates.length === 0);
  const sources = wordless.filter(({ source }) => source !== null);
  const mains = [...roles.values()].filter((role) => role.kind === 'main');
  const whole = wholeOf(
    mains.map(({ words }) => words),
    sources,
    amountsOf,
  );
  const hasMoney = mains.length > 0;
  for (const words of wordless) {
    const { column } = words;
    const isFigures = holdsFigures(column);
    if (words.source !== null && whole) {
      const siblings = sources.map((each) => each.column);
      roles.set(column, { kind: 'part', words, field: whole.field, whole: whole.column, siblings });
    } else if (!isFigures || words.period !== null) roles.set(column, { kind: 'other', words });
    else {
      const unknown = words.isForecast ? UNGRANTED : UNKNOWN;
      const known = sumsBudget(words, open) ? BUDGET_SUM : unknown;
      const candidates = hasMoney ? known : ONLY_AMOUNT;
      const isNamed = hasMoney || words.isPlainAmount || words.isSum || words.source !== null;
      roles.set(
        column,
        isNamed ? { kind: 'main', words: { ...words, candidates } } : { kind: 'other', words },
      );
    }
  }
}
