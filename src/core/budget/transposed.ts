import type { ColumnWords } from './column-candidates';
import { MONEY_FIELDS } from './budget-table';
import type { SheetView } from './sheet-view';

const LEAST_ROWS = 2;

/** Whether the names' column holds heads of amounts instead of names: projects were laid out as columns. */
export function isTransposed(
  view: SheetView,
  words: readonly ColumnWords[],
  rows: readonly number[],
): boolean {
  const name = words.find(({ candidates }) => candidates[0]?.field === 'name')?.column;
  if (name === undefined) return false;
  const fields = new Set<string>();
  for (const row of rows.slice(0, 20)) {
    const head = view.head(view.text(row, name)).text;
    const best = head === '' ? undefined : view.concept(head).candidates[0];
    if (best && best.prior >= 0.7) fields.add(best.field);
  }
  const money = MONEY_FIELDS.filter((field) => fields.has(field)).length;
  return money >= LEAST_ROWS && money * 2 >= Math.min(rows.length, 20);
}
