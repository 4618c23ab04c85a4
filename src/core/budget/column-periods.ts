import type { AmountColumn } from './amount-column';
import type { ColumnWords } from './column-candidates';
import { MONTH_IN_HEAD } from './column-words';

/** Whether a period is a month of a year, or months of it. */
export function isMonth(period: string | null): boolean {
  return period !== null && MONTH_IN_HEAD.test(period);
}

/** The year that a period names, as four digits; null where it names none. */
export function yearOf(period: string | null): string | null {
  return /^(\d{4})/.exec(period ?? '')?.[1] ?? null;
}

/** The year whose columns are read: the table's, else the latest that the heads name. */
export function choosePeriod(words: readonly ColumnWords[], year: number | null): string | null {
  const years = words.flatMap(({ period }) => yearOf(period) ?? []).sort();
  if (years.length === 0) return null;
  if (year !== null && years.includes(String(year))) return String(year);
  // Amounts without a year beside those of another one are of the table's own year.
  const hasOwn = words.some(
    ({ candidates, period, isOfPast }) =>
      yearOf(period) === null &&
      !isOfPast &&
      candidates.some(({ field }) => field === 'expenditure'),
  );
  if (!hasOwn) return years.at(-1) ?? null;
  return year === null ? null : String(year);
}

/** Whether a column speaks of another year than the chosen one, or of a month that a column beside it sums up. */
export function isPassedPeriod(
  each: ColumnWords,
  chosen: string | null,
  words: readonly ColumnWords[],
): boolean {
  const year = yearOf(each.period);
  if (year !== null && year !== chosen) return true;
  if (!isMonth(each.period)) return false;
  const field = each.candidates[0]?.field;
  return (
    field === undefined ||
    words.some(
      (other) =>
        other !== each &&
        (other.candidates[0]?.field === field || other.isSum || other.isPlainAmount) &&
        (yearOf(other.period) ?? chosen) === chosen,
    )
  );
}

const FROM_JANUARY = /^(?:\d{4})?0?1[-—~至到]/;

/** 6月末 and 6月底 say up to when, not in which month. */
const AT_END = /月[末底]$/;

/** Whether columns of months each count from the start of the year, 二季度累计 and 1-6月: the last holds them all. */
export function isRunning(
  months: readonly ColumnWords[],
  amountsOf: (column: number) => AmountColumn,
): boolean {
  const saysSo = ({ head, period }: ColumnWords): boolean =>
    head.path.some((text) => text.includes('累计')) ||
    FROM_JANUARY.test(period ?? '') ||
    AT_END.test(period ?? '');
  if (!months.every(saysSo)) return false;
  const columns = months.map(({ column }) => amountsOf(column).fen);
  return columns.every((fen, at) =>
    fen.every((amount, index) => !(amount < (columns[at - 1]?.[index] ?? amount))),
  );
}
