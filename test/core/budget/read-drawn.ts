import type { BudgetTable } from '../../../src/core/budget/budget-table';
import { readBudget } from '../../../src/core/budget/read-budget';
import type { Reading, ReadingChoices } from '../../../src/core/budget/reading';
import { formatColumn } from '../../../src/core/sheet/address';
import type { Grid } from '../../../src/core/sheet/grid';
import { gridFromText, workbookOf } from './grid-from-text';
import type { DrawnSheet } from './grid-from-text';

/** Reads grids as one workbook. */
export function readGrids(
  grids: readonly Grid[],
  choices: Partial<ReadingChoices> = {},
  fileName = 'budget.xlsx',
): Reading {
  const workbook = workbookOf(grids, fileName);
  return readBudget({ workbook, grids, choices: { answers: {}, ...choices } });
}

/** Reads one drawn sheet. */
export function readDrawn(
  text: string,
  drawn: DrawnSheet = {},
  choices: Partial<ReadingChoices> = {},
): Reading {
  return readGrids([gridFromText(text, drawn)], choices);
}

/** The only table of a reading. */
export function onlyTable(reading: Reading): BudgetTable {
  const [table, ...more] = reading.tables;
  if (!table || more.length > 0) throw new Error(`${reading.tables.length} tables`);
  return table;
}

/** Fields with the letters of their columns. */
export function fieldsOf(table: BudgetTable): Record<string, string> {
  return Object.fromEntries(
    Object.entries(table.fields).map(([field, column]) => [field, formatColumn(column)]),
  );
}

/** Projects as lines: row (1-based), name, budget of the year and expenditure in yuan. */
export function projectsOf(table: BudgetTable): string[] {
  return table.projects.map(({ rows, name, amounts }) => {
    const budget = amounts.adjustedBudget ?? amounts.originalBudget;
    return [
      rows.map((row) => row + 1).join('+'),
      name,
      yuan(budget?.fen),
      yuan(amounts.expenditure?.fen),
    ].join(' ');
  });
}

/** Totals as lines: row, kind, label without blanks, covered rows; for memo rows the row that they are part of. */
export function totalsOf(table: BudgetTable): string[] {
  return table.totals.map(({ row, kind, label, covers, memoOf }) =>
    [
      row + 1,
      kind,
      label.replace(/[\s　]/g, ''),
      memoOf === null ? covers.map((each) => each + 1).join(',') : `of ${memoOf + 1}`,
    ].join(' '),
  );
}

/** Ids of questions that hold up the whole table. */
export function blockingIds({ questions }: Reading): string[] {
  return questions.filter(({ blocks }) => blocks === 'table').map(({ id }) => id);
}

function yuan(fen: number | null | undefined): string {
  if (fen === undefined) return '·';
  return fen === null ? '?' : String(fen / 100);
}
