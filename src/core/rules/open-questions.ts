import type { BudgetTable, MoneyField, TotalRow } from '../budget/budget-table';
import type { Question } from '../budget/question';
import { formatColumn } from '../sheet/address';

const onTable = ({ id }: BudgetTable, questions: readonly Question[]) =>
  questions.filter(({ blocks, table }) => blocks !== 'none' && table === id);

/** Columns (0-based) that open questions are about: by their header paths, or as options to choose from. */
export function openColumns(
  table: BudgetTable,
  questions: readonly Question[],
): ReadonlySet<number> {
  const heads = new Set(
    onTable(table, questions).flatMap(({ ask, data, options }) =>
      ask === 'column-rival' ? options.map(({ value }) => value) : [String(data['head'] ?? '')],
    ),
  );
  return new Set(
    table.columns
      .filter(({ path, column }) => heads.has(path.join('/')) || heads.has(formatColumn(column)))
      .map(({ column }) => column),
  );
}

/**
 * Whether an open question on a column may change what is taken as the budget: the column may be the adjusted
 * budget, or one of the terms that make it up where no column states it (`isStated` false).
 */
export function isBudgetOpen(
  table: BudgetTable,
  questions: readonly Question[],
  isStated: boolean,
): boolean {
  return onTable(table, questions).some(({ id, ask, data, options }) => {
    if (!id.startsWith('column:')) return false;
    const fields =
      ask === 'column-rival' ? [String(data['field'] ?? '')] : options.map(({ value }) => value);
    return fields.some(
      (field) => field === 'adjustedBudget' || (!isStated && BUDGET_TERMS.has(field)),
    );
  });
}

const BUDGET_TERMS: ReadonlySet<string> = new Set<MoneyField>([
  'originalBudget',
  'adjustment',
  'carryover',
]);

const ABOUT_ROWS = /^row-(?!name-lines)/;

/** Rows (0-based) of which it is still asked whether they are projects, totals or parts. */
export function openRows(table: BudgetTable, questions: readonly Question[]): ReadonlySet<number> {
  const open = onTable(table, questions).filter(({ ask }) => ABOUT_ROWS.test(ask));
  return new Set(
    open.flatMap(({ ask, data }) => {
      const row = Number(data['row']) - 1;
      // Rows below the last total are asked about together, from the first of them on.
      const below = ask === 'row-rows-below' ? table.projects.map((each) => each.row) : [];
      return [row, ...below.filter((each) => each > row)];
    }),
  );
}

/** Whether what a total adds depends on a row that is still asked about. */
export function isTotalOpen({ row, covers }: TotalRow, open: ReadonlySet<number>): boolean {
  if (open.size === 0) return false;
  if (open.has(row)) return true;
  const [first, last] = [covers[0] ?? row, covers.at(-1) ?? row];
  return [...open].some((each) => each >= first - 1 && each <= last + 1);
}
