import type { MoneyField } from '../budget/budget-table';
import type { SheetArea } from '../sheet/address';
import { formatCell } from '../sheet/address';
import { FIELD_NAMES } from './field-text';
import { cellOf, rowArea } from './place';
import type { Sighting } from './rule';
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

/** What is seen in the cell of a line in a field's main column, with more data where there is some. */
export function sightLine(
  facts: TableFacts,
  line: Line,
  field: MoneyField,
  data: Sighting['data'] = {},
): Sighting {
  return {
    place: lineCell(facts, line, field),
    data: {
      project: line.name,
      field: FIELD_NAMES[field],
      cell: lineCellText(facts, line, field),
      ...data,
    },
    project: line.name,
  };
}
