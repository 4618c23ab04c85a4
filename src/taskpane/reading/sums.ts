import type { BudgetTable, MoneyField } from '../../core/budget/budget-table';
import { sumFen } from '../../core/budget/fen';
import type { Fen } from '../../core/budget/money';

/** The sum of a column over the projects of a table; null when one of them is empty or unreadable. */
export interface ColumnSum {
  readonly field: MoneyField;
  readonly sum: Fen | null;
}

/** Sums of these fields, as far as the table has them. */
export function columnSums(
  table: BudgetTable,
  fields: readonly MoneyField[],
): readonly ColumnSum[] {
  return fields
    .filter((field) => table.fields[field] !== undefined)
    .map((field) => {
      const amounts = table.projects.map(({ amounts }) => amounts[field]?.fen ?? null);
      const known = amounts.filter((fen) => fen !== null);
      return { field, sum: known.length === amounts.length ? sumFen(known) : null };
    });
}
