import { valueAt } from '../sheet/grid';
import { mapSteps, type Steps } from '../steps';
import type { ColumnField, Project, SourceAmounts } from './budget-table';
import { isBlank, textOf } from './cell-text';
import { executionOf } from './execution-status';
import { fenOf } from './row-amounts';
import { normalText } from './normal-text';
import { CODE_AND_NAME, LIST_OPENING, NAME_NUMBER } from './name-words';
import { sumAmounts } from './read-amounts';
import type { AmountReader } from './read-amounts';
import { repeatedTexts } from './repeated-texts';
import type { LabelledRow } from './row-labels';
import { NAMED_SO } from './row-named-memos';
import type { SheetView } from './sheet-view';
import { yearInText } from './years';

/** What projects are made from. */
export interface ProjectInput extends ProjectRows {
  readonly fields: ReadonlyMap<ColumnField, number>;
  readonly reader: AmountReader;
  /** Rows with the same key are one project; null where each row is one. */
  readonly groupBy: ((row: ProjectRow) => string) | null;
  /** Rows of the year before, where the table has a row for each year. */
  readonly before: readonly ProjectRow[];
}

/** One row of a project before rows are grouped. */
export interface ProjectRow {
  readonly row: number;
  readonly name: string;
  readonly code: string | null;
  readonly department: string | null;
}

/** Project rows and the keys that several of them have. */
export interface ProjectRows {
  readonly rows: readonly ProjectRow[];
  /** Codes, of rows without one their keys, that stand in more than one row. */
  readonly repeated: ReadonlySet<string>;
}

type LabelOfRow = Pick<LabelledRow, 'row' | 'label' | 'evidence'>;

/** Reads who each project row is about. */
export function readProjectRows(
  view: SheetView,
  rows: readonly LabelOfRow[],
  fields: ReadonlyMap<ColumnField, number>,
): ProjectRows {
  const read = rows.map((each) => readRow(view, fields, each));
  return { rows: read, repeated: repeatedKeys(read) };
}

/** Codes that come more than once, where all stand in order as in a sorted list; undefined where they do not. */
function repeatedInOrder(rows: readonly ProjectRow[]): ReadonlySet<string> | undefined {
  const repeated = new Set<string>();
  let last = '';
  for (let at = 0; at < rows.length; at += 1) {
    const code = rows[at]?.code ?? '';
    if (code <= last) {
      if (code === '' || code !== last) return undefined;
      repeated.add(code);
    }
    last = code;
  }
  return repeated;
}

function repeatedKeys(rows: readonly ProjectRow[]): ReadonlySet<string> {
  const keyAt = (index: number): string | null => {
    const row = rows[index];
    return row ? (row.code ?? keyOf(row)) : null;
  };
  return repeatedInOrder(rows) ?? repeatedTexts(rows.length, keyAt);
}

const NO_MORE: readonly ProjectRow[] = [];

/** Makes projects of project rows, those of one group together. */
export function* readProjects(view: SheetView, input: ProjectInput): Steps<Project[]> {
  const projects = yield* readAlone(view, input);
  return input.before.length === 0 ? projects : withYearBefore(projects, input);
}

/** Projects with their amounts of the year before; a name that several projects have tells of none. */
function withYearBefore(projects: readonly Project[], { before, reader }: ProjectInput): Project[] {
  const rows = new Map<string, number[]>();
  for (const row of before) rows.set(nameKey(row), [...(rows.get(nameKey(row)) ?? []), row.row]);
  const named = new Map<string, number>();
  for (const each of projects) named.set(nameKey(each), (named.get(nameKey(each)) ?? 0) + 1);
  return projects.map((project) => {
    const own = named.get(nameKey(project)) === 1 ? rows.get(nameKey(project)) : undefined;
    if (!own) return project;
    return { ...project, before: sumAmounts(own.map((row) => reader.amounts(row))) };
  });
}

function* readAlone(view: SheetView, input: ProjectInput): Steps<Project[]> {
  const seen = new Map<string, number>();
  const { groupBy } = input;
  if (!groupBy) {
    return yield* mapSteps(input.rows, (row) => makeProject(view, input, row, NO_MORE, seen));
  }
  const groups = new Map<string | number, ProjectRow[]>();
  for (const row of input.rows) {
    const key = row.name === '' ? row.row : groupBy(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  const made = yield* mapSteps([...groups.values()], ([first, ...rest]) =>
    first ? [makeProject(view, input, first, rest, seen)] : [],
  );
  return made.flat();
}

/** Names that stand on several rows, with those rows; codes and departments tell projects apart. */
export function findRepeats({ rows, repeated }: ProjectRows): Map<string, number[]> {
  const first = new Map<string, ProjectRow>();
  const repeats = new Map<string, number[]>();
  if (repeated.size === 0) return repeats;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) continue;
    if (row.name === '' || (row.code !== null && !repeated.has(row.code))) continue;
    const key = keyOf(row);
    const known = first.get(key);
    if (!known) {
      first.set(key, row);
      continue;
    }
    const listed = repeats.get(known.name);
    if (listed) listed.push(row.row);
    else repeats.set(known.name, [known.row, row.row]);
  }
  return repeats;
}

/** Whether all names on several rows are single cells that were merged over those rows. */
export function areMerged(
  view: SheetView,
  repeats: ReadonlyMap<string, readonly number[]>,
  { fields }: { readonly fields: ReadonlyMap<ColumnField, number> },
): boolean {
  const column = fields.get('name') ?? -1;
  return [...repeats.values()].every((rows) => {
    const tops = new Set(rows.map((row) => view.merges.originOf(row, column)?.[0] ?? -1 - row));
    return tops.size === 1;
  });
}

/** The text of a cell, taken from the top of a merge that reaches down to it. */
export function filledText(
  view: SheetView,
  row: number,
  column: number | undefined,
): string | null {
  if (column === undefined) return null;
  const own = valueAt(view.grid, row, column);
  const origin = isBlank(own) ? view.merges.originOf(row, column) : undefined;
  const text = textOf(origin ? valueAt(view.grid, origin[0], origin[1]) : own);
  return text === '' ? null : text;
}

function readRow(
  view: SheetView,
  fields: ReadonlyMap<ColumnField, number>,
  { row, label, evidence }: LabelOfRow,
): ProjectRow {
  const stated = filledText(view, row, fields.get('code'));
  const joined = stated === null ? CODE_AND_NAME.exec(label) : null;
  const isOpening = LIST_OPENING.test(label) && !evidence.some(({ kind }) => kind === NAMED_SO);
  const name = joined?.[2]?.trim() ?? (isOpening ? label.replace(LIST_OPENING, '') : label);
  const code = stated ?? joined?.[1] ?? null;
  return { row, name, code, department: filledText(view, row, fields.get('department')) };
}

/** Code and name, else name and department, made comparable. */
export function keyOf(row: ProjectRow): string {
  return row.code === null ? nameKey(row) : `${row.code}/${unnumbered(row.name)}`;
}

/** Name and department made comparable: a project of another year, whatever its code, has the same. */
export function nameKey({ name, department }: Pick<ProjectRow, 'name' | 'department'>): string {
  return `${unnumbered(name)}/${normalText(department ?? '')}`;
}

/** A name made comparable, without the number before it. */
function unnumbered(name: string): string {
  return normalText(name.trim().replace(NAME_NUMBER, ''));
}

function makeProject(
  view: SheetView,
  input: ProjectInput,
  first: ProjectRow,
  rest: readonly ProjectRow[],
  seen: Map<string, number>,
): Project {
  const { reader, fields } = input;
  const { row } = first;
  const { hiddenRows } = view.grid;
  const isAlone = rest.length === 0;
  const numbers = isAlone ? [row] : [row, ...rest.map((each) => each.row)];
  const rowAmounts = isAlone ? undefined : numbers.map((each) => reader.amounts(each));
  const amounts = rowAmounts ? sumAmounts(rowAmounts) : reader.amounts(row);
  const { status, rate } = executionOf(isAlone ? reader.fen(row) : fenOf(amounts));
  const base = first.code ?? keyOf(first);
  const count = input.repeated.has(base) ? (seen.get(base) ?? 0) + 1 : 1;
  if (input.repeated.has(base)) seen.set(base, count);
  // Every project as one literal: of a hundred thousand, each spread or late property is felt.
  const project: Project = {
    key: count === 1 ? base : `${base}#${count}`,
    row,
    rows: numbers,
    name: first.name,
    code: first.code,
    department: first.department,
    amounts,
    statedRate: reader.rate(row),
    executionRate: rate,
    status,
    sources: sourcesOf(view, input, numbers, rowAmounts, amounts),
    isHidden: hiddenRows.size > 0 && numbers.every((each) => hiddenRows.has(each)),
    year: yearOf(filledText(view, row, fields.get('year'))),
    reason: filledText(view, row, fields.get('reason')),
    remark: filledText(view, row, fields.get('remark')),
  };
  if (!rowAmounts) return project;
  return { ...project, rowAmounts, rowRates: numbers.map((each) => reader.rate(each)) };
}

function yearOf(text: string | null): number | null {
  return text === null ? null : (yearInText(normalText(text)) ?? null);
}

const NO_SOURCES: Project['sources'] = [];

function sourcesOf(
  view: SheetView,
  { reader, fields }: ProjectInput,
  rows: readonly number[],
  rowAmounts: Project['rowAmounts'],
  whole: Project['amounts'],
): Project['sources'] {
  const bySource = reader.sources(rows);
  if (bySource.length > 0) return bySource;
  if (!fields.has('source')) return NO_SOURCES;
  const sources: SourceAmounts[] = [];
  const column = fields.get('source');
  rows.forEach((row, index) => {
    const source = filledText(view, row, column);
    const amounts = rowAmounts ? rowAmounts[index] : whole;
    if (source !== null && amounts) sources.push({ source, amounts });
  });
  return sources;
}
