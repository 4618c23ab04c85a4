import type { Area, SheetArea } from '../sheet/address';
import { areaOfCell, formatCell } from '../sheet/address';
import type { BudgetTable } from '../budget/budget-table';

/** The area of one cell of the table's sheet; row and column are 0-based. */
export function cellOf(table: BudgetTable, row: number, column: number): SheetArea {
  return areaOfCell({ sheet: table.sheet, row, column });
}

/** Part of a column of the table's sheet, rows 0-based and inclusive. */
export function columnArea(
  table: BudgetTable,
  column: number,
  top: number,
  bottom: number,
): SheetArea {
  return { sheet: table.sheet, top, left: column, bottom, right: column };
}

/** A row of the table, over the table's columns. */
export function rowArea(table: BudgetTable, row: number): SheetArea {
  return { ...table.area, sheet: table.sheet, top: row, bottom: row };
}

/** Rows gathered into runs without gaps: [3,4,5,8] becomes 3-5 and 8. Rows must be in ascending order. */
export function runsOf(rows: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** A1 text of the top-left cell of an area. */
export function firstCell(area: Area): string {
  return formatCell(area.top, area.left);
}
