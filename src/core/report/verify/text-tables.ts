import type { Passage } from './read-passages';
import { CELL_BREAKS } from './table-words';

/** A cell of a narrative's table. */
export interface TextCell {
  readonly passage: Passage;
  readonly text: string;
}

/** A row of a narrative's table. */
export interface TextRow {
  readonly cells: readonly TextCell[];
}

/** A table of the narrative: a real one, or lines parted by tabs; the lines before it may name its unit. */
export interface TextTable {
  readonly rows: readonly TextRow[];
  readonly before: readonly string[];
}

const LEAST_CELLS = 3;
const LINES_BEFORE = 3;

function writtenCells(passage: Passage): readonly TextCell[] {
  if (passage.paragraph.table || passage.heading) return [];
  const cells = passage.paragraph.text
    .split(CELL_BREAKS)
    .map((text) => ({ passage, text: text.trim() }));
  const shown = cells.filter(({ text }) => text !== '');
  return shown.length >= LEAST_CELLS ? cells : [];
}

/** The tables of a narrative. */
export function findTextTables(passages: readonly Passage[]): readonly TextTable[] {
  return [...realTables(passages), ...writtenTables(passages)];
}

function linesBefore(passages: readonly Passage[], at: number): readonly string[] {
  return passages.slice(Math.max(0, at - LINES_BEFORE), at).map(({ paragraph }) => paragraph.text);
}

function realTables(passages: readonly Passage[]): readonly TextTable[] {
  const tables = new Map<
    number,
    { readonly first: number; readonly rows: Map<number, Map<number, TextCell>> }
  >();
  passages.forEach((passage, at) => {
    const place = passage.paragraph.table;
    if (!place) return;
    const table = tables.get(place.table) ?? {
      first: at,
      rows: new Map<number, Map<number, TextCell>>(),
    };
    tables.set(place.table, table);
    const row = table.rows.get(place.row) ?? new Map<number, TextCell>();
    table.rows.set(place.row, row);
    const cell = row.get(place.column);
    const text = `${cell?.text ?? ''}${passage.text}`.trim();
    row.set(place.column, { passage: cell?.passage ?? passage, text });
  });
  return Array.from(tables.values(), ({ first, rows }) => ({
    rows: Array.from(rows.values(), (row) => ({ cells: cellsInOrder(row) })),
    before: linesBefore(passages, first),
  }));
}

function cellsInOrder(row: ReadonlyMap<number, TextCell>): readonly TextCell[] {
  return [...row].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

function writtenTables(passages: readonly Passage[]): readonly TextTable[] {
  const tables: { rows: TextRow[]; before: readonly string[] }[] = [];
  let open: { rows: TextRow[]; before: readonly string[] } | null = null;
  passages.forEach((passage, at) => {
    const cells = writtenCells(passage);
    if (cells.length === 0) {
      open = null;
      return;
    }
    if (!open) {
      open = { rows: [], before: linesBefore(passages, at) };
      tables.push(open);
    }
    open.rows.push({ cells });
  });
  return tables.filter(({ rows }) => rows.length >= 2);
}
