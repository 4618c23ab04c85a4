import type { BudgetTable } from '../budget/budget-table';
import { MONEY_FIELDS } from '../budget/budget-table';
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

const ZERO = 48;
const NINE = 57;
const DOLLAR = 36;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/**
 * Whether a formula is the one above it filled one or more rows down, told by comparing the two texts only:
 * true is certain, false means that they have to be parsed.
 */
function isFilledDown(above: string, below: string, rows: number): boolean {
  let a = 0;
  let b = 0;
  while (a < above.length && b < below.length) {
    const before = above.charCodeAt(a - 1);
    const isRow = isDigit(above.charCodeAt(a)) && isLetter(before);
    if (!isRow) {
      if (above.charCodeAt(a) !== below.charCodeAt(b)) return false;
      if (above.charCodeAt(a) === DOLLAR || above.charCodeAt(a) === 34) return false;
      a++;
      b++;
      continue;
    }
    let rowAbove = 0;
    let rowBelow = 0;
    for (; isDigit(above.charCodeAt(a)); a++) {
      rowAbove = rowAbove * 10 + above.charCodeAt(a) - ZERO;
    }
    for (; isDigit(below.charCodeAt(b)); b++) {
      rowBelow = rowBelow * 10 + below.charCodeAt(b) - ZERO;
    }
    if (rowBelow - rowAbove !== rows) return false;
  }
  return a === above.length && b === below.length;
}

/** The runs of equal formulas in these rows (ascending) of a column; rows without a formula are skipped over. */
export function readFormulaRuns(
  grid: Grid,
  column: number,
  rows: readonly number[],
): readonly FormulaRun[] {
  const runs: { column: number; first: number; last: number; count: number; formula: string }[] =
    [];
  let lastFormula = '';
  for (const row of rows) {
    const formula = grid.formulas.at(row, column);
    if (formula === undefined) continue;
    const run = runs.at(-1);
    const isSame =
      run !== undefined &&
      (isFilledDown(lastFormula, formula, row - run.last) ||
        toR1C1(lastFormula, run.last, column) === toR1C1(formula, row, column));
    if (run && isSame) {
      run.last = row;
      run.count++;
    } else runs.push({ column, first: row, last: row, count: 1, formula });
    lastFormula = formula;
  }
  return runs;
}

/** Columns whose formulas rules look at: amounts and rates of the table, 0-based. */
export function formulaColumns(table: BudgetTable): readonly number[] {
  return table.columns
    .filter(({ field }) => field === 'executionRate' || MONEY_FIELDS.some((one) => one === field))
    .map(({ column }) => column);
}
