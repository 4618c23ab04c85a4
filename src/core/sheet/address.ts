/** A rectangle of cells; all four bounds are 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle on a named sheet. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/** One cell on a named sheet; row and column are 0-based. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Rows and columns that an .xlsx sheet may have. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const LETTER_A = 65;
const ALPHABET = 26;

/** Letters of columns met before: long reports write a hundred thousand addresses in a few columns. */
const columnLetters: (string | undefined)[] = [];

/** The letters of a 0-based column: 0 is A, 26 is AA. */
export function formatColumn(column: number): string {
  return (columnLetters[column] ??= lettersOf(column));
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / ALPHABET)) {
    letters = String.fromCharCode(LETTER_A + ((rest - 1) % ALPHABET)) + letters;
  }
  return letters;
}

/** The 0-based column of letters such as AB; undefined when they name none. */
export function parseColumn(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    column = column * ALPHABET + letter.charCodeAt(0) - LETTER_A + 1;
  }
  return column <= MAX_COLUMNS ? column - 1 : undefined;
}

/** A1 text of a cell; row and column are 0-based. */
export function formatCell(row: number, column: number): string {
  return `${formatColumn(column)}${String(row + 1)}`;
}

/** A1 text of an area; one cell is written without a colon. */
export function formatArea(area: Area): string {
  const first = formatCell(area.top, area.left);
  const last = formatCell(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Row and column, 0-based, of A1 text with or without dollar signs; undefined when it is no cell. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const column = parseColumn(match[1]);
  const row = Number(match[2]) - 1;
  return column === undefined || row >= MAX_ROWS ? undefined : { row, column };
}

/** The area of A1 text such as B2 or B2:D9, corners in any order; undefined when it is none. */
export function parseArea(text: string): Area | undefined {
  const [first = '', last = first, ...more] = text.split(':');
  const a = parseCell(first);
  const b = parseCell(last);
  if (!a || !b || more.length > 0) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** A sheet name as formulas need it: always quoted, inner quotes doubled. */
export function quoteSheet(name: string): string {
  return name.includes("'") ? `'${name.replaceAll("'", "''")}'` : `'${name}'`;
}

/** A full reference such as '2019项目'!B2:D9. */
export function formatReference(area: SheetArea): string {
  return `${quoteSheet(area.sheet)}!${formatArea(area)}`;
}

/** The area of one cell. */
export function areaOfCell(cell: CellAddress): SheetArea {
  const { sheet, row, column } = cell;
  return { sheet, top: row, left: column, bottom: row, right: column };
}

/** Whether a cell (0-based) lies in the area. */
export function areaHas(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** One number for a cell of a sheet, usable as a key in maps and sets. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
