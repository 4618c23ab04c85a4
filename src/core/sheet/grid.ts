import type { Area } from './address';

/** An error that a cell shows, such as #DIV/0!. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; null is an empty cell. A date is a number whose format is a date format. */
export type CellValue = number | string | boolean | CellError | null;

/** What the reader may see of a cell's looks; absent means the workbook's default. */
export interface CellStyle {
  /** Excel number format code; General when absent. */
  readonly numberFormat?: string;
  /** RRGGBB, upper case; absent when automatic or themed. */
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly bold?: boolean;
  readonly strike?: boolean;
  /** Steps of indentation, 0 when absent. */
  readonly indent?: number;
  readonly horizontal?: string;
}

/** The formulas of a sheet, without their leading =; shared and array formulas are resolved for each cell. */
export interface Formulas {
  readonly size: number;
  has(row: number, column: number): boolean;
  at(row: number, column: number): string | undefined;
  /**
   * Cells of a column with the same number have the same formula, each moved to its own row; different numbers
   * say nothing. -1 where there is no formula. Absent where nobody compared them.
   */
  groupAt?(row: number, column: number): number;
  /** Every cell with a formula as [row, column], 0-based, row by row. */
  cells(): Iterable<readonly [number, number]>;
}

/** The values of a sheet as they are kept where there are very many: cell by cell, without a list for each row. */
export interface Cells {
  /** The value of a cell, 0-based; null where it is empty and outside the sheet. */
  at(row: number, column: number): CellValue;
  /** How many places of a row there are, up to its last cell with content. */
  lengthOf(row: number): number;
  /** Numbers of a column from a row on, into a list that says how many; NaN where a cell holds none. */
  readNumbers(column: number, top: number, into: Float64Array): void;
  /** The first column from one on in which a row has a text; -1 without one. */
  nextText(row: number, from: number): number;
  /** How many more numbers than texts a row has; below 0 where the texts are more. */
  numberBalance(row: number): number;
  /** Whether any cell shows an error. */
  readonly hasErrors: boolean;
}

/** A range with an active filter and the rows that it hides (0-based). */
export interface SheetFilter {
  readonly area: Area;
  readonly active: boolean;
}

/**
 * A read-only snapshot of one sheet, from A1 on. Rows are ragged: what is missing is empty.
 * `values` of formula cells are the cached results.
 */
export interface Grid {
  readonly sheet: string;
  readonly visibility: SheetVisibility;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly CellValue[])[];
  /**
   * The same as `values`, for which the lists need not be made first; undefined where there are only lists. Whoever makes
   * a grid with other values of this one leaves the cells out.
   */
  readonly cells?: Cells | undefined;
  readonly formulas: Formulas;
  /** Styles that cells point to; index 0 is the default. */
  readonly styles: readonly CellStyle[];
  /** For each row, the index into `styles` by column; missing means 0. */
  readonly styleRows: readonly (ArrayLike<number> | undefined)[];
  readonly merges: readonly Area[];
  /** 0-based; rows of height 0 and rows hidden by a filter count as hidden. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filter: SheetFilter | null;
  /** Whether cells cannot be changed without unprotecting the sheet. */
  readonly isProtected: boolean;
  /** Whether serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** Cells (by cellKey) whose cached value is known to be out of date. */
  readonly stale: ReadonlySet<number>;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** A defined name; `sheet` when it is valid on one sheet only. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string | null;
  /** Formula text without =. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** A sheet as its tab shows it; `hasCells` is false for one that cannot be read, such as a chart on a sheet of its own. */
export interface SheetSummary {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly hasCells?: false;
}

/** What is known of a workbook before any sheet is read. */
export interface WorkbookSummary {
  /** File name for display, without a path. */
  readonly fileName: string;
  readonly sheets: readonly SheetSummary[];
  readonly activeSheet: string | null;
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  /** Structure protected: sheets cannot be added or renamed. */
  readonly isProtected: boolean;
  readonly isReadOnly: boolean;
}

/** The value of a cell, 0-based; null outside the grid. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.cells ? grid.cells.at(row, column) : (grid.values[row]?.[column] ?? null);
}

/**
 * Puts the numbers of a column, from a 0-based row on, into a list that says how many; NaN where a cell holds none. Of large
 * tables this is far faster than asking cell by cell.
 */
export function readNumbers(grid: Grid, column: number, top: number, into: Float64Array): void {
  if (grid.cells) {
    grid.cells.readNumbers(column, top, into);
    return;
  }
  for (let index = 0; index < into.length; index += 1) {
    const value = grid.values[top + index]?.[column];
    into[index] = typeof value === 'number' ? value : NaN;
  }
}

/** How many places a row has, up to its last cell with content; 0 outside the grid. */
export function rowLength(grid: Grid, row: number): number {
  return grid.cells ? grid.cells.lengthOf(row) : (grid.values[row]?.length ?? 0);
}

/** The first column from one on in which a row has a text, 0-based; -1 without one. */
export function nextText(grid: Grid, row: number, from: number): number {
  if (grid.cells) return grid.cells.nextText(row, from);
  const cells = grid.values[row] ?? [];
  for (let column = from; column < cells.length; column += 1) {
    if (typeof cells[column] === 'string') return column;
  }
  return -1;
}

/** How many more numbers than texts a row has; below 0 where the texts are more. */
export function numberBalance(grid: Grid, row: number): number {
  if (grid.cells) return grid.cells.numberBalance(row);
  let balance = 0;
  for (const value of grid.values[row] ?? []) {
    if (typeof value === 'number') balance += 1;
    else if (typeof value === 'string') balance -= 1;
  }
  return balance;
}

/** The values of a row; of many rows rather ask cell by cell. */
export function rowValues(grid: Grid, row: number): readonly CellValue[] {
  const { cells } = grid;
  if (!cells) return grid.values[row] ?? [];
  return Array.from({ length: cells.lengthOf(row) }, (_, column) => cells.at(row, column));
}

const NO_STYLE: CellStyle = {};

/** The style of a cell, 0-based; the empty style outside the grid. */
export function styleAt(grid: Grid, row: number, column: number): CellStyle {
  return grid.styles[grid.styleRows[row]?.[column] ?? 0] ?? NO_STYLE;
}

/** Whether a value is an error such as #REF!. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
