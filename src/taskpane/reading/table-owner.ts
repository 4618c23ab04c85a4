import type { BudgetTable } from '../../core/budget/budget-table';

/** A table as ids of questions name it: its sheet, and #2, #3 … for further tables of that sheet. */
export function tableOwner(table: BudgetTable, tables: readonly BudgetTable[]): string {
  const beside = tables.filter(({ sheet }) => sheet === table.sheet);
  const number = beside.findIndex(({ id }) => id === table.id) + 1;
  return number > 1 ? `${table.sheet}#${String(number)}` : table.sheet;
}
