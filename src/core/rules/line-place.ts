import type { MoneyField } from '../budget/budget-table';
import type { SheetArea } from '../sheet/address';
import { formatCell } from '../sheet/address';
import { cellOf, rowArea } from './place';
import type { TableFacts } from './table-facts';
import type { Line } from './table-lines';

/** The cell of a line in a field's main column; the row where the table has no such column. */
export function lineCell(facts: TableFacts, line: Line, field: MoneyField): SheetArea {
  const column = facts.main[field];
  return column ? cellOf(facts.table, line.row, column.column) : rowArea(facts.table, line.row);
}

/** A1 text of the cell of a line in a field's main column; empty where there is none. */
export function lineCellText(facts: TableFacts, line: Line, field: MoneyField): string {
  const column = facts.main[field];
  return column ? formatCell(line.row, column.column) : '';
}
