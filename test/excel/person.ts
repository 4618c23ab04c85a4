import type { Area } from '../../src/core/sheet/address';
import { cellKey } from '../../src/core/sheet/address';
import type { Book } from './book/book';
import { EVENT } from './book/event-queue';
import { RangeRef, requireRange } from './book/range-ref';
import type { Sheet } from './book/sheet';
import { refuse } from './protocol/host-error';
import { protectSheet } from './members/protection';
import { raiseChanged, writeContents } from './members/range-writing';
import { deleteSheet, renameSheet } from './members/sheet-structure';
import { addSheet } from './members/worksheets';

/** Delivers what happened to the add-in. */
type Deliver = () => void;

/** The person who sits before Excel: types, undoes, selects, and changes sheets. */
export class Person {
  readonly #book: Book;
  readonly #deliver: Deliver;
  #isEditing = false;
  readonly #whenDone: (() => void)[] = [];

  constructor(book: Book, deliver: Deliver) {
    this.#book = book;
    this.#deliver = deliver;
  }

  /** Whether a cell is being edited; requests fail meanwhile. */
  get isEditing(): boolean {
    return this.#isEditing;
  }

  startEditing(): void {
    this.#isEditing = true;
  }

  stopEditing(): void {
    this.#isEditing = false;
    for (const done of this.#whenDone.splice(0)) done();
  }

  /** Calls back when no cell is being edited any more. */
  onceDone(callback: () => void): void {
    this.#whenDone.push(callback);
  }

  /** Types into a cell or range such as 'Sheet1'!B2; an array fills the range. */
  edit(address: string, value: unknown): void {
    const range = this.#range(address);
    this.#do('edit', () => {
      writeContents(range, value, 'user');
    });
  }

  /** Takes the last step back, whoever did it; false when there is nothing to undo. */
  undo(): boolean {
    const before = new Map(
      this.#book.sheets.map((sheet) => [sheet, new Map(sheet.state.cells)] as const),
    );
    const entry = this.#book.undo.pop();
    if (!entry) return false;
    entry.restore();
    this.#book.calculation.settle();
    for (const sheet of this.#book.sheets) {
      const range = changedRange(sheet, before.get(sheet));
      if (range) raiseChanged(range, 'user');
    }
    this.#deliver();
    return true;
  }

  /** Selects cells, showing their sheet. */
  select(address: string): void {
    const range = this.#range(address);
    this.#book.activate(range.sheet);
    this.#book.selection = { sheet: range.sheet, areas: [range.area] };
    this.#book.events.raise(EVENT.selectionChanged, range.sheet.id, {
      address: range.localAddress,
      worksheetId: range.sheet.id,
    });
    this.#deliver();
  }

  renameSheet(from: string, to: string): void {
    this.#do('rename', () => {
      renameSheet(this.#sheet(from), to);
    });
  }

  deleteSheet(name: string): void {
    this.#do('delete sheet', () => {
      deleteSheet(this.#sheet(name));
    });
  }

  insertSheet(name?: string): void {
    this.#do('insert sheet', () => {
      this.#book.activate(addSheet(this.#book, name));
    });
  }

  hideSheet(name: string, visibility: 'Visible' | 'Hidden' = 'Hidden'): void {
    this.#do('hide sheet', () => {
      this.#sheet(name).change().visibility = visibility;
      this.#book.clearUndo('hide sheet');
    });
  }

  protectSheet(name: string, password?: string): void {
    this.#do('protect sheet', () => {
      protectSheet(this.#sheet(name), null, password);
    });
  }

  unprotectSheet(name: string): void {
    this.#do('unprotect sheet', () => {
      this.#sheet(name).change().protection = null;
    });
  }

  protectWorkbook(password?: string): void {
    this.#do('protect workbook', () => {
      this.#book.change().protection = { password };
    });
  }

  unprotectWorkbook(): void {
    this.#do('unprotect workbook', () => {
      this.#book.change().protection = null;
    });
  }

  hideRows(name: string, first: number, last: number): void {
    this.#do('hide rows', () => {
      const { rows } = this.#sheet(name).change();
      for (let row = first; row <= last; row++) {
        rows.set(row, { size: undefined, style: undefined, ...rows.get(row), isHidden: true });
      }
    });
  }

  #do(label: string, act: () => void): void {
    this.#book.step('user', label, act);
    this.#deliver();
  }

  #sheet(name: string): Sheet {
    return this.#book.find(name) ?? refuse('ItemNotFound', name);
  }

  #range(address: string): RangeRef {
    return requireRange(this.#book.active, address);
  }
}

/** The smallest range around the cells that are not what they were. */
function changedRange(
  sheet: Sheet,
  before: ReadonlyMap<number, unknown> | undefined,
): RangeRef | null {
  const after = sheet.state.cells;
  let area: Area | null = null;
  for (const key of new Set([...(before?.keys() ?? []), ...after.keys()])) {
    if (before?.get(key) === after.get(key)) continue;
    const row = Math.floor(key / cellKey(1, 0));
    const column = key % cellKey(1, 0);
    const known: Area = area ?? { top: row, bottom: row, left: column, right: column };
    area = {
      top: Math.min(known.top, row),
      bottom: Math.max(known.bottom, row),
      left: Math.min(known.left, column),
      right: Math.max(known.right, column),
    };
  }
  return area && new RangeRef(sheet, area);
}
