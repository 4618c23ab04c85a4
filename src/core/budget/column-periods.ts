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
