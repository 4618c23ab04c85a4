import { valueAt } from '../sheet/grid';
import type { BudgetColumn, ColumnField, Project } from './budget-table';
import { isBlank, textOf } from './cell-text';
import { executionOf, fenOf } from './execution-status';
import { normalText } from './normal-text';
import { CODE_AND_NAME } from './name-words';
import { sumAmounts } from './read-amounts';
import type { AmountReader } from './read-amounts';
import type { SheetView } from './sheet-view';
import { yearInText } from './years';

/** What projects are made from. */
export interface ProjectInput {
  readonly rows: readonly { readonly row: number; readonly label: string }[];
  readonly fields: ReadonlyMap<ColumnField, number>;
  readonly columns: readonly BudgetColumn[];
  readonly reader: AmountReader;
  /** Section label over a row, for tables whose groups are the departments. */
  readonly merge: boolean;
}

/** One row of a project before rows are grouped. */
interface ProjectRow {
  readonly row: number;
  readonly name: string;
  readonly code: string | null;
  readonly department: string | null;
  readonly key: string;
}

/** Makes projects of project rows; rows of one project are merged when `merge` says so. */
export function readProjects(view: SheetView, input: ProjectInput): Project[] {
  const groups = new Map<string, ProjectRow[]>();
  for (const each of input.rows) {
    const row = readRow(view, input, each.row, each.label);
    const key = input.merge && row.name !== '' ? row.key : `${row.key}@${row.row}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  const seen = new Map<string, number>();
  return [...groups.values()].flatMap((rows) => makeProject(view, input, rows, seen) ?? []);
}

/** Names that stand on several rows, with those rows; codes and departments tell projects apart. */
export function findRepeats(
  view: SheetView,
  input: Omit<ProjectInput, 'merge'>,
): Map<string, number[]> {
  const byKey = new Map<string, { name: string; rows: number[] }>();
  for (const each of input.rows) {
    const { key, name, row } = readRow(view, { ...input, merge: true }, each.row, each.label);
    if (name === '') continue;
    const known = byKey.get(key);
    if (known) known.rows.push(row);
    else byKey.set(key, { name, rows: [row] });
  }
  const repeats = new Map<string, number[]>();
  for (const { name, rows } of byKey.values()) if (rows.length > 1) repeats.set(name, rows);
  return repeats;
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

function readRow(view: SheetView, input: ProjectInput, row: number, label: string): ProjectRow {
  const stated = filledText(view, row, input.fields.get('code'));
  const joined = stated === null ? CODE_AND_NAME.exec(label) : null;
  const name = joined?.[2]?.trim() ?? label;
  const code = stated ?? joined?.[1] ?? null;
  const department = filledText(view, row, input.fields.get('department'));
  const key = normalText(code === null ? `${name}/${department ?? ''}` : `${code}/${name}`);
  return { row, name, code, department, key };
}

function makeProject(
  view: SheetView,
  input: ProjectInput,
  rows: readonly ProjectRow[],
  seen: Map<string, number>,
): Project | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const numbers = rows.map(({ row }) => row);
  const rowAmounts = numbers.map((row) => input.reader.amounts(row));
  const amounts = sumAmounts(rowAmounts);
  const { status, rate } = executionOf(fenOf(amounts));
  const base = first.code ?? normalText(`${first.name}/${first.department ?? ''}`);
  const count = (seen.get(base) ?? 0) + 1;
  seen.set(base, count);
  const cell = (field: ColumnField) => filledText(view, first.row, input.fields.get(field));
  return {
    key: count === 1 ? base : `${base}#${count}`,
    row: first.row,
    rows: numbers,
    name: first.name,
    code: first.code,
    department: first.department,
    amounts,
    rowAmounts,
    statedRate: input.reader.rate(first.row),
    executionRate: rate,
    status,
    sources: sourcesOf(view, input, numbers),
    isHidden: numbers.every((row) => view.grid.hiddenRows.has(row)),
    year: yearInText(normalText(cell('year') ?? '')) ?? null,
    reason: cell('reason'),
    remark: cell('remark'),
  };
}

function sourcesOf(
  view: SheetView,
  { reader, fields }: ProjectInput,
  rows: readonly number[],
): Project['sources'] {
  const bySource = reader.sources(rows);
  if (bySource.length > 0) return bySource;
  return rows.flatMap((row) => {
    const source = filledText(view, row, fields.get('source'));
    return source === null ? [] : [{ source, amounts: reader.amounts(row) }];
  });
}
