import { isCellError, type CellValue, type Cells } from '../../core/sheet/grid';

/** What a place holds; its value is the number itself, or where the text or other value stands in its list. */
export const PLACE_KINDS = { nothing: 0, number: 1, sharedText: 2, ownText: 3, other: 4 } as const;

const {
  nothing: NOTHING,
  number: NUMBER,
  sharedText: SHARED_TEXT,
  ownText: OWN_TEXT,
} = PLACE_KINDS;
const EMPTY_ROW: readonly CellValue[] = [];

/** What PackedCells are made of: a cell's place is its row's start and `strides` as often as its column says. */
export interface PackedParts {
  readonly rowCount: number;
  readonly starts: Int32Array;
  readonly strides: Int32Array;
  readonly lengths: Int32Array;
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly others: readonly CellValue[];
  readonly texts: readonly string[];
}

/**
 * Values of a sheet in typed arrays: of two million cells none is an object that has to be made, moved and looked at by the
 * garbage collector. Some hundred rows at a time stand column by column, since columns of a large table are gone through
 * far more often than rows. The lists of rows are made when somebody asks for them.
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
    const place = (parts.starts[row] ?? 0) + column * (parts.strides[row] ?? 0);
    const kind = parts.kinds[place] ?? NOTHING;
    if (kind === NOTHING) return null;
    const value = parts.values[place] ?? 0;
    if (kind === NUMBER) return value;
    return (kind === SHARED_TEXT ? parts.texts[value] : parts.others[value]) ?? null;
  }

  readNumbers(column: number, top: number, into: Float64Array): void {
    const { starts, strides, lengths, kinds, values } = this.parts;
    for (let index = 0; index < into.length; index += 1) {
      const row = top + index;
      let number = NaN;
      if (column >= 0 && column < (lengths[row] ?? 0)) {
        const place = (starts[row] ?? 0) + column * (strides[row] ?? 0);
        if (kinds[place] === NUMBER) number = values[place] ?? NaN;
      }
      into[index] = number;
    }
  }

  nextText(row: number, from: number): number {
    const { kinds } = this.parts;
    const stride = this.parts.strides[row] ?? 0;
    const length = this.lengthOf(row);
    let place = (this.parts.starts[row] ?? 0) + from * stride;
    for (let column = from; column < length; column += 1) {
      const kind = kinds[place] ?? NOTHING;
      if (kind === SHARED_TEXT || kind === OWN_TEXT) return column;
      place += stride;
    }
    return -1;
  }

  numberBalance(row: number): number {
    const { kinds } = this.parts;
    const stride = this.parts.strides[row] ?? 0;
    let place = this.parts.starts[row] ?? 0;
    let balance = 0;
    for (let left = this.lengthOf(row); left > 0; left -= 1) {
      const kind = kinds[place] ?? NOTHING;
      if (kind === NUMBER) balance += 1;
      else if (kind === SHARED_TEXT || kind === OWN_TEXT) balance -= 1;
      place += stride;
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
