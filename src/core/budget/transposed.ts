import type { ColumnWords } from './column-candidates';
import { MONEY_FIELDS } from './budget-table';
import type { SheetView } from './sheet-view';

const LEAST_ROWS = 2;
const MOST_ROWS = 20;
const MOST_SHEET_ROWS = 200;
const SURE = 0.7;

/** Whether the names' column holds heads of amounts instead of names: projects were laid out as columns. */
export function isTransposed(
  view: SheetView,
  words: readonly ColumnWords[],
  body: { readonly top: number; readonly bottom: number },
): boolean {
  const name = words.find(({ candidates }) => candidates[0]?.field === 'name')?.column;
  if (name === undefined) return false;
  // Columns that are headed as amounts stand the usual way, whatever the projects are called.
  if (words.filter(isSureMoney).length >= LEAST_ROWS) return false;
  const fields = new Set<string>();
  let rows = 0;
  for (let row = body.top; row <= body.bottom && rows < MOST_ROWS; row += 1) {
    if (view.glance(row).numbers.length === 0) continue;
    rows += 1;
    const head = view.head(view.text(row, name)).text;
    const best = head === '' ? undefined : view.concept(head).candidates[0];
    if (best && best.prior >= SURE) fields.add(best.field);
  }
  const money = MONEY_FIELDS.filter((field) => fields.has(field)).length;
  return money >= LEAST_ROWS && money * 2 >= rows;
}

/**
 * Whether a sheet without heads over its columns has them in front of its rows: amounts of several projects
 * behind 全年预算数, 支出数 and the like, with the projects' names above.
 */
export function holdsTransposed(view: SheetView): boolean {
  const found = new Set<string>();
  let last = -1;
  for (let row = 1; row < Math.min(view.grid.rowCount, MOST_SHEET_ROWS); row += 1) {
    const { texts, numbers } = view.glance(row);
    const [label] = texts;
    if (label === undefined || numbers.length < LEAST_ROWS || (numbers[0] ?? 0) < label) continue;
    const best = view.concept(view.head(view.text(row, label)).text).candidates[0];
    if (!best || best.prior < SURE || !MONEY_FIELDS.some((each) => each === best.field)) continue;
    if (row - last > LEAST_ROWS) {
      found.clear();
      if (!hasNamesOver(view, row - 1, numbers)) continue;
    }
    found.add(best.field);
    last = row;
    if (found.size >= LEAST_ROWS) return true;
  }
  return false;
}

function hasNamesOver(view: SheetView, row: number, columns: readonly number[]): boolean {
  const isName = (column: number) => {
    const text = view.text(row, column);
    return text !== '' && view.concept(view.head(text).text).period === null;
  };
  return columns.filter(isName).length >= LEAST_ROWS;
}

function isSureMoney({ candidates: [best] }: ColumnWords): boolean {
  return (
    best !== undefined && best.prior >= SURE && MONEY_FIELDS.some((each) => each === best.field)
  );
}
