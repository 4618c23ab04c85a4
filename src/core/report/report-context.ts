import type { BudgetTable } from '../budget/budget-table';
import { remembering } from '../evaluation/text/remembering';
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

/** How often texts stand in rows of a column, whatever their case. */
function textCounter(
  grid: Grid,
  [top, bottom]: readonly [number, number],
  column: number,
): (text: string) => number {
  const counts = new Map<string, number>();
  for (let row = top; row <= bottom; row++) {
    const value = valueAt(grid, row, column);
    if (typeof value !== 'string') continue;
    const key = value.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return remembering((text) => counts.get(text.toLowerCase()) ?? 0);
}

/** The counter of a column, with what it counts. */
interface CountedColumn {
  readonly sheet: string;
  readonly rows: readonly [number, number];
  readonly column: number;
  readonly count: (text: string) => number;
}

/** What formulas need to know, from the tables and her sheets as they are now. */
export function createFormulaContext(
  tables: readonly BudgetTable[],
  grids: ReadonlyMap<string, Grid>,
  answerCell: (answer: AnswerQuantity) => string | null,
): FormulaContext {
  const ranges = tables.map((table) => ({ table, rows: rowsOf(table) }));
  const counted: CountedColumn[] = [];
  return {
    answerCell,
    countBearers: (sheet, rows, column, text) => {
      const grid = grids.get(sheet);
      if (!grid) return 0;
      const known = counted.find(
        (each) => each.sheet === sheet && each.rows === rows && each.column === column,
      );
      if (known) return known.count(text);
      const count = textCounter(grid, rows, column);
      counted.push({ sheet, rows, column, count });
      return count(text);
    },
    cellAt: (sheet, row, column) => {
      const grid = grids.get(sheet);
      return grid && valueAt(grid, row, column);
    },
    projectRows: (sheet, row) =>
      ranges.find(({ table }) => table.sheet === sheet && areaHas(table.area, row, table.area.left))
        ?.rows ?? null,
  };
}
