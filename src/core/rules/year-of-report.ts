import type { BudgetTable } from '../budget/budget-table';
import type { SheetArea } from '../sheet/address';
import { rowValues } from '../sheet/grid';
import type { Grid } from '../sheet/grid';
import { HOLDS, insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-A05: the table is of the year that the report is of. */
export const yearOfReport: TableRule = {
  code: 'R-A05',
  id: 'year-of-report',
  severity: 'warning',
  basis: '制表惯例：表题年度与报告年度一致',
  message: '表题写的是 {year} 年，报告是 {reportYear} 年。',
  why: '可能拿错了年度的表，也可能只是表题忘了改。',
  fix: '换成报告年度的表，或改正表题；报告年度填错的，改报告年度。',
  check: ({ table, asOf, grid }) => {
    if (asOf === null || table.year === null) return insufficient('表题年度和报告年度');
    if (table.year === asOf.year) return HOLDS;
    return outcomeOf([
      {
        place: findYear(grid, table, table.year),
        data: { year: table.year, reportYear: asOf.year },
      },
    ]);
  },
};

/** The cell above the table's body that names the year; the table itself when none does. */
function findYear(grid: Grid, table: BudgetTable, year: number): SheetArea {
  const bottom = table.headerRows[0] ?? table.area.top;
  for (let row = 0; row <= bottom; row++) {
    const column = rowValues(grid, row).findIndex(
      (value) => typeof value === 'string' && value.includes(String(year)),
    );
    if (column >= 0) return cellOf(table, row, column);
  }
  return { ...table.area, sheet: table.sheet };
}
