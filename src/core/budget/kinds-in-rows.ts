import type { ColumnField } from './budget-table';
import type { ColumnWords } from './column-candidates';
import type { SheetView } from './sheet-view';

const LEAST_ROWS = 4;
const MOST_ROWS = 40;
const SURE = 0.5;
const BUDGETS: ReadonlySet<ColumnField> = new Set<ColumnField>([
  'adjustedBudget',
  'originalBudget',
]);

/**
 * Whether a column beside the names says row by row what the amounts are, 预算 | 支出 | 预算 | 支出: then no column is one
 * of them.
 */
export function hasKindsInRows(
  view: SheetView,
  words: readonly ColumnWords[],
  dataRows: readonly number[],
): boolean {
  if (dataRows.length < LEAST_ROWS) return false;
  const rows = dataRows.slice(0, MOST_ROWS);
  return words.some(({ column, candidates: [best] }) => {
    if (best?.field === 'name') return false;
    const seen = new Map<ColumnField, number>();
    for (const row of rows) {
      const field = fieldOf(view, view.text(row, column));
      if (field !== undefined) seen.set(field, (seen.get(field) ?? 0) + 1);
    }
    const budgets = [...seen].filter(([field]) => BUDGETS.has(field));
    const given = Math.max(0, ...budgets.map(([, count]) => count));
    const spent = seen.get('expenditure') ?? 0;
    return given > 1 && spent > 1 && (given + spent) * 2 >= rows.length;
  });
}

/** The amount that a text names as a head does; a number names none. */
function fieldOf(view: SheetView, text: string): ColumnField | undefined {
  const head = text === '' ? '' : view.head(text).text;
  const best = head === '' ? undefined : view.concept(head).candidates[0];
  return best && best.prior >= SURE ? best.field : undefined;
}
