import { toR1C1 } from '../formula/r1c1';
import { valueAt } from '../sheet/grid';
import { runsOf } from './place';
import type { TableFacts } from './table-facts';

/** Cells that keep apart from the formula of their column; rows 0-based; `formula` is null for typed numbers. */
export interface OddCells {
  readonly first: number;
  readonly last: number;
  readonly formula: string | null;
}

/** A column that is calculated, with its usual formula (without =) and the cells that are not. */
export interface FormulaPattern {
  readonly column: number;
  readonly formula: string;
  readonly others: readonly OddCells[];
}

/** A column is calculated when at least this share of its project rows has one formula. */
const USUAL = 0.6;
const LEAST = 2;

/** Reads the columns of money and rates that are calculated row by row. */
export function readPatterns(facts: TableFacts): readonly FormulaPattern[] {
  const { table, grid, projectRows, formulaRuns } = facts;
  const sums = new Set(table.totals.map(({ row }) => row));
  const columns = [...facts.columns.map(({ column }) => column), table.fields.executionRate];
  return columns.flatMap((column) => {
    if (column === undefined) return [];
    const runs = formulaRuns.filter((run) => run.column === column && !sums.has(run.first));
    const counts = new Map<string, number>();
    const forms = runs.map((run) => toR1C1(run.formula, run.first, column));
    runs.forEach((run, index) => {
      const form = forms[index] ?? '';
      counts.set(form, (counts.get(form) ?? 0) + run.count);
    });
    const [usual = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (count < LEAST || count < projectRows.length * USUAL) return [];
    const formula = runs[forms.indexOf(usual)]?.formula ?? '';
    const odd = runs
      .filter((_, index) => forms[index] !== usual)
      .map(({ first, last, formula: own }) => ({ first, last, formula: own }));
    const typed =
      count >= projectRows.length
        ? []
        : projectRows.filter(
            (row) =>
              typeof valueAt(grid, row, column) === 'number' && !grid.formulas.has(row, column),
          );
    const others = [...odd, ...runsOf(typed).map((run) => ({ ...run, formula: null }))];
    return [{ column, formula, others }];
  });
}
