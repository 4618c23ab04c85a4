import { MAX_COLUMNS } from '../../core/sheet/address';
import type { CellValue } from '../../core/sheet/grid';
import { FileRefusal } from '../refusal';
import { MAX_PLACES } from './reader-limits';

/** As many as 16 bits can number; Excel itself allows 65,490. */
const MAX_STYLES = 65_536;
const EMPTY_ROW: readonly CellValue[] = [];

/** The rows of a sheet as far as their last cell with content. */
export interface CollectedRows {
  readonly values: readonly (readonly CellValue[])[];
  readonly styleRows: readonly (ArrayLike<number> | undefined)[];
  readonly columnCount: number;
}

/** Collects cells into rows; they come row by row as a rule, and need not. */
export class RowCollector {
  private readonly values: (readonly CellValue[])[] = [];
  private readonly styleRows: (Uint16Array | undefined)[] = [];
  private readonly styleCount: number;
  /** The row being filled, as one scratch array, so that each row kept is exactly as long as it must be. */
  private readonly cells: CellValue[] = [];
  private readonly styles = new Uint16Array(MAX_COLUMNS);
  private row = -1;
  private length = 0;
  private stylesEnd = 0;
  private lastStyles: Uint16Array | undefined;
  private columnCount = 0;
  private places = 0;

  constructor(styleCount: number) {
    this.styleCount = Math.min(styleCount, MAX_STYLES);
  }

  /** Sets a cell's value; row and column are 0-based. */
  put(row: number, column: number, value: CellValue): void {
    if (row !== this.row) this.turnTo(row);
    const { cells } = this;
    for (let i = this.length; i < column; i++) cells[i] = null;
    cells[column] = value;
    if (column >= this.length) this.length = column + 1;
  }

  /** Sets a cell's style, an index; an index that no style has counts as the default. */
  putStyle(row: number, column: number, style: number): void {
    if (style >= this.styleCount) return;
    if (row !== this.row) this.turnTo(row);
    this.styles[column] = style;
    if (column >= this.stylesEnd) this.stylesEnd = column + 1;
  }

  /** All rows; the collector is spent. */
  finish(): CollectedRows {
    this.keepRow();
    return { values: this.values, styleRows: this.styleRows, columnCount: this.columnCount };
  }

  private turnTo(row: number): void {
    this.keepRow();
    this.row = row;
    const earlier = this.values[row];
    if (!earlier || earlier.length === 0) return;
    for (const [column, value] of earlier.entries()) this.cells[column] = value;
    this.length = earlier.length;
    this.places -= earlier.length;
    const earlierStyles = this.styleRows[row];
    if (!earlierStyles) return;
    this.styles.set(earlierStyles);
    this.stylesEnd = earlierStyles.length;
  }

  private keepRow(): void {
    const { values, row, length } = this;
    if (length > 0) {
      this.places += length;
      if (this.places > MAX_PLACES) throw new FileRefusal('too-many-cells', `${MAX_PLACES} places`);
      while (values.length < row) values.push(EMPTY_ROW);
      values[row] = this.cells.slice(0, length);
      if (length > this.columnCount) this.columnCount = length;
      this.keepStyles();
    }
    this.styles.fill(0, 0, this.stylesEnd);
    this.stylesEnd = 0;
    this.length = 0;
  }

  /** Rows of a table look alike: neighbours with the same styles share them. */
  private keepStyles(): void {
    const end = Math.min(this.stylesEnd, this.length);
    if (end === 0) return;
    while (this.styleRows.length < this.row) this.styleRows.push(undefined);
    if (!this.lastStyles || !isSame(this.lastStyles, this.styles, end)) {
      this.lastStyles = this.styles.slice(0, end);
    }
    this.styleRows[this.row] = this.lastStyles;
  }
}

function isSame(kept: Uint16Array, styles: Uint16Array, end: number): boolean {
  if (kept.length !== end) return false;
  for (let i = 0; i < end; i++) if (kept[i] !== styles[i]) return false;
  return true;
}
