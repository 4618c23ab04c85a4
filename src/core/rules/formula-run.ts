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

/** The runs of equal formulas in these rows (ascending) of columns; rows without a formula are skipped over. */
export function readFormulaRuns(
  grid: Grid,
  columns: readonly number[],
  rows: readonly number[],
): readonly FormulaRun[] {
  // Where few cells have formulas, they are fewer than the cells to be asked for one.
  const withFormula = grid.formulas.size < rows.length ? rowsWithFormula(grid, columns) : null;
  return columns.flatMap((column) => {
    const own = withFormula?.get(column);
    return runsOfColumn(
      grid,
      column,
      own ? rows.filter((row) => own.has(row)) : withFormula ? [] : rows,
    );
  });
}

function rowsWithFormula(
  grid: Grid,
  columns: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const [row, column] of grid.formulas.cells()) {
    const known = found.get(column);
    if (known) known.add(row);
    else if (columns.includes(column)) found.set(column, new Set([row]));
  }
  return found;
}

function runsOfColumn(grid: Grid, column: number, rows: readonly number[]): readonly FormulaRun[] {
  const runs: { column: number; first: number; last: number; count: number; formula: string }[] =
    [];
  const { formulas } = grid;
  let lastGroup = -1;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
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
