import type {
  BudgetTable,
  ColumnField,
  MoneyField,
  Project,
} from '../../src/core/budget/budget-table';
import { MONEY_FIELDS } from '../../src/core/budget/budget-table';
import type { Reading } from '../../src/core/budget/reading';
import { formatColumn } from '../../src/core/sheet/address';
import type { TrueAmounts, TrueProject, TrueTable, Truth } from '../generate/truth';

/** A difference between what is true and what was read; `about` says which questions would cover it. */
export interface Difference {
  readonly about: 'unit' | 'table' | 'columns' | 'rows' | 'year' | 'question';
  readonly what: string;
}

const COMPARED: readonly ColumnField[] = [
  'no',
  'name',
  'code',
  'department',
  'executionRate',
  ...MONEY_FIELDS,
];
const letter = (column: number | undefined): string =>
  column === undefined ? '—' : formatColumn(column);
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Where two fields would do, the one that was read; else the field of the truth. */
function fieldRead(table: BudgetTable, truth: TrueTable, field: MoneyField): MoneyField {
  const column = truth.fields[field];
  const either = truth.either.find((each) => each.column === column);
  return either?.fields.find((each) => table.fields[each] === column) ?? field;
}

function compareColumns(table: BudgetTable, truth: TrueTable): Difference[] {
  return COMPARED.flatMap((field): Difference[] => {
    const expected = truth.fields[field];
    const isMoney = MONEY_FIELDS.some((each) => each === field);
    const own = isMoney ? fieldRead(table, truth, field as MoneyField) : field;
    const got = table.fields[own];
    if (expected === undefined) {
      if (got === undefined || field === 'no') return [];
      // A column that stands for one of two fields was counted under the other one.
      if (truth.either.some((each) => each.column === got)) return [];
      return [
        { about: 'columns', what: `${field} invented at ${letter(got)} (${headOf(table, got)})` },
      ];
    }
    if (got === expected || field === 'no') return [];
    return [
      {
        about: 'columns',
        what: `${field} ${letter(got)} instead of ${letter(expected)} (${headOf(table, expected)})`,
      },
    ];
  });
}

const headOf = (table: BudgetTable, column: number): string =>
  table.columns.find((each) => each.column === column)?.path.join('/') ?? '';

function compareAmounts(
  table: BudgetTable,
  truth: TrueTable,
  expected: TrueAmounts,
  got: Project['amounts'],
  where: string,
): Difference[] {
  return MONEY_FIELDS.flatMap((field): Difference[] => {
    const right = expected[field];
    if (right === undefined) return [];
    const own = fieldRead(table, truth, field);
    if (table.fields[own] === undefined) return [];
    const found = got[own]?.fen ?? null;
    return found === right || (right === 0 && found === null)
      ? []
      : [{ about: 'rows', what: `${where} ${field} ${String(found)} instead of ${String(right)}` }];
  });
}

function compareProject(
  table: BudgetTable,
  truth: TrueTable,
  expected: TrueProject,
  got: Project,
): Difference[] {
  const where = `row ${String((expected.rows[0] ?? 0) + 1)}`;
  const list: Difference[] = [];
  if (!expected.names.map(bare).includes(bare(got.name)))
    list.push({
      about: 'rows',
      what: `${where} name "${got.name}" instead of "${expected.names[0] ?? ''}"`,
    });
  if (expected.code !== null && got.code !== expected.code && table.fields.code !== undefined)
    list.push({
      about: 'rows',
      what: `${where} code ${String(got.code)} instead of ${expected.code}`,
    });
  if (
    expected.department !== null &&
    table.fields.department !== undefined &&
    got.department !== expected.department
  )
    list.push({
      about: 'rows',
      what: `${where} department ${String(got.department)} instead of ${expected.department}`,
    });
  return [...list, ...compareAmounts(table, truth, expected.amounts, got.amounts, where)];
}

function compareRows(table: BudgetTable, truth: TrueTable): Difference[] {
  const list: Difference[] = [];
  for (const expected of truth.projects) {
    const first = expected.rows[0] ?? -1;
    const got = table.projects.find(({ rows }) => rows.includes(first));
    if (!got)
      list.push({
        about: 'rows',
        what: `row ${String(first + 1)} "${expected.names[0] ?? ''}" is ${table.rows.find(({ row }) => row === first)?.kind ?? 'outside'}, not a project`,
      });
    else if (got.rows.join() !== expected.rows.join())
      list.push({
        about: 'rows',
        what: `rows ${got.rows.map((r) => r + 1).join()} instead of ${expected.rows.map((r) => r + 1).join()}`,
      });
    else list.push(...compareProject(table, truth, expected, got));
  }
  const known = new Set(truth.projects.flatMap(({ rows }) => rows));
  for (const got of table.projects) {
    if (!got.rows.some((row) => known.has(row)))
      list.push({ about: 'rows', what: `row ${String(got.row + 1)} "${got.name}" is no project` });
  }
  for (const expected of truth.totals) {
    const got = table.totals.find(({ row }) => row === expected.row);
    const where = `row ${String(expected.row + 1)}`;
    if (!got) {
      list.push({
        about: 'rows',
        what: `${where} is ${table.rows.find(({ row }) => row === expected.row)?.kind ?? 'outside'}, not a ${expected.kind}`,
      });
      continue;
    }
    // A sum over every project may be called either.
    const isWhole =
      got.covers.length === truth.projects.flatMap(({ rows }) => rows).length &&
      got.kind !== 'memo';
    if (got.kind !== expected.kind && !(isWhole && expected.kind !== 'memo'))
      list.push({ about: 'rows', what: `${where} is a ${got.kind}, not a ${expected.kind}` });
    else if (
      expected.covers &&
      [...got.covers].sort((a, b) => a - b).join() !==
        [...expected.covers].sort((a, b) => a - b).join()
    )
      list.push({
        about: 'rows',
        what: `${where} covers ${got.covers.map((r) => r + 1).join()} instead of ${expected.covers.map((r) => r + 1).join()}`,
      });
    if (got.kind !== 'memo')
      list.push(...compareAmounts(table, truth, expected.amounts, got.amounts, where));
  }
  for (const got of table.totals) {
    if (!truth.totals.some(({ row }) => row === got.row))
      list.push({
        about: 'rows',
        what: `row ${String(got.row + 1)} "${got.label}" is no ${got.kind}`,
      });
  }
  return list;
}

/** Whether a table read lies where a true one does. */
function isAt(table: BudgetTable, truth: TrueTable): boolean {
  const last = Math.max(...truth.projects.flatMap(({ rows }) => rows));
  const right = Math.max(...Object.values(truth.fields));
  return (
    table.sheet === truth.sheet &&
    table.area.top <= last &&
    table.area.bottom >= truth.top &&
    table.area.left <= right &&
    table.area.right >= truth.left
  );
}

/** All differences between a reading and the truth. */
export function compareReading(reading: Reading, truth: Truth): Difference[] {
  const list: Difference[] = [];
  const taken = new Set<BudgetTable>();
  for (const expected of truth.tables) {
    const candidates = reading.tables.filter((table) => isAt(table, expected) && !taken.has(table));
    const table =
      candidates.find((one) => one.headerRows[0] === expected.headerRows[0]) ?? candidates[0];
    if (!table) {
      list.push({
        about: 'table',
        what: `no table on ${expected.sheet} (${reading.passed.find(({ sheet }) => sheet === expected.sheet)?.kind ?? ''})`,
      });
      continue;
    }
    taken.add(table);
    if (table.headerRows.join() !== expected.headerRows.join())
      list.push({
        about: 'table',
        what: `header rows ${table.headerRows.map((r) => r + 1).join()} instead of ${expected.headerRows.map((r) => r + 1).join()}`,
      });
    if (table.unit !== expected.unit)
      list.push({ about: 'unit', what: `unit ${String(table.unit)} instead of ${expected.unit}` });
    if (expected.year !== null && table.year !== expected.year)
      list.push({
        about: 'year',
        what: `year ${String(table.year)} instead of ${String(expected.year)}`,
      });
    list.push(...compareColumns(table, expected), ...compareRows(table, expected));
  }
  for (const table of reading.tables) {
    if (!taken.has(table) && !truth.optional.includes(table.sheet))
      list.push({
        about: 'table',
        what: `table invented on ${table.sheet} (${String(table.projects.length)} projects)`,
      });
  }
  return list;
}

const KINDS_FOR: Readonly<Record<Difference['about'], readonly string[]>> = {
  unit: ['unit'],
  table: ['sheet', 'ledger', 'name', 'form', 'tables', 'table'],
  columns: ['column', 'name', 'year'],
  rows: ['row', 'repeated', 'blank', 'unit', 'column', 'year'],
  year: ['year'],
  question: [],
};

export const kindOf = (id: string): string => id.split(':')[0] ?? id;

/** Whether an open question tells the person that this part is not settled. */
export function isCovered({ about }: Difference, open: readonly string[]): boolean {
  return open.some((kind) => KINDS_FOR[about].includes(kind));
}
