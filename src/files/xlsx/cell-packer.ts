import type { CellValue } from '../../core/sheet/grid';
import { PackedCells, PLACE_KINDS } from './packed-cells';

/** Rows that there is room for at first. */
const FIRST_ROWS = 1024;
/**
 * Rows that are kept column by column: as many as a processor's nearest memory holds of a usual table. A power of two would put
 * neighbours in a row where they push each other out of that memory.
 */
const BLOCK_ROWS = 250;
/** Places that a block waits for before it is kept, however few its rows are. */
const BLOCK_PLACES = 16_384;
/** How much longer than its rows a block may be, kept column by column; ragged rows stay as they are. */
const MOST_GAPS = 1.25;

const {
  nothing: NOTHING,
  number: NUMBER,
  sharedText: SHARED_TEXT,
  ownText: OWN_TEXT,
  other: OTHER,
} = PLACE_KINDS;

/** Packs values row by row. A row that comes again begins with what it held. */
export class CellPacker {
  /** How many places the current row takes. */
  length = 0;
  private starts: Int32Array = new Int32Array(FIRST_ROWS);
  private strides: Int32Array = new Int32Array(FIRST_ROWS);
  private lengths: Int32Array = new Int32Array(FIRST_ROWS);
  private kinds: Uint8Array;
  private values: Float64Array;
  /** Places that are kept. */
  private kept = 0;
  /** Rows that wait to be kept, one after the other, the current one at the end. */
  private blockRows: number[] = [];
  private blockKinds: Uint8Array = new Uint8Array(BLOCK_PLACES);
  private blockValues: Float64Array = new Float64Array(BLOCK_PLACES);
  private start = 0;
  private readonly others: CellValue[] = [];
  private readonly otherPlaces = new Map<CellValue, number>();
  private rowCount = 0;
  private row = -1;
  private taken = 0;

  /** `places` is how many are to be expected. */
  constructor(places: number) {
    this.kinds = new Uint8Array(places);
    this.values = new Float64Array(places);
  }

  /** Places taken so far, those of earlier stands of a row included. */
  get places(): number {
    return this.taken + this.length;
  }

  putNumber(column: number, value: number): void {
    this.put(column, NUMBER, value);
  }

  /** Puts a shared text by its index. */
  putText(column: number, index: number): void {
    this.put(column, SHARED_TEXT, index);
  }

  /** Puts what is neither. */
  putOther(column: number, value: CellValue): void {
    if (value === null) {
      this.put(column, NOTHING, 0);
      return;
    }
    let place = this.otherPlaces.get(value);
    if (place === undefined) {
      place = this.others.push(value) - 1;
      this.otherPlaces.set(value, place);
    }
    this.put(column, typeof value === 'string' ? OWN_TEXT : OTHER, place);
  }

  /** Goes on with another row. */
  turnTo(row: number): void {
    this.endRow();
    this.row = row;
    if (row >= this.starts.length) this.growRows(row);
    const length = this.lengths[row] ?? 0;
    if (length === 0) return;
    this.keepBlock();
    const start = this.starts[row] ?? 0;
    const stride = this.strides[row] ?? 0;
    for (let column = 0; column < length; column += 1) {
      const place = start + column * stride;
      this.put(column, this.kinds[place] ?? NOTHING, this.values[place] ?? 0);
    }
  }

  /** All that was put; `texts` are the shared ones. The packer is spent. */
  finish(texts: readonly string[]): PackedCells {
    this.endRow();
    this.keepBlock();
    return new PackedCells({
      rowCount: this.rowCount,
      starts: this.starts,
      strides: this.strides,
      lengths: this.lengths.subarray(0, this.rowCount),
      kinds: this.kinds.subarray(0, this.kept),
      values: this.values.subarray(0, this.kept),
      others: this.others,
      texts,
    });
  }

  private put(column: number, kind: number, value: number): void {
    if (column >= this.length) {
      this.length = column + 1;
      const end = this.start + this.length;
      if (end > this.blockKinds.length) this.growBlock(end);
    }
    const place = this.start + column;
    this.blockKinds[place] = kind;
    this.blockValues[place] = value;
  }

  private endRow(): void {
    const { length, row } = this;
    if (length === 0) return;
    this.lengths[row] = length;
    this.blockRows.push(row);
    this.start += length;
    this.taken += length;
    this.length = 0;
    if (row >= this.rowCount) this.rowCount = row + 1;
    if (this.blockRows.length === BLOCK_ROWS || this.start >= BLOCK_PLACES) this.keepBlock();
  }

  /** Keeps the rows that wait: column by column where they are about as long as each other. */
  private keepBlock(): void {
    const { blockRows, start: size } = this;
    if (size === 0) return;
    const count = blockRows.length;
    let width = 0;
    for (const row of blockRows) width = Math.max(width, this.lengths[row] ?? 0);
    const isDense = width * count <= size * MOST_GAPS;
    const end = this.kept + (isDense ? width * count : size);
    if (end > this.kinds.length) this.growPlaces(end);
    if (isDense) this.keepColumns(count);
    else this.keepRows();
    this.kept = end;
    this.blockKinds.fill(NOTHING, 0, size);
    this.blockRows = [];
    this.start = 0;
  }

  private keepColumns(count: number): void {
    const { kinds, values, blockKinds, blockValues } = this;
    let from = 0;
    for (let slot = 0; slot < count; slot += 1) {
      const row = this.blockRows[slot] ?? 0;
      const start = this.kept + slot;
      this.starts[row] = start;
      this.strides[row] = count;
      const end = from + (this.lengths[row] ?? 0);
      for (let place = start; from < end; place += count) {
        kinds[place] = blockKinds[from] ?? NOTHING;
        values[place] = blockValues[from] ?? 0;
        from += 1;
      }
    }
  }

  private keepRows(): void {
    this.kinds.set(this.blockKinds.subarray(0, this.start), this.kept);
    this.values.set(this.blockValues.subarray(0, this.start), this.kept);
    let place = this.kept;
    for (const row of this.blockRows) {
      this.starts[row] = place;
      this.strides[row] = 1;
      place += this.lengths[row] ?? 0;
    }
  }

  private growRows(row: number): void {
    const capacity = Math.max(this.starts.length * 2, row + 1);
    this.starts = grown(this.starts, new Int32Array(capacity));
    this.strides = grown(this.strides, new Int32Array(capacity));
    this.lengths = grown(this.lengths, new Int32Array(capacity));
  }

  private growBlock(places: number): void {
    const capacity = Math.max(this.blockKinds.length * 2, places);
    this.blockKinds = grown(this.blockKinds, new Uint8Array(capacity));
    this.blockValues = grown(this.blockValues, new Float64Array(capacity));
  }

  private growPlaces(places: number): void {
    const capacity = Math.max(this.kinds.length * 2, places);
    this.kinds = grown(this.kinds, new Uint8Array(capacity));
    this.values = grown(this.values, new Float64Array(capacity));
  }
}

function grown<Numbers extends Int32Array | Uint8Array | Float64Array>(
  list: Numbers,
  larger: Numbers,
): Numbers {
  larger.set(list);
  return larger;
}
