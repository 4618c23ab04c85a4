import { valueAt } from '../sheet/grid';
import { textOf } from './cell-text';
import type { ColumnWords } from './column-candidates';
import { normalText } from './normal-text';
import { QUERY_LINE } from './row-words';
import type { SheetView } from './sheet-view';
import type { Surroundings } from './surroundings';
import { DATED_LINE, YEAR_QUERY, YEAR_RANGE } from './year-words';
import { yearInText, yearsJoined } from './years';

/** The year of a table and, where heads name several that fit, those. */
export interface TableYear {
  readonly year: number | null;
  readonly contested: readonly number[];
}

/** The year that a table speaks of: by title, lines above, sheet name, year column, heads, file name. */
export function tableYear(
  view: SheetView,
  around: Surroundings,
  words: readonly ColumnWords[],
  fileName: string,
  told: number | null,
): TableYear {
  if (told !== null) return { year: told, contested: [] };
  const lines = around.lines.filter((line) => !DATED_LINE.test(line));
  const plain = lines.filter((line) => !QUERY_LINE.test(line));
  const queried = lines.filter((line) => QUERY_LINE.test(line) && YEAR_QUERY.test(line));
  const title = normalText(around.title ?? '');
  const joined = yearsJoined(title);
  if (joined.length > 0 && yearInText(title.replace(YEAR_RANGE, '')) === undefined) {
    return yearOfRange(joined, yearsInHeads(words), yearInText(normalText(view.grid.sheet)));
  }
  const stated =
    yearInText(title.replace(YEAR_RANGE, '')) ??
    [...plain, ...queried].map(yearInText).find((year) => year !== undefined) ??
    yearInText(normalText(view.grid.sheet)) ??
    yearInColumn(view, words);
  const headed = yearsInHeads(words);
  if (stated !== undefined) return { year: stated, contested: [] };
  const latest = headed.at(-1);
  if (latest !== undefined) return { year: latest, contested: headed.length > 1 ? headed : [] };
  return { year: yearInText(normalText(fileName)) ?? null, contested: [] };
}

/** A title that joins years leaves it to heads and sheet name which one is read; else it is asked. */
function yearOfRange(
  joined: readonly number[],
  headed: readonly number[],
  ofSheet: number | undefined,
): TableYear {
  if (ofSheet !== undefined && joined.includes(ofSheet)) return { year: ofSheet, contested: [] };
  const fitting = headed.filter((year) => joined.includes(year));
  const contested = fitting.length > 0 ? fitting : joined;
  return { year: contested.at(-1) ?? null, contested: contested.length > 1 ? contested : [] };
}

/**
 * Years whose heads name an expenditure, in order; all years of heads when none does. Beside an expenditure
 * without a year those of other years are for comparison: then the years of budgets count.
 */
function yearsInHeads(words: readonly ColumnWords[]): number[] {
  const years = new Set<number>();
  const spent = new Set<number>();
  const isUndated = words.some(
    ({ period, candidates, isOfPast }) =>
      candidates[0]?.field === 'expenditure' && !isOfPast && !/^\d{4}/.test(period ?? ''),
  );
  for (const { period, candidates } of words) {
    const year = yearInText(/^\d{4}/.exec(period ?? '')?.[0] ?? '');
    if (year === undefined) continue;
    years.add(year);
    if (candidates[0]?.field === 'expenditure') spent.add(year);
  }
  const budgeted = [...(isUndated ? years : spent)].filter((year) =>
    words.some(({ period, candidates }) => {
      const field = candidates[0]?.field;
      return (
        period?.startsWith(String(year)) === true &&
        (field === 'adjustedBudget' || field === 'originalBudget')
      );
    }),
  );
  if (budgeted.length === 0 && isUndated && spent.size > 0) return [];
  const fitting = budgeted.length > 0 ? budgeted : spent.size > 0 ? [...spent] : [...years];
  return fitting.sort((a, b) => a - b);
}

const MOST_CELLS = 300;

/** The one year of a 年度 column; undefined when its cells differ. */
function yearInColumn(view: SheetView, words: readonly ColumnWords[]): number | undefined {
  const column = words.find(({ candidates }) => candidates[0]?.field === 'year')?.column;
  if (column === undefined) return undefined;
  const years = new Set<number>();
  for (let row = 0; row < Math.min(view.grid.rowCount, MOST_CELLS); row += 1) {
    const value = valueAt(view.grid, row, column);
    const year = value === null ? undefined : yearInText(normalText(textOf(value)).slice(0, 8));
    if (year !== undefined) years.add(year);
  }
  return years.size === 1 ? [...years][0] : undefined;
}
