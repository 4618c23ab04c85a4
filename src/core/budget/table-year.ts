import { valueAt } from '../sheet/grid';
import type { ColumnWords } from './column-candidates';
import { normalText } from './normal-text';
import { QUERY_LINE } from './row-words';
import type { SheetView } from './sheet-view';
import type { Surroundings } from './surroundings';
import { DATED_LINE } from './year-words';
import { yearInText } from './years';

/** The year that a table speaks of: by title, lines above, sheet name, heads, file name; null when none says. */
export function tableYear(
  view: SheetView,
  around: Surroundings,
  words: readonly ColumnWords[],
  fileName: string,
): number | null {
  const lines = around.lines.filter((line) => !QUERY_LINE.test(line) && !DATED_LINE.test(line));
  return (
    yearInText(normalText(around.title ?? '')) ??
    lines.map(yearInText).find((year) => year !== undefined) ??
    yearInText(normalText(view.grid.sheet)) ??
    yearInColumn(view, words) ??
    yearInHeads(words) ??
    yearInText(normalText(fileName)) ??
    null
  );
}

function yearInHeads(words: readonly ColumnWords[]): number | undefined {
  const years = new Set(words.flatMap(({ period }) => yearInText(period ?? '') ?? []));
  return years.size === 1 ? [...years][0] : undefined;
}

const MOST_CELLS = 300;

/** The one year of a 年度 column; undefined when its cells differ. */
function yearInColumn(view: SheetView, words: readonly ColumnWords[]): number | undefined {
  const column = words.find(({ candidates }) => candidates[0]?.field === 'year')?.column;
  if (column === undefined) return undefined;
  const years = new Set<number>();
  for (let row = 0; row < Math.min(view.grid.rowCount, MOST_CELLS); row += 1) {
    const value = valueAt(view.grid, row, column);
    const year = value === null ? undefined : yearInText(normalText(String(value)).slice(0, 8));
    if (year !== undefined) years.add(year);
  }
  return years.size === 1 ? [...years][0] : undefined;
}
