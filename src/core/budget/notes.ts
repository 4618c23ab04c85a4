import { isCellError, valueAt } from '../sheet/grid';
import { formatCell } from '../sheet/address';
import { CELL_KINDS } from './amount-column';
import type { ReadingNote, RowKind } from './budget-table';
import { textOf } from './cell-text';
import type { ColumnPlan } from './column-plan';
import { DIRTY_NAME } from './name-words';
import { parseAmount } from './parse-amount';
import type { RowStructure } from './row-structure';
import type { SheetView } from './sheet-view';
import type { Surroundings } from './surroundings';
import type { TablePlace } from './table-place';
import type { UnitChoice } from './unit-choice';
import { UNIT_TERMS } from '../terms';

/** All that notes are taken from. */
export interface NoteInput {
  readonly place: TablePlace;
  readonly plan: ColumnPlan;
  readonly structure: RowStructure;
  readonly unit: UnitChoice;
  readonly around: Surroundings;
}

type Data = ReadingNote['data'];
const note = (
  code: string,
  row: number | null,
  column: number | null,
  data: Data,
): ReadingNote => ({ code, row, column, data });

/** What the reader met and rules report, in order of rows; see ReadingNote for the data of each code. */
export function readNotes(view: SheetView, input: NoteInput): ReadingNote[] {
  const { plan, unit } = input;
  return [
    ...unit.rivals.map(({ text, cell, unit: rival }) =>
      note('R-A03', null, null, {
        text,
        cell,
        unit: rival === null ? '' : UNIT_TERMS[rival],
        chosen: UNIT_TERMS[unit.unit],
      }),
    ),
    ...headUnitNotes(plan, unit),
    ...samePathNotes(plan),
    ...allRowNotes(view, input),
    ...cellNotes(view, input),
  ];
}

function headUnitNotes(plan: ColumnPlan, { unit }: UnitChoice): ReadingNote[] {
  return plan.columns.flatMap(({ column, unit: own, path, field }) =>
    own === null || own === unit || field === null
      ? []
      : [
          note('R-A03', null, column, {
            text: path.join('/'),
            unit: UNIT_TERMS[own],
            chosen: UNIT_TERMS[unit],
          }),
        ],
  );
}

function samePathNotes(plan: ColumnPlan): ReadingNote[] {
  const seen = new Map<string, number[]>();
  for (const { column, path, memoOf, unit } of plan.columns) {
    if (memoOf !== null || path.length === 0) continue;
    // Heads in different units are not the same: 预算数（元）, 预算数（万元）.
    const key = [...path, unit ?? ''].join('/');
    seen.set(key, [...(seen.get(key) ?? []), column]);
  }
  return [...seen].flatMap(([, columns]) =>
    columns.length > 1
      ? [
          note('R-A13', null, columns[0] ?? null, {
            head: plan.columns.find(({ column }) => column === columns[0])?.path.join('/') ?? '',
            count: columns.length,
            columns: columns.join(','),
          }),
        ]
      : [],
  );
}

function allRowNotes(view: SheetView, input: NoteInput): ReadingNote[] {
  const notes: ReadingNote[] = [];
  // Of a hundred thousand rows hardly any has one.
  const { rows } = input.structure;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) continue;
    const own = rowNotes(view, input, row);
    if (own.length > 0) notes.push(...own);
  }
  return notes;
}

const NO_NOTES: ReadingNote[] = [];

function rowNotes(
  view: SheetView,
  { plan }: NoteInput,
  each: RowStructure['rows'][number],
): ReadingNote[] {
  const { row, kind, label } = each;
  if (kind === 'header') return [note('R-A12', row, null, {})];
  if (kind === 'stray') {
    return view.glance(row).numbers.flatMap((column) => {
      const value = view.figure(row, column);
      return value === undefined ? [] : [note('R-A10', row, column, { value })];
    });
  }
  if (kind !== 'project') return NO_NOTES;
  const found: ReadingNote[] = [];
  const name = plan.fields.get('name') ?? null;
  if (label === '') found.push(note('R-F09', row, name, {}));
  else if (DIRTY_NAME.test(label)) found.push(note('R-F08', row, name, { name: label }));
  const code = plan.fields.get('code');
  const coded = code === undefined ? null : valueAt(view.grid, row, code);
  if (code !== undefined && typeof coded === 'number' && Math.abs(coded) >= 1e15) {
    found.push(note('R-B08', row, code, { text: String(coded) }));
  }
  return found;
}

const NOTED: ReadonlySet<RowKind> = new Set<RowKind>(['project', 'total', 'subtotal', 'memo']);

/** Notes on single cells of columns that hold a field's amounts. */
function cellNotes(view: SheetView, { plan, structure }: NoteInput): ReadingNote[] {
  const notes: ReadingNote[] = [];
  const used = plan.columns.filter(({ field }) => field !== null && field !== 'executionRate');
  const rows = structure.rows.filter(({ kind }) => NOTED.has(kind));
  for (const { column } of used) {
    const amounts = plan.amounts.get(column);
    if (!amounts || amounts.isClean) continue;
    for (const { row } of rows) {
      const kind = amounts.kinds[row - amounts.top] ?? CELL_KINDS.empty;
      if (kind === CELL_KINDS.empty || kind === CELL_KINDS.number) continue;
      const value = valueAt(view.grid, row, column);
      if (kind === CELL_KINDS.inexact && typeof value === 'number') {
        notes.push(note('R-B06', row, column, { value }));
      } else if (kind === CELL_KINDS.unreadable)
        notes.push(note('R-B02', row, column, { text: textOf(value) }));
      else if (kind === CELL_KINDS.error) {
        // A formula that nobody has calculated shows nothing.
        const text = isCellError(value) ? value.error : '';
        notes.push(note('R-A06', row, column, { text, cell: formatCell(row, column) }));
      } else if (kind === CELL_KINDS.date && typeof value === 'number')
        notes.push(note('R-B02', row, column, { text: String(value) }));
      else if (kind === CELL_KINDS.text && typeof value === 'string')
        notes.push(...textNotes(value, row, column));
    }
  }
  return notes;
}

function textNotes(text: string, row: number, column: number): ReadingNote[] {
  const parsed = parseAmount(text);
  if (parsed.kind !== 'amount') return [];
  const data = { text: text.trim(), value: parsed.decimal };
  return [
    note('R-B01', row, column, data),
    ...(parsed.unit === null
      ? []
      : [note('R-B03', row, column, { ...data, unit: UNIT_TERMS[parsed.unit] })]),
    ...(parsed.isFullWidth ? [note('R-B04', row, column, data)] : []),
  ];
}
