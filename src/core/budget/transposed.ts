import type { ColumnWords } from './column-candidates';
import { MONEY_FIELDS } from './budget-table';
import type { SheetView } from './sheet-view';

const LEAST_ROWS = 2;
const SURE = 0.7;

/** Whether the names' column holds heads of amounts instead of names: projects were laid out as columns. */
export function isTransposed(
  view: SheetView,
  words: readonly ColumnWords[],
  rows: readonly number[],
): boolean {
  const name = words.find(({ candidates }) => candidates[0]?.field === 'name')?.column;
  if (name === undefined) return false;
  // Columns that are headed as amounts stand the usual way, whatever the projects are called.
  if (words.filter(isSureMoney).length >= LEAST_ROWS) return false;
  const fields = new Set<string>();
  for (const row of rows.slice(0, 20)) {
    const head = view.head(view.text(row, name)).text;
    const best = head === '' ? undefined : view.concept(head).candidates[0];
    if (best && best.prior >= SURE) fields.add(best.field);
  }
  const money = MONEY_FIELDS.filter((field) => fields.has(field)).length;
  return money >= LEAST_ROWS && money * 2 >= Math.min(rows.length, 20);
}

function isSureMoney({ candidates: [best] }: ColumnWords): boolean {
  return (
    best !== undefined && best.prior >= SURE && MONEY_FIELDS.some((each) => each === best.field)
  );
}
