import { MAX_COLUMNS, cellKey, type Area } from '../../../src/core/sheet/address';
import type { Book } from './book';
import { copyState, type Cell, type Line, type SheetState } from './sheet-state';
import { DEFAULT_STYLE, type Style } from './style';

const NO_LINE: Line = { size: undefined, isHidden: false, style: undefined };

/** A sheet of the emulated workbook. Every change goes through `change`, so that it can be undone. */
export class Sheet {
  readonly id: string;
  readonly book: Book;
  #state: SheetState;
  #version = 0;

  constructor(book: Book, id: string, state: SheetState) {
    this.book = book;
    this.id = id;
    this.#state = state;
  }

  get state(): Readonly<SheetState> {
    return this.#state;
  }

  get name(): string {
    return this.#state.name;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** The state to be changed, after what stood before was noted for undo. */
  change(): SheetState {
    this.book.noteSheet(this);
    this.#version++;
    return this.#state;
  }

  copy(): SheetState {
    return copyState(this.#state);
  }

  /** Puts an earlier state in place. */
  restore(state: SheetState): void {
    this.#state = state;
    this.#version++;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#state.cells.get(cellKey(row, column));
  }

  /** The looks of a cell: its own, else its row's, else its column's. */
  style(row: number, column: number): Style {
    const { rows, columns } = this.#state;
    return (
      this.cell(row, column)?.style ??
      rows.get(row)?.style ??
      columns.get(column)?.style ??
      this.book.normal
    );
  }

  row(row: number): Line {
    return this.#state.rows.get(row) ?? NO_LINE;
  }

  column(column: number): Line {
    return this.#state.columns.get(column) ?? NO_LINE;
  }

  /** Points; 0 when hidden. */
  rowHeight(row: number): number {
    const line = this.row(row);
    return line.isHidden ? 0 : (line.size ?? this.book.standardHeight);
  }

  /** Points; 0 when hidden. */
  columnWidth(column: number): number {
    const line = this.column(column);
    return line.isHidden ? 0 : (line.size ?? this.book.standardWidth);
  }

  /** The smallest area around what is there; null for an empty sheet. Looks count unless only values are asked for. */
  usedArea(valuesOnly: boolean): Area | null {
    const { cells, merges } = this.#state;
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    const add = (area: Area): void => {
      used = {
        top: Math.min(used?.top ?? area.top, area.top),
        left: Math.min(used?.left ?? area.left, area.left),
        bottom: Math.max(used?.bottom ?? area.bottom, area.bottom),
        right: Math.max(used?.right ?? area.right, area.right),
      };
    };
    for (const [key, cell] of cells) {
      const hasContent = cell.value !== null || cell.formula !== null;
      if (!hasContent && (valuesOnly || !this.#isStyled(cell))) continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      add({ top: row, left: column, bottom: row, right: column });
    }
    if (!valuesOnly) merges.forEach(add);
    return used;
  }

  #isStyled(cell: Cell): boolean {
    return cell.style !== undefined && cell.style !== this.book.normal;
  }
}

/** Puts content into a state, keeping the cell's looks; a cell that has nothing left is dropped. */
export function putCell(state: SheetState, row: number, column: number, cell: Cell): void {
  const key = cellKey(row, column);
  const isNothing = cell.value === null && cell.formula === null && cell.style === undefined;
  if (isNothing) state.cells.delete(key);
  else state.cells.set(key, cell);
}

/** The default looks before a workbook says otherwise. */
export const NORMAL: Style = DEFAULT_STYLE;
