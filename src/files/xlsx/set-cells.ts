import { areaOfCell, cellKey, formatReference, type CellAddress } from '../../core/sheet/address';
import type { CellEdit } from '../../core/sheet/edit';
import { valueAt, type Grid } from '../../core/sheet/grid';
import { isSameValue, recalculate } from '../../core/formula/recalculate';
import { viewOf, withValues } from '../../core/formula/view';
import { MAX_CELL_TEXT } from './cell-text';
import { workbookFrom } from './open-workbook';
import { overwrittenGroups, withOwnTexts } from './shared-formulas';
import { findRows } from './sheet-places';
import { spliceCells, type CellChange } from './splice-cells';
import { withStale } from './stale-cells';
import type { SheetPart, XlsxWorkbook } from './workbook';
import { clearChainCells } from './write-clear';
import { WriteFailure } from './write-failure';
import { beginWriting, type Writing } from './writing';

/** A cell that no longer holds what an edit expects; `address` is a full reference. */
export class CellChanged extends Error {
  readonly address: string;

  constructor(address: string) {
    super(`cell changed: ${address}`);
    this.name = 'CellChanged';
    this.address = address;
  }
}

/** A workbook after edits; `stale` are the formula cells whose new value could not be computed. */
export interface EditedWorkbook {
  readonly book: XlsxWorkbook;
  readonly stale: readonly CellAddress[];
}

/**
 * Sets single cells of her sheets, all or none. Only the cells, the calculation chain and the cached values of what
 * depends on them change; where a value could not be computed, the file is also set to recalculate on opening. When the
 * master of a shared formula is overwritten, the cells that shared it get its text each. Throws CellChanged when `before`
 * does not stand there, WriteFailure when a sheet is missing, a cell belongs to an array, or no cell can hold the content.
 */
export function setCells(book: XlsxWorkbook, edits: readonly CellEdit[]): EditedWorkbook {
  for (const edit of edits) checkEdit(book, edit);
  const grids = book.parts.sheets.flatMap((part) => book.readGrid(part.name) ?? []);
  const view = withValues(viewOf(grids, book.summary.definedNames), edits);
  const { values, stale } = recalculate(view, edits);

  const changes = new Changes();
  for (const { sheet, row, column, after } of edits) {
    changes.merge(sheet, { row, column, content: after });
  }
  for (const { sheet, row, column, value } of values) {
    changes.merge(sheet, { row, column, cached: value });
  }
  const writing = beginWriting(book);
  for (const part of book.parts.sheets) {
    const ofSheet = changes.of(part.name);
    const grid = book.readGrid(part.name);
    if (ofSheet.size > 0 && grid) writeSheet(writing, part, grid, ofSheet);
  }
  clearChainCells(writing, emptied(book, edits));
  if (stale.length > 0) writing.workbook.recalculateOnLoad();
  writing.draft.edit(book.parts.workbook, writing.workbook.toString());
  writing.draft.edit(book.parts.relations, writing.relations.toString());
  const next = workbookFrom(writing.draft.finish(), book.summary.fileName);
  return { book: withStale(next, grids, [...edits, ...values], stale), stale };
}

/** Changes by sheet name and cell. */
class Changes {
  readonly #sheets = new Map<string, Map<number, CellChange>>();

  of(sheet: string): ReadonlyMap<number, CellChange> {
    return this.#sheets.get(sheet.toLowerCase()) ?? new Map<number, CellChange>();
  }

  /** Of two contents the later counts; a computed value completes a content. */
  merge(sheet: string, change: CellChange): void {
    const key = cellKey(change.row, change.column);
    const cells = this.#sheets.get(sheet.toLowerCase()) ?? new Map<number, CellChange>();
    this.#sheets.set(sheet.toLowerCase(), cells);
    const content = cells.get(key)?.content;
    if (content && change.cached !== undefined) {
      cells.set(key, { ...change, content: { ...content, value: change.cached } });
    } else cells.set(key, change);
  }
}

function checkEdit(book: XlsxWorkbook, edit: CellEdit): void {
  const { sheet, row, column, before, after } = edit;
  const grid = book.readGrid(sheet);
  if (!grid) throw new WriteFailure('sheet-missing', sheet);
  const address = formatReference(areaOfCell(edit));
  const formula = grid.formulas.at(row, column) ?? null;
  const isSame =
    formula === before.formula &&
    (formula !== null || isSameValue(valueAt(grid, row, column), before.value));
  if (!isSame) throw new CellChanged(address);
  const { value } = after;
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT) {
    throw new WriteFailure('text-too-long', address);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new WriteFailure('number-invalid', address);
  }
}

function emptied(book: XlsxWorkbook, edits: readonly CellEdit[]): readonly CellAddress[] {
  return edits.filter(
    ({ sheet, row, column, after }) =>
      after.formula === null && book.readGrid(sheet)?.formulas.has(row, column),
  );
}

function writeSheet(
  { draft }: Writing,
  part: SheetPart,
  grid: Grid,
  changes: ReadonlyMap<number, CellChange>,
): void {
  const text = draft.original(part.path);
  const rows = new Set([...changes.values()].map((change) => change.row));
  const places = findRows(text, (row) => rows.has(row));
  if (!places) throw new WriteFailure('sheet-missing', part.name);
  const groups = overwrittenGroups(text, places, grid, changes);
  if (groups.size === 0) {
    draft.edit(part.path, spliceCells(text, places, [...changes.values()]));
    return;
  }
  const everywhere = findRows(text, () => true) ?? places;
  const all = withOwnTexts(text, everywhere, grid, groups, changes);
  draft.edit(part.path, spliceCells(text, everywhere, all));
}
