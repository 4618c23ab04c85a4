import { MAX_COLUMNS } from '../../core/sheet/address';
import type { CellValue } from '../../core/sheet/grid';
import { FileRefusal } from '../refusal';
import { CellPacker } from './cell-packer';
import type { PackedCells } from './packed-cells';
import { MAX_PLACES } from './reader-limits';

/** As many as 16 bits can number; Excel itself allows 65,490. */
const MAX_STYLES = 65_536;

/** The rows of a sheet as far as their last cell with content. */
export interface CollectedRows {
  readonly cells: PackedCells;
  readonly styleRows: readonly (ArrayLike<number> | undefined)[];
  readonly columnCount: number;
}

/** Collects cells into rows; they come row by row as a rule, and need not. */
export class RowCollector {
  private readonly cells: CellPacker;
  private readonly styleRows: (Uint16Array | undefined)[] = [];
  private readonly styleCount: number;
  /** The styles of the row being filled, as one scratch array. */
  private readonly styles = new Uint16Array(MAX_COLUMNS);
  private row = -1;
  private stylesEnd = 0;
  private lastStyles: Uint16Array | undefined;
  private columnCount = 0;

  /** `places` is how many cells are to be expected. */
  constructor(styleCount: number, places: number) {
    this.styleCount = Math.min(styleCount, MAX_STYLES);
    this.cells = new CellPacker(Math.min(places, MAX_PLACES));
  }

  /** Sets a cell's value; row and column are 0-based. */
  put(row: number, column: number, value: CellValue): void {
    if (row !== this.row) this.turnTo(row);
    if (typeof value === 'number') this.cells.putNumber(column, value);
    else this.cells.putOther(column, value);
  }

  /** Sets a cell to a number. */
  putNumber(row: number, column: number, value: number): void {
    if (row !== this.row) this.turnTo(row);
    this.cells.putNumber(column, value);
  }

  /** Sets a cell to the shared text of an index. */
  putText(row: number, column: number, index: number): void {
    if (row !== this.row) this.turnTo(row);
    this.cells.putText(column, index);
  }

  /** Sets a cell's style, an index; an index that no style has counts as the default. */
  putStyle(row: number, column: number, style: number): void {
    if (style >= this.styleCount) return;
    if (row !== this.row) this.turnTo(row);
    this.styles[column] = style;
    if (column >= this.stylesEnd) this.stylesEnd = column + 1;
  }

  /** All rows; `texts` are the shared ones. The collector is spent. */
  finish(texts: readonly string[]): CollectedRows {
    this.keepRow();
    const cells = this.cells.finish(texts);
    return { cells, styleRows: this.styleRows, columnCount: this.columnCount };
  }

  private turnTo(row: number): void {
    this.keepRow();
    this.row = row;
    this.cells.turnTo(row);
    if (this.cells.length === 0) return;
    const earlierStyles = this.styleRows[row];
    if (!earlierStyles) return;
    this.styles.set(earlierStyles);
    this.stylesEnd = earlierStyles.length;
  }

  private keepRow(): void {
    const { length, places } = this.cells;
    if (length > 0) {
      if (places > MAX_PLACES) throw new FileRefusal('too-many-cells', `${MAX_PLACES} places`);
      if (length > this.columnCount) this.columnCount = length;
      this.keepStyles(length);
    }
    this.styles.fill(0, 0, this.stylesEnd);
    this.stylesEnd = 0;
  }

  /** Rows of a table look alike: neighbours with the same styles share them. */
  private keepStyles(length: number): void {
    const end = Math.min(this.stylesEnd, length);
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
