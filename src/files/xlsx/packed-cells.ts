import { isCellError, type CellValue, type Cells } from '../../core/sheet/grid';

/** What a code says besides: from FIRST_TEXT on it numbers a shared text, below NOTHING one of the other values. */
const NOTHING = 0;
const NUMBER = 1;
const FIRST_TEXT = 2;
/** Rows that there is room for at first. */
const FIRST_ROWS = 1024;
const EMPTY_ROW: readonly CellValue[] = [];

/** What PackedCells are made of; a row's places stand at `starts`, as many as `lengths` says. */
export interface PackedParts {
  readonly rowCount: number;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  readonly codes: Int32Array;
  readonly numbers: Float64Array;
  readonly others: readonly CellValue[];
  readonly texts: readonly string[];
}

/**
 * Values of a sheet, row after row in typed arrays: of two million cells none is an object that has to be made, moved and
 * looked at by the garbage collector. The lists of rows are made when somebody asks for them.
 */
export class PackedCells implements Cells {
  readonly hasErrors: boolean;
  private readonly parts: PackedParts;
  private lists: readonly (readonly CellValue[])[] | undefined;

  constructor(parts: PackedParts) {
    this.parts = parts;
    this.hasErrors = parts.others.some(isCellError);
  }

  /** How many rows there are, up to the last with content. */
  get rowCount(): number {
    return this.parts.rowCount;
  }

  lengthOf(row: number): number {
    return this.parts.lengths[row] ?? 0;
  }

  at(row: number, column: number): CellValue {
    const parts = this.parts;
    if (column < 0 || column >= (parts.lengths[row] ?? 0)) return null;
    const place = (parts.starts[row] ?? 0) + column;
    const code = parts.codes[place] ?? NOTHING;
    if (code === NUMBER) return parts.numbers[place] ?? null;
    if (code === NOTHING) return null;
    return (code >= FIRST_TEXT ? parts.texts[code - FIRST_TEXT] : parts.others[-1 - code]) ?? null;
  }

  nextText(row: number, from: number): number {
    const { starts, codes, others } = this.parts;
    const start = starts[row] ?? 0;
    const length = this.lengthOf(row);
    for (let column = from; column < length; column += 1) {
      const code = codes[start + column] ?? NOTHING;
      if (code >= FIRST_TEXT) return column;
      if (code < NOTHING && typeof others[-1 - code] === 'string') return column;
    }
    return -1;
  }

  numberBalance(row: number): number {
    const { starts, codes, others } = this.parts;
    const start = starts[row] ?? 0;
    const end = start + this.lengthOf(row);
    let balance = 0;
    for (let place = start; place < end; place += 1) {
      const code = codes[place] ?? NOTHING;
      if (code === NUMBER) balance += 1;
      else if (code >= FIRST_TEXT) balance -= 1;
      else if (code < NOTHING && typeof others[-1 - code] === 'string') balance -= 1;
    }
    return balance;
  }

  /** All rows as lists, made once. */
  rows(): readonly (readonly CellValue[])[] {
    this.lists ??= Array.from({ length: this.rowCount }, (_, row) => {
      const length = this.lengthOf(row);
      return length === 0
        ? EMPTY_ROW
        : Array.from({ length }, (_place, column) => this.at(row, column));
    });
    return this.lists;
  }
}

/** Packs values row by row. A row that comes again begins with what it held. */
export class CellPacker {
  /** How many places the current row takes. */
  length = 0;
  private starts = new Int32Array(FIRST_ROWS);
  private lengths = new Int32Array(FIRST_ROWS);
  private codes: Int32Array;
  private numbers: Float64Array;
  private readonly others: CellValue[] = [];
  private readonly otherCodes = new Map<CellValue, number>();
  private rowCount = 0;
  private row = -1;
  private start = 0;

  /** `places` is how many are to be expected. */
  constructor(places: number) {
    this.codes = new Int32Array(places);
    this.numbers = new Float64Array(places);
  }

  /** Places taken so far, those of earlier stands of a row included. */
  get places(): number {
    return this.start + this.length;
  }

  putNumber(column: number, value: number): void {
    const place = this.placeOf(column);
    this.codes[place] = NUMBER;
    this.numbers[place] = value;
  }

  /** Puts a shared text by its index. */
  putText(column: number, index: number): void {
    const place = this.placeOf(column);
    this.codes[place] = FIRST_TEXT + index;
  }

  /** Puts what is neither. */
  putOther(column: number, value: CellValue): void {
    let code = value === null ? NOTHING : this.otherCodes.get(value);
    if (code === undefined) {
      code = -this.others.push(value);
      this.otherCodes.set(value, code);
    }
    const place = this.placeOf(column);
    this.codes[place] = code;
  }

  /** Goes on with another row. */
  turnTo(row: number): void {
    this.keepRow();
    this.row = row;
    if (row >= this.starts.length) this.growRows(row);
    const earlier = this.starts[row] ?? 0;
    const length = this.lengths[row] ?? 0;
    if (length === 0) return;
    this.placeOf(length - 1);
    this.codes.copyWithin(this.start, earlier, earlier + length);
    this.numbers.copyWithin(this.start, earlier, earlier + length);
  }

  /** All that was put; `texts` are the shared ones. The packer is spent. */
  finish(texts: readonly string[]): PackedCells {
    this.keepRow();
    const end = this.start;
    return new PackedCells({
      rowCount: this.rowCount,
      starts: this.starts,
      lengths: this.lengths.subarray(0, this.rowCount),
      codes: this.codes.subarray(0, end),
      numbers: this.numbers.subarray(0, end),
      others: this.others,
      texts,
    });
  }

  private placeOf(column: number): number {
    if (column >= this.length) {
      this.length = column + 1;
      if (this.start + this.length > this.codes.length) this.growPlaces();
    }
    return this.start + column;
  }

  private keepRow(): void {
    if (this.length === 0) return;
    this.starts[this.row] = this.start;
    this.lengths[this.row] = this.length;
    this.start += this.length;
    this.length = 0;
    if (this.row >= this.rowCount) this.rowCount = this.row + 1;
  }

  private growRows(row: number): void {
    const capacity = Math.max(this.starts.length * 2, row + 1);
    const [starts, lengths] = [new Int32Array(capacity), new Int32Array(capacity)];
    starts.set(this.starts);
    lengths.set(this.lengths);
    this.starts = starts;
    this.lengths = lengths;
  }

  private growPlaces(): void {
    const capacity = Math.max(this.codes.length * 2, this.start + this.length);
    const [codes, numbers] = [new Int32Array(capacity), new Float64Array(capacity)];
    codes.set(this.codes);
    numbers.set(this.numbers);
    this.codes = codes;
    this.numbers = numbers;
  }
}
