import type { Grid } from '../sheet/grid';
import { runSteps, type Steps } from '../steps';
import type { Question } from './question';
import type { PassedSheet, Reading, ReadingInput } from './reading';
import { askSheets } from './sheet-choice';
import type { FoundTable } from './sheet-choice';
import { spreadAsideTotals, spreadGrandTotals } from './sheet-totals';
import { viewSheet } from './sheet-view';
import { findPlaces } from './table-place';
import { findForms } from './vertical-form';
import { readForm } from './read-form';
import { askTransposed } from './questions';
import { readTable } from './read-table';
import { holdsTransposed } from './transposed';
import type { TableReading } from './read-table';

/**
 * Reads every sheet for tables of projects with amounts. What stays open is asked, never guessed in
 * silence; choices and earlier answers settle it. A workbook without such a table gives none, with the
 * reason for each sheet.
 */
export function readBudget(input: ReadingInput): Reading {
  return runSteps(readBudgetSteps(input));
}

/** The same in steps that each take little time, also where a sheet has many rows. */
export function* readBudgetSteps(input: ReadingInput): Steps<Reading> {
  const { workbook, choices } = input;
  const wanted = choices.sheet;
  const grids = input.grids.filter(({ sheet }) => wanted === undefined || sheet === wanted);
  const passed: PassedSheet[] = [];
  const readings: FoundTable[] = [];
  const questions: Question[] = [];
  /** Ledgers and projects laid out as columns: they hold nothing up where a table was read. */
  const unread: Question[] = [];
  for (const grid of grids) {
    const found = yield* readSheet(grid, input, readings.length);
    const asked = found.filter(({ table }) => table === null).flatMap((each) => each.questions);
    unread.push(...asked);
    const tables = found.filter(hasTable);
    readings.push(...tables);
    if (tables.length === 0)
      passed.push({ sheet: grid.sheet, kind: asked[0]?.ask ?? reasonOf(grid) });
  }
  questions.push(
    ...unread.map((each) => (readings.length === 0 ? each : { ...each, blocks: 'none' as const })),
  );
  const choice = askSheets(readings, workbook, choices);
  questions.push(...choice.questions);
  for (const { questions: open, table } of choice.kept) {
    questions.push(...open.filter((each) => each.table === table.id));
  }
  return {
    tables: choice.kept.map(({ table }) => table),
    questions,
    passed: [...passed, ...choice.passed],
  };
}

const hasTable = (reading: TableReading): reading is FoundTable => reading.table !== null;

function* readSheet(
  grid: Grid,
  { workbook, choices }: ReadingInput,
  count: number,
): Steps<TableReading[]> {
  if (grid.visibility === 'veryHidden') return [];
  const view = viewSheet(grid);
  const readings: TableReading[] = [];
  yield;
  const forms = findForms(view);
  yield;
  let from = 0;
  for (const form of forms) {
    const number = readings.length + 1;
    const suffix = number === 1 ? '' : `#${number}`;
    const place = { id: `t${count + number}`, from, suffix, fileName: workbook.fileName };
    readings.push(readForm(view, form, place, choices));
    from = (form.partRows.at(-1)?.row ?? form.totalRow) + 1;
  }
  if (forms.length > 0) return readings;
  for (const place of findPlaces(view, workbook.fileName, choices.columns)) {
    const id = `t${count + readings.length + 1}`;
    const reading = yield* readTable(view, place, id, choices, readings.at(-1)?.above);
    if (reading) readings.push(reading);
  }
  if (readings.length === 0 && holdsTransposed(view)) {
    const scope = { sheet: grid.sheet, suffix: '', table: `t${count + 1}`, choices };
    return [{ table: null, questions: askTransposed(scope) }];
  }
  const spread = spreadAsideTotals(spreadGrandTotals(readings.flatMap(({ table }) => table ?? [])));
  return readings.map((reading) => ({
    ...reading,
    table: spread.find(({ id }) => id === reading.table?.id) ?? reading.table,
  }));
}

function reasonOf(grid: Grid): string {
  if (grid.visibility === 'veryHidden') return 'very-hidden';
  return grid.rowCount === 0 ? 'empty' : 'no-table';
}
