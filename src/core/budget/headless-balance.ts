import type { ColumnField } from './budget-table';
import { readColumnWords } from './column-candidates';
import type { HeaderBlock } from './header-block';
import { readPaths } from './header-path';
import type { SheetView } from './sheet-view';

const BUDGETS: readonly ColumnField[] = ['adjustedBudget', 'originalBudget', 'fundsReceived'];
/** Fewer rows agree by chance. */
const LEAST_TELLING = 2;
/** A total that was not carried on. */
const MOST_BLANKS = 1;
const NOTHING = /^[-—－/\s]*$/;
/** Displayed amounts have two decimals. */
const SLACK = 0.0051;

/**
 * A column right of the heads without one of its own belongs to the table where on every row it is what spending leaves of
 * a budget: it is the balance, and no other column is headed as one. `to` is the last row (0-based) to look at.
 */
export function withHeadlessBalance(view: SheetView, block: HeaderBlock, to: number): HeaderBlock {
  const column = block.right + 1;
  if (!hasFiguresOnly(view, block, column)) return block;
  const words = readColumnWords(view, readPaths(view, block));
  const columnsOf = (fields: readonly ColumnField[]): readonly number[] =>
    words.flatMap(({ column: own, candidates: [best] }) =>
      best && fields.includes(best.field) ? [own] : [],
    );
  if (columnsOf(['balance']).length > 0) return block;
  const spendings = columnsOf(['expenditure']);
  const isBalance = columnsOf(BUDGETS).some((budget) =>
    spendings.some((spent) => isLeftOver(view, { column, budget, spent }, block.bottom + 1, to)),
  );
  return isBalance ? { ...block, right: column } : block;
}

/** Whether figures begin in a column close below the heads, and nothing stands above them in the rows of heads. */
function hasFiguresOnly(view: SheetView, block: HeaderBlock, column: number): boolean {
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (view.text(row, column) !== '' || view.figure(row, column) !== undefined) return false;
  }
  const first = block.bottom + 1;
  return [first, first + 1, first + 2].some((row) => view.figure(row, column) !== undefined);
}

interface Difference {
  readonly column: number;
  readonly budget: number;
  readonly spent: number;
}

function isLeftOver(
  view: SheetView,
  { column, budget, spent }: Difference,
  from: number,
  to: number,
): boolean {
  let telling = 0;
  let blanks = 0;
  for (let row = from; row <= to; row += 1) {
    const left = view.figure(row, column);
    const given = view.figure(row, budget);
    const gone = view.figure(row, spent);
    if (given === undefined && gone === undefined) {
      if (left !== undefined) return false;
      continue;
    }
    const difference = (given ?? 0) - (gone ?? 0);
    if (left === undefined) {
      if (!NOTHING.test(view.text(row, column))) return false;
      if (Math.abs(difference) > SLACK) blanks += 1;
    } else if (Math.abs(difference - left) > SLACK) return false;
    else if (left !== 0 && given !== undefined && gone !== undefined && gone !== 0) telling += 1;
  }
  return telling >= LEAST_TELLING && blanks <= MOST_BLANKS;
}
