import type { BudgetTable } from '../budget/budget-table';
import { areaHas } from '../sheet/address';
import type { Grid } from '../sheet/grid';
import { valueAt } from '../sheet/grid';
import type { AnswerQuantity, FormulaContext } from './formula-context';

function rowsOf(table: BudgetTable): readonly [number, number] | null {
  let top = Number.POSITIVE_INFINITY;
  let bottom = -1;
  for (const { rows } of table.projects) {
    for (const row of rows) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
  }
  return bottom < 0 ? null : [top, bottom];
}

/** What formulas need to know, from the tables and her sheets as they are now. */
export function createFormulaContext(
  tables: readonly BudgetTable[],
  grids: ReadonlyMap<string, Grid>,
  answerCell: (answer: AnswerQuantity) => string | null,
): FormulaContext {
  const ranges = tables.map((table) => ({ table, rows: rowsOf(table) }));
  return {
    answerCell,
    cellAt: (sheet, row, column) => {
      const grid = grids.get(sheet);
      return grid && valueAt(grid, row, column);
    },
    projectRows: (sheet, row) =>
      ranges.find(({ table }) => table.sheet === sheet && areaHas(table.area, row, table.area.left))
        ?.rows ?? null,
  };
}
