import type { BudgetTable } from '../budget/budget-table';
import { MONEY_FIELDS } from '../budget/budget-table';
import { codesOf, isFilledDown } from '../formula/filled-down';
import { toR1C1 } from '../formula/r1c1';
import type { Grid } from '../sheet/grid';

/** Cells of a column, one under another, whose formulas do the same; rows 0-based and inclusive. */
export interface FormulaRun {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  /** How many cells; rows without a formula between them are not counted. */
  readonly count: number;
  /** The formula of the first cell, without =. */
  readonly formula: string;
}

/** The runs of equal formulas in these rows (ascending) of a column; rows without a formula are skipped over. */
export function readFormulaRuns(
  grid: Grid,
  column: number,
  rows: readonly number[],
): readonly FormulaRun[] {
  const runs: { column: number; first: number; last: number; count: number; formula: string }[] =
    [];
  const { formulas } = grid;
  let lastGroup = -1;
  for (const row of rows) {
    const run = runs.at(-1);
    // Whoever read the sheet may have seen that two cells have the same formula.
    const group = formulas.groupAt?.(row, column) ?? -1;
    const isAlike = run !== undefined && group >= 0 && group === lastGroup;
    const formula = isAlike ? run.formula : formulas.at(row, column);
    if (formula === undefined) continue;
    lastGroup = group;
    if (run && (isAlike || isSame(grid, run, row, formula))) {
      run.last = row;
      run.count++;
    } else runs.push({ column, first: row, last: row, count: 1, formula });
  }
  return runs;
}

/** Whether a cell continues a run: by its text, else by what it comes to in R1C1. */
function isSame(grid: Grid, { last, column }: FormulaRun, row: number, formula: string): boolean {
  const above = grid.formulas.at(last, column) ?? '';
  return (
    isFilledDown(codesOf(above), codesOf(formula), row - last) ||
    toR1C1(above, last, column) === toR1C1(formula, row, column)
  );
}

/** Columns whose formulas rules look at: amounts and rates of the table, 0-based. */
export function formulaColumns(table: BudgetTable): readonly number[] {
  return table.columns
    .filter(({ field }) => field === 'executionRate' || MONEY_FIELDS.some((one) => one === field))
    .map(({ column }) => column);
}
