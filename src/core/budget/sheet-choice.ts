import type { WorkbookSummary } from '../sheet/grid';
import { normalText } from './normal-text';
import type { BudgetTable } from './budget-table';
import type { TableReading } from './read-table';
import type { PassedSheet, ReadingChoices } from './reading';
import type { Question } from './question';

/** A reading that gave a table. */
export type FoundTable = TableReading & { readonly table: BudgetTable };

/** Tables that stay after a sheet was chosen, and the question where it was not. */
export interface SheetChoice {
  readonly kept: readonly FoundTable[];
  readonly passed: readonly PassedSheet[];
  readonly questions: readonly Question[];
}

/** Id of the question which sheet to read. */
const SHEET_QUESTION = 'sheet';
const ALL_SHEETS = 'all';

/** Asks which sheet to read when tables of projects stand on several. */
export function askSheets(
  all: readonly FoundTable[],
  workbook: WorkbookSummary,
  choices: ReadingChoices,
): SheetChoice {
  const { readings, passed } = withoutForms(all);
  const sheets = [...new Set(readings.map(({ table }) => table.sheet))];
  const answer = choices.answers[SHEET_QUESTION];
  const areForms = readings.every(({ table }) => table.isForm === true);
  if (sheets.length < 2 || areForms || answer === ALL_SHEETS)
    return { kept: readings, passed, questions: [] };
  if (answer !== undefined && sheets.includes(answer)) {
    return {
      kept: readings.filter(({ table }) => table.sheet === answer),
      passed: sheets
        .filter((sheet) => sheet !== answer)
        .map((sheet) => ({ sheet, kind: halvesOf(readings) ? 'other-half' : 'not-chosen' })),
      questions: [],
    };
  }
  const isDivided = areParts(readings);
  const halves = halvesOf(readings);
  const best = [...sheets].sort(
    (a, b) => scoreOf(b, readings, workbook) - scoreOf(a, readings, workbook),
  )[0];
  return {
    kept: readings,
    passed,
    questions: [
      {
        id: SHEET_QUESTION,
        code: 'R-A04',
        sheet: best ?? '',
        table: null,
        ask: halves ? 'sheet-halves' : 'sheet-choice',
        data: { sheets: sheets.join('、'), count: sheets.length, ...halves },
        options: [
          ...sheets.map((sheet) => ({
            value: sheet,
            evidence: evidenceOf(sheet, readings),
            recommended: !isDivided && sheet === best,
          })),
          { value: ALL_SHEETS, evidence: [], recommended: isDivided },
        ],
        blocks: 'table',
      },
    ],
  };
}

/** Whether the sheets are one list by offices: of one year, with the same fields, and no project on two of them. */
function areParts(readings: readonly FoundTable[]): boolean {
  const keyOf = ({ table }: FoundTable) => [table.year, ...Object.keys(table.fields).sort()].join();
  const names = readings.flatMap(({ table }) => [
    ...new Set(table.projects.map(({ name }) => normalText(name))),
  ]);
  return new Set(readings.map(keyOf)).size === 1 && new Set(names).size === names.length;
}

/**
 * The sheet that holds the budgets and the one that holds what was spent of them, where neither tells both: they are not
 * joined, so that a person must know what either lacks.
 */
function halvesOf(
  readings: readonly FoundTable[],
): { readonly budgets: string; readonly spending: string } | undefined {
  const [a, b] = readings.map(({ table }) => table);
  if (!a || !b || readings.length !== 2 || a.sheet === b.sheet) return undefined;
  const hasBudget = ({ fields }: BudgetTable) =>
    fields.originalBudget !== undefined || fields.adjustedBudget !== undefined;
  const hasSpending = ({ fields }: BudgetTable) => fields.expenditure !== undefined;
  const budgets = [a, b].find((table) => hasBudget(table) && !hasSpending(table));
  const spending = [a, b].find((table) => hasSpending(table) && !hasBudget(table));
  if (!budgets || !spending) return undefined;
  const names = new Set(budgets.projects.map(({ name }) => normalText(name)));
  const shared = spending.projects.filter(({ name }) => names.has(normalText(name))).length;
  return shared * 2 >= spending.projects.length
    ? { budgets: budgets.sheet, spending: spending.sheet }
    : undefined;
}

/** Forms tell of projects again that a table already lists; they are read only where there is no table. */
function withoutForms(all: readonly FoundTable[]): {
  readings: readonly FoundTable[];
  passed: readonly PassedSheet[];
} {
  const readings = all.filter(({ table }) => table.isForm !== true);
  if (readings.length === 0) return { readings: all, passed: [] };
  const forms = new Set(all.flatMap(({ table }) => (table.isForm === true ? [table.sheet] : [])));
  return { readings, passed: [...forms].map((sheet) => ({ sheet, kind: 'form' })) };
}

function tablesOf(sheet: string, readings: readonly FoundTable[]) {
  return readings.filter(({ table }) => table.sheet === sheet).map(({ table }) => table);
}

function scoreOf(
  sheet: string,
  readings: readonly FoundTable[],
  workbook: WorkbookSummary,
): number {
  const tables = tablesOf(sheet, readings);
  const summary = workbook.sheets.find(({ name }) => name === sheet);
  const year = Math.max(0, ...tables.map((table) => table.year ?? 0));
  const projects = tables.reduce((sum, table) => sum + table.projects.length, 0);
  return (
    year +
    (summary?.visibility === 'visible' ? 10_000 : 0) +
    (workbook.activeSheet === sheet ? 0.5 : 0) +
    (isSummary(sheet, readings) ? 0.6 : 0) +
    projects / 1e6
  );
}

/** Whether a sheet holds every project of the others and these share none: the others are its parts. */
function isSummary(sheet: string, readings: readonly FoundTable[]): boolean {
  const namesOf = (found: readonly FoundTable[]) =>
    found.flatMap(({ table }) => table.projects.map(({ name }) => normalText(name)));
  const own = new Set(namesOf(readings.filter(({ table }) => table.sheet === sheet)));
  const others = namesOf(readings.filter(({ table }) => table.sheet !== sheet));
  const sheets = new Set(readings.map(({ table }) => table.sheet)).size;
  return (
    sheets > 2 && new Set(others).size === others.length && others.every((name) => own.has(name))
  );
}

function evidenceOf(sheet: string, readings: readonly FoundTable[]) {
  return tablesOf(sheet, readings).map(({ title, year, projects }) => ({
    kind: 'sheet-holds',
    weight: 0.5,
    data: { title: title ?? '', year: year ?? '', projects: projects.length },
  }));
}
