import type { Amounts, BudgetTable, MoneyField, Project } from '../budget/budget-table';
import { MONEY_FIELDS } from '../budget/budget-table';
import { NAME_NUMBER } from '../budget/name-words';
import { normalText } from '../budget/normal-text';
import type { Question } from '../budget/question';
import type { Grid } from '../sheet/grid';
import type { Steps } from '../steps';
import { readColumnSums } from './column-sum';
import { chooseIdentityForms } from './identity-form';
import { formulaColumns, readFormulaRuns } from './formula-run';
import type { MoneyColumn } from './money-column';
import { readMoneyColumns } from './money-column';
import { ascending } from './row-set';
import { readStatedRates } from './stated-rate';
import { isBudgetOpen, isTotalOpen, openColumns, openRows } from './open-questions';
import type { TableFacts } from './table-facts';
import type { Line } from './table-lines';

function lineOf(project: Project, rows: readonly number[]): Line {
  return { row: rows[0] ?? project.row, rows, name: project.name, project, total: null };
}

/** Rows of a project stand by themselves when each has every main amount that any of them has. */
function linesOf(whole: Line, columns: readonly MoneyColumn[], top: number): readonly Line[] {
  const { project } = whole;
  if (!project || project.rows.length === 1) return [whole];
  const isComplete = columns.every((column) => {
    const given = project.rows.filter((row) => !Number.isNaN(column.amounts[row - top]));
    return !column.isMain || given.length === 0 || given.length === project.rows.length;
  });
  return isComplete ? project.rows.map((row) => lineOf(project, [row])) : [whole];
}

/** What the reader made of the main columns, by row from the table's first. */
function readKnown({ totals, projects, area }: BudgetTable): readonly (Amounts | undefined)[] {
  const known = new Array<Amounts | undefined>(area.bottom - area.top + 1).fill(undefined);
  for (const { row, amounts } of totals) known[row - area.top] = amounts;
  for (let at = 0; at < projects.length; at += 1) {
    const own = projects[at];
    if (!own) continue;
    const { row, rows, amounts, rowAmounts } = own;
    known[row - area.top] = amounts;
    for (let index = 0; rowAmounts && index < rowAmounts.length; index++) {
      known[(rows[index] ?? row) - area.top] = rowAmounts[index];
    }
  }
  return known;
}

const NO_ROWS: { readonly rows: readonly number[] } = { rows: [] };

/** The rows of all projects in ascending order. */
function rowsOf({ projects }: BudgetTable): readonly number[] {
  const all: number[] = [];
  for (let at = 0; at < projects.length; at += 1) {
    const { rows } = projects[at] ?? NO_ROWS;
    for (let index = 0; index < rows.length; index += 1) all.push(rows[index] ?? 0);
  }
  return ascending(all);
}

/** Lines of projects, each row by itself where it is complete. */
function splitLines(
  projects: readonly Line[],
  columns: readonly MoneyColumn[],
  top: number,
): readonly Line[] {
  if (projects.every(({ rows }) => rows.length === 1)) return projects;
  return projects.flatMap((line) => linesOf(line, columns, top));
}

/** Prepares the facts of a table; `grid` is its sheet, `questions` are those that are still open. */
export function* readTableFacts(
  table: BudgetTable,
  grid: Grid,
  questions: readonly Question[],
): Steps<TableFacts> {
  const unsureColumns = openColumns(table, questions);
  const unsureRows = openRows(table, questions);
  const projectRows = rowsOf(table);
  const rows = [...projectRows, ...table.totals.map((total) => total.row)];
  const isProjectRow = new Uint8Array(table.area.bottom - table.area.top + 1);
  for (let at = 0; at < projectRows.length; at += 1) {
    const row = projectRows[at] ?? 0;
    isProjectRow[row - table.area.top] = 1;
  }
  const known = readKnown(table);
  yield;
  const columns = readMoneyColumns({ table, grid, rows, isProjectRow, known }).filter(
    ({ column }) => !unsureColumns.has(column),
  );
  yield;
  const main: Partial<Record<MoneyField, MoneyColumn>> = {};
  for (const field of MONEY_FIELDS) {
    const column = columns.find((one) => one.isMain && one.field === field);
    if (column) main[field] = column;
  }
  // Until it is told which column the budget is, none stands in for it.
  if (isBudgetOpen(table, questions, main.adjustedBudget !== undefined)) {
    delete main.adjustedBudget;
    delete main.originalBudget;
  }
  // A grand total of stacked tables is no sum of this one's rows.
  const totals = table.totals.filter(
    (total) => total.kind !== 'memo' && !total.acrossTables && !isTotalOpen(total, unsureRows),
  );
  const projects = table.projects
    .filter(({ row }) => !unsureRows.has(row))
    .map((project) => lineOf(project, project.rows));
  const lines = [
    ...splitLines(projects, columns, table.area.top),
    ...totals.map((total) => ({
      row: total.row,
      rows: [total.row],
      name: total.label,
      project: null,
      total,
    })),
  ];
  const used = ascending(rows);
  const formulaRuns =
    grid.formulas.size === 0 ? [] : readFormulaRuns(grid, formulaColumns(table), used);
  const bare = {
    table,
    grid,
    columns,
    main,
    totals,
    lines,
    projects,
    formulaRuns,
    openColumns: unsureColumns,
    names: table.projects.map(({ name }) => normalText(name.trim().replace(NAME_NUMBER, ''))),
    projectRows,
  };
  yield;
  const forms = chooseIdentityForms(bare);
  yield;
  const sums = readColumnSums(bare);
  yield;
  return { ...bare, forms, sums, rates: readStatedRates(bare) };
}
