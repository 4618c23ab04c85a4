import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellKey,
  formatArea,
  formatColumn,
  parseArea,
  parseColumn,
  type Area,
} from '../../../src/core/sheet/address';
import { refuse } from '../protocol/host-error';
import type { Book } from './book';
import type { Sheet } from './sheet';

/** Areas with more cells than this answer null instead of values. */
export const MAX_CELLS = 5_000_000;
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet name as addresses have it: quoted where it must be. */
export function sheetPrefix(name: string): string {
  const isCellLike = parseArea(name) !== undefined || /^R\d*C\d*$/i.test(name);
  return PLAIN_NAME.test(name) && !isCellLike ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A rectangle of cells on a sheet; bounds are 0-based and inclusive. */
export class RangeRef {
  readonly sheet: Sheet;
  readonly area: Area;

  constructor(sheet: Sheet, area: Area) {
    const { top, left, bottom, right } = area;
    const isInside = top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS;
    if (!isInside || bottom < top || right < left) refuse('InvalidArgument');
    this.sheet = sheet;
    this.area = area;
  }

  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  get cellCount(): number {
    return this.rowCount * this.columnCount;
  }

  get isEntireRow(): boolean {
    return this.columnCount === MAX_COLUMNS;
  }

  get isEntireColumn(): boolean {
    return this.rowCount === MAX_ROWS;
  }

  /** Without the sheet, such as A1:B2, A:B or 1:3. */
  get localAddress(): string {
    const { top, left, bottom, right } = this.area;
    if (this.isEntireRow) return `${top + 1}:${bottom + 1}`;
    if (this.isEntireColumn) return `${formatColumn(left)}:${formatColumn(right)}`;
    return formatArea(this.area);
  }

  get address(): string {
    return `${sheetPrefix(this.sheet.name)}!${this.localAddress}`;
  }

  /** As formulas name it, every part fixed. */
  get reference(): string {
    const fixed = this.localAddress.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
    return `${sheetPrefix(this.sheet.name)}!${fixed}`;
  }

  with(area: Partial<Area>): RangeRef {
    return new RangeRef(this.sheet, { ...this.area, ...area });
  }

  /** Every cell, row by row, with its place in the range. */
  each(visit: (row: number, column: number, i: number, j: number) => void): void {
    const { top, left, bottom, right } = this.area;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        visit(row, column, row - top, column - left);
      }
    }
  }

  /** Cells of the range that hold something, in no order. */
  present(): [number, number][] {
    const { top, left, bottom, right } = this.area;
    const found: [number, number][] = [];
    const { cells } = this.sheet.state;
    if (this.cellCount <= cells.size) {
      this.each((row, column) => {
        if (cells.has(cellKey(row, column))) found.push([row, column]);
      });
      return found;
    }
    for (const key of cells.keys()) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (row < top || row > bottom || column < left || column > right) continue;
      found.push([row, column]);
    }
    return found;
  }
}

/** A whole sheet. */
export function wholeSheet(sheet: Sheet): RangeRef {
  const area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  return new RangeRef(sheet, area);
}

/** The area of A1 text, whole rows and columns among them; undefined when it is none. */
export function areaOfText(text: string): Area | undefined {
  const plain = text.replaceAll('$', '');
  const rows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(plain);
  if (rows) {
    const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const [top, bottom] = [Math.min(first, last), Math.max(first, last)];
    return bottom < MAX_ROWS ? { top, left: 0, bottom, right: MAX_COLUMNS - 1 } : undefined;
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) {
    const first = parseColumn(columns[1] ?? '');
    const last = parseColumn(columns[2] ?? '');
    if (first === undefined || last === undefined) return undefined;
    const [left, right] = [Math.min(first, last), Math.max(first, last)];
    return { top: 0, left, bottom: MAX_ROWS - 1, right };
  }
  return parseArea(plain);
}

/** The sheet that a reference names and what follows; undefined when there is no such sheet. */
function splitReference(
  book: Book,
  text: string,
): { sheet: Sheet | undefined; rest: string } | null {
  const bang = text.lastIndexOf('!');
  if (bang < 0) return null;
  const name = text.slice(0, bang).replace(/^'([\s\S]*)'$/, '$1');
  return { sheet: book.find(name.replaceAll("''", "'")), rest: text.slice(bang + 1) };
}

/** The range that an address or a name means, seen from a sheet; undefined when it means none. */
export function findRange(from: Sheet, text: string): RangeRef | undefined {
  const { book } = from;
  const split = splitReference(book, text.replace(/^=/, ''));
  const sheet = split ? split.sheet : from;
  if (!sheet) return undefined;
  const local = split ? split.rest : text.replace(/^=/, '');
  const area = areaOfText(local);
  if (area) return new RangeRef(sheet, area);
  const lower = local.toLowerCase();
  const named = [...sheet.state.names, ...book.state.names].find(
    ({ name }) => name.toLowerCase() === lower,
  );
  return named && named.formula.toLowerCase() !== `=${lower}`
    ? findRange(sheet, named.formula)
    : undefined;
}

/** As findRange; refuses what is no range. */
export function requireRange(from: Sheet, text: string): RangeRef {
  return findRange(from, text) ?? refuse('InvalidArgument');
}
