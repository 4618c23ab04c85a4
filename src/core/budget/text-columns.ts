import { valueAt } from '../sheet/grid';
import type { ColumnField } from './budget-table';
import type { ColumnWords } from './column-candidates';
import { normalText } from './normal-text';
import { NAMED_TOTAL_LABEL, SUBTOTAL_LABEL, TOTAL_LABEL } from './row-words';
import type { SheetView } from './sheet-view';

/** A column that may hold the names of projects. */
export interface NameOption {
  readonly column: number;
  readonly score: number;
}

const TEXT_FIELDS: ReadonlySet<ColumnField> = new Set<ColumnField>([
  'no',
  'code',
  'department',
  'source',
  'functionalCode',
  'economicCode',
  'year',
  'timeProgress',
  'reason',
  'remark',
]);

/** The main column of each text field by its words; the surest, then the first, wins. */
export function pickTextColumns(words: readonly ColumnWords[]): Map<ColumnField, number> {
  const best = new Map<ColumnField, { column: number; prior: number }>();
  for (const { column, candidates } of words) {
    const candidate = candidates[0];
    if (!candidate || !TEXT_FIELDS.has(candidate.field)) continue;
    const known = best.get(candidate.field);
    if (!known || candidate.prior > known.prior) {
      best.set(candidate.field, { column, prior: candidate.prior });
    }
  }
  return new Map([...best].map(([field, { column }]) => [field, column]));
}

/** Whether sources stand in a small table of their own beside the projects: its total is in the row of a project. */
export function areSourcesApart(
  view: SheetView,
  source: number,
  name: number,
  rows: readonly number[],
): boolean {
  const isTotal = (text: string): boolean =>
    [TOTAL_LABEL, SUBTOTAL_LABEL, NAMED_TOTAL_LABEL].some((label) => label.test(text));
  return rows.some((row) => {
    const own = normalText(view.text(row, name));
    return TOTAL_LABEL.test(normalText(view.text(row, source))) && own !== '' && !isTotal(own);
  });
}

/** Columns that may hold project names, best first: by head, then by how many different texts they hold. */
export function rankNameColumns(
  view: SheetView,
  words: readonly ColumnWords[],
  rows: readonly number[],
): NameOption[] {
  const named = words.flatMap(({ column, candidates }) => {
    const prior = candidates.find(({ field }) => field === 'name')?.prior;
    return prior === undefined ? [] : [{ column, prior }];
  });
  const options = named.length > 0 ? named : headlessTexts(words);
  return options
    .map(({ column, prior }) => ({
      column,
      score: prior + 0.3 * distinctShare(view, column, rows),
    }))
    .filter(({ column }) => distinctShare(view, column, rows) > 0)
    .sort((a, b) => b.score - a.score);
}

function headlessTexts(words: readonly ColumnWords[]): { column: number; prior: number }[] {
  return words
    .filter(
      ({ candidates, isOther, source, period }) =>
        candidates.length === 0 && !isOther && source === null && period === null,
    )
    .map(({ column }) => ({ column, prior: 0.1 }));
}

/** Different texts of a column in relation to the rows, 0..1; amounts are no texts. */
export function distinctShare(view: SheetView, column: number, rows: readonly number[]): number {
  const seen = new Set<string>();
  for (const row of rows) {
    const value = valueAt(view.grid, row, column);
    if (typeof value !== 'string') continue;
    const text = value.trim();
    if (text !== '' && !/^[-\d.,%]+$/.test(text)) seen.add(text);
  }
  return rows.length === 0 ? 0 : seen.size / rows.length;
}
