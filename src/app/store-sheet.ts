import { DEEPEST_ANSWERS, isDeeperThan } from '../core/evaluation/json-depth';
import { valueAt, type Grid } from '../core/sheet/grid';
import type { CellPlan, RowPlan, SheetPlan } from '../core/sheet/plan';
import type { WritingMark } from '../host/host';
import { formatBase64, parseBase64 } from './base64';
import { checksumPieces } from '../core/checksum';
import { storeStateSchema, STORE_VERSION, type Store, type StoredDocument } from './store-state';
import { STORE_NOTE } from './store-text';

/** Excel keeps 32,767 characters in a cell; we stay below. */
const CHUNK = 30_000;
/** The store holds answers, and those of earlier years within them, a few levels down. */
const DEEPEST_STATE = DEEPEST_ANSWERS + 16;
const MAGIC = 'self-evaluation';
const STATE = 'state';
const DOCUMENT = 'document';
const PLANS = 'plans';

/** Beside the head of the store; not part of what its checksum proves. */
export const WRITING_MARK: WritingMark = { key: 'store', row: 0, column: 4, value: 'generating' };

/** Why a store could not be read: another program's sheet, a newer version, or damaged. */
export type StoreProblem = 'not-a-store' | 'newer-version' | 'damaged';
export type StoreReading =
  | { readonly ok: true; readonly store: Store }
  | { readonly ok: false; readonly problem: StoreProblem };

function chunksOf(kind: string, name: string, text: string): string[][] {
  const count = Math.max(1, Math.ceil(text.length / CHUNK));
  return Array.from({ length: count }, (_, index) => [
    kind,
    name,
    String(index),
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  ]);
}

function sumOf(rows: readonly (readonly string[])[]): string {
  const sum = checksumPieces();
  rows.forEach((row, index) => {
    sum.add(index === 0 ? '' : '\u0002');
    sum.add(row.join('\u0001'));
  });
  return sum.result();
}

/** The store as a very hidden sheet. */
export function planStore(store: Store, sheetName: string): SheetPlan {
  const body = [
    ...chunksOf(STATE, '', JSON.stringify(store.state)),
    ...store.documents.flatMap((document) =>
      chunksOf(DOCUMENT, document.name, formatBase64(document.bytes)),
    ),
    ...(store.plans === undefined ? [] : chunksOf(PLANS, '', store.plans)),
  ];
  const head = [MAGIC, String(STORE_VERSION), sumOf(body), STORE_NOTE];
  const cell = (value: string): CellPlan => ({ value, style: 0 });
  const rows = [head, ...body].map((row): RowPlan => ({ cells: row.map(cell) }));
  return {
    key: 'store',
    name: sheetName,
    visibility: 'veryHidden',
    styles: [{ numberFormat: '@' }],
    rows,
    columnWidths: [16, 24, 8, 60],
    merges: [],
    links: [],
    conditionalFormats: [],
    charts: [],
    attachments: [],
    names: [],
    showGridLines: true,
  };
}

function textAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Whether the sheet says that writing began and did not end. */
export function isWritingMarked(grid: Grid): boolean {
  return textAt(grid, WRITING_MARK.row, WRITING_MARK.column) === WRITING_MARK.value;
}

/** Reads the store back from its sheet, proving version and checksum. */
export function readStore(grid: Grid): StoreReading {
  const head = [0, 1, 2].map((column) => textAt(grid, 0, column));
  if (head[0] !== MAGIC) return { ok: false, problem: 'not-a-store' };
  if (Number(head[1]) > STORE_VERSION) return { ok: false, problem: 'newer-version' };
  const rows: string[][] = [];
  for (let row = 1; row < grid.rowCount; row += 1) {
    const texts = [0, 1, 2, 3].map((column) => textAt(grid, row, column));
    if (texts[0] !== '') rows.push(texts);
  }
  if (sumOf(rows) !== head[2]) return { ok: false, problem: 'damaged' };
  return decodeRows(rows);
}

function decodeRows(rows: readonly (readonly string[])[]): StoreReading {
  const damaged: StoreReading = { ok: false, problem: 'damaged' };
  let stateText = '';
  let plans = '';
  const texts = new Map<string, string>();
  for (const [kind = '', name = '', , text = ''] of rows) {
    if (kind === STATE) stateText += text;
    if (kind === PLANS) plans += text;
    if (kind === DOCUMENT) texts.set(name, (texts.get(name) ?? '') + text);
  }
  const documents: StoredDocument[] = [];
  for (const [name, text] of texts) {
    const bytes = parseBase64(text);
    if (!bytes) return damaged;
    documents.push({ name, bytes });
  }
  let json: unknown;
  try {
    json = JSON.parse(stateText);
  } catch {
    return damaged;
  }
  if (isDeeperThan(json, DEEPEST_STATE)) return damaged;
  const state = storeStateSchema.safeParse(json);
  if (!state.success) return damaged;
  const store = { state: state.data, documents, ...(plans !== '' && { plans }) };
  return { ok: true, store };
}
