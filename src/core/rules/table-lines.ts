import type { BudgetTable, MoneyField, Project, TotalRow } from '../budget/budget-table';
import type { Grid } from '../sheet/grid';
import type { FormulaRun } from './formula-run';
import type { MoneyColumn } from './money-column';

/** A line of amounts that belongs together: one row of a project or total, or a project over several rows. */
export interface Line {
  /** First row, 0-based. */
  readonly row: number;
  /** All rows whose amounts are added, 0-based. */
  readonly rows: readonly number[];
  readonly name: string;
  readonly project: Project | null;
  readonly total: TotalRow | null;
}

/** The lines and amounts of a table, before anything is concluded from them. */
export interface TableLines {
  readonly table: BudgetTable;
  readonly grid: Grid;
  readonly columns: readonly MoneyColumn[];
  readonly main: Readonly<Partial<Record<MoneyField, MoneyColumn>>>;
  /** Totals and subtotals, without memos. */
  readonly totals: readonly TotalRow[];
  /** Lines on which identities can be judged: each row by itself where it is complete, and totals. */
  readonly lines: readonly Line[];
  /** One line for each project, over all of its rows. */
  readonly projects: readonly Line[];
  /** Runs of equal formulas over project rows, totals and memos, column by column. */
  readonly formulaRuns: readonly FormulaRun[];
  /** Columns (0-based) whose meaning is still asked: nothing is checked against them. */
  readonly openColumns: ReadonlySet<number>;
  /** Names of projects made comparable, in the order of table.projects. */
  readonly names: readonly string[];
  /** Rows of projects, ascending, 0-based. */
  readonly projectRows: readonly number[];
}

const linesByRow = new WeakMap<readonly Line[], Line[]>();

/** The line that a row (0-based) belongs to, the first where there are several; undefined for a row of none. */
export function lineOfRow({ lines }: Pick<TableLines, 'lines'>, row: number): Line | undefined {
  let byRow = linesByRow.get(lines);
  if (!byRow) {
    byRow = [];
    for (const line of lines) for (const each of line.rows) byRow[each] ??= line;
    linesByRow.set(lines, byRow);
  }
  return byRow[row];
}

/** The amount in fen of a cell of a money column, row 0-based; NaN when there is none. */
export function fenAt(facts: TableLines, column: MoneyColumn, row: number): number {
  return column.amounts[row - facts.table.area.top] ?? Number.NaN;
}

/** The amount in fen of a line in a field's main column, added over its rows; NaN when there is none. */
export function fenOf(facts: TableLines, line: Line, field: MoneyField): number {
  const column = facts.main[field];
  if (!column) return Number.NaN;
  if (line.rows.length === 1) return fenAt(facts, column, line.row);
  let sum = 0;
  let seen = 0;
  for (const row of line.rows) {
    if (column.unreadable.has(row)) return Number.NaN;
    const fen = fenAt(facts, column, row);
    if (Number.isNaN(fen)) continue;
    sum += fen;
    seen++;
  }
  return seen > 0 ? sum : Number.NaN;
}

/** The field that holds what may be spent: adjusted budget, else the original one. */
export function budgetField(facts: TableLines): MoneyField {
  return facts.main.adjustedBudget ? 'adjustedBudget' : 'originalBudget';
}
