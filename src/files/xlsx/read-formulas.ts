import type { Area } from '../../core/sheet/address';
import { MAX_COLUMNS } from '../../core/sheet/address';
import type { Formulas } from '../../core/sheet/grid';
import { isFilledDown, type FormulaCodes } from '../../core/formula/filled-down';
import { compileShift, type Shift } from '../../core/formula/shift';
import { FileRefusal } from '../refusal';
import type { PackedCells } from './packed-cells';
import { MAX_CELLS, MAX_PLACES } from './reader-limits';

const EQUALS = 0x3d;
const FIRST_CAPACITY = 256;
/** What a formula cell refers to instead of a text of its own. */
const OWN_TEXT = -1;

/**
 * Collects a sheet's formulas while it is read: their texts in one block of UTF-8, so that only those that
 * somebody asks for become strings, and shared ones are moved to their cell only then.
 */
export class FormulaCollector {
  private keys = new Float64Array(FIRST_CAPACITY);
  /** For each formula the index of the one whose text it has: its shared master, its array's anchor, or itself. */
  private origins = new Int32Array(FIRST_CAPACITY);
  private ends = new Int32Array(FIRST_CAPACITY);
  /** For each formula the first of those in its column that it is filled down from, or itself. */
  private groups = new Int32Array(FIRST_CAPACITY);
  private readonly lastOfColumn = new Map<number, number>();
  private text = new Uint8Array(FIRST_CAPACITY * 16);
  private textEnd = 0;
  private count = 0;
  private isSorted = true;
  private readonly masters = new Map<string, number>();
  private readonly orphans: { readonly index: number; readonly group: string }[] = [];
  private readonly arrays: { readonly index: number; readonly area: Area }[] = [];

  /** A formula of its own: UTF-8 without entities, in [start, end) of `bytes`. Gives its index. */
  add(key: number, bytes: Uint8Array, start: number, end: number): number {
    const from = bytes[start] === EQUALS ? start + 1 : start;
    const length = end - from;
    if (this.textEnd + length > this.text.length) this.growText(length);
    if (length < 64) {
      for (let i = 0; i < length; i++) this.text[this.textEnd + i] = bytes[from + i] ?? 0;
    } else {
      this.text.set(bytes.subarray(from, end), this.textEnd);
    }
    this.textEnd += length;
    const index = this.push(key, OWN_TEXT);
    this.compare(index);
    return index;
  }

  /** Marks a formula as the master of a shared group. */
  addMaster(index: number, group: string): void {
    this.masters.set(group, index);
  }

  /** Marks a formula as an array's, that stands for all cells of an area. */
  addArray(index: number, area: Area): void {
    this.arrays.push({ index, area });
  }

  /** A cell that takes part in a shared group without a text of its own. */
  addShared(key: number, group: string): void {
    const master = this.masters.get(group);
    const index = this.push(key, master ?? OWN_TEXT);
    if (master === undefined) this.orphans.push({ index, group });
    else if (columnOf(this.keys[master] ?? 0) === columnOf(key))
      this.groups[index] = this.groups[master] ?? index;
  }

  /** What was collected; `cells` tell which cells of an array exist. */
  finish(cells: PackedCells): Formulas {
    const dropped = new Set<number>();
    for (const { index, group } of this.orphans) {
      const master = this.masters.get(group);
      if (master === undefined) dropped.add(index);
      else this.origins[index] = master;
    }
    const arrayOrigins = this.spreadArrays(cells);
    return new CollectedFormulas({
      order:
        this.isSorted && dropped.size === 0 && arrayOrigins.size === 0 ? null : this.sort(dropped),
      keys: this.keys.slice(0, this.count),
      origins: this.origins.slice(0, this.count),
      ends: this.ends.slice(0, this.count),
      groups: this.groups.slice(0, this.count),
      text: this.text.slice(0, this.textEnd),
      arrayOrigins,
    });
  }

  private push(key: number, origin: number): number {
    const index = this.count;
    if (index >= MAX_CELLS) throw new FileRefusal('too-many-cells', `${MAX_CELLS} formulas`);
    if (index === this.keys.length) this.growEntries();
    if (index > 0 && key <= (this.keys[index - 1] ?? 0)) this.isSorted = false;
    this.keys[index] = key;
    this.origins[index] = origin === OWN_TEXT ? index : origin;
    this.ends[index] = this.textEnd;
    this.groups[index] = index;
    this.count++;
    return index;
  }

  /** Puts a formula that is its column's last one filled down into that one's group. */
  private compare(index: number): void {
    const key = this.keys[index] ?? 0;
    const column = columnOf(key);
    const above = this.lastOfColumn.get(column);
    this.lastOfColumn.set(column, index);
    if (above === undefined) return;
    const rows = (key - (this.keys[above] ?? 0)) / MAX_COLUMNS;
    if (isFilledDown(this.codesOf(above), this.codesOf(index), rows))
      this.groups[index] = this.groups[above] ?? index;
  }

  private codesOf(index: number): FormulaCodes {
    const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    return { codes: this.text, start, end: this.ends[index] ?? start };
  }

  /** Gives each existing cell of an array the anchor's formula, unless it has one of its own. */
  private spreadArrays(cells: PackedCells): ReadonlySet<number> {
    const anchors = new Set<number>();
    if (this.arrays.length === 0) return anchors;
    const taken = new Set(this.keys.subarray(0, this.count));
    let places = 0;
    for (const { index, area } of this.arrays) {
      anchors.add(index);
      const bottom = Math.min(area.bottom, cells.rowCount - 1);
      for (let row = area.top; row <= bottom; row++) {
        const right = Math.min(area.right, cells.lengthOf(row) - 1);
        places += Math.max(right - area.left + 1, 1);
        if (places > MAX_PLACES) throw new FileRefusal('too-many-cells', `${MAX_PLACES} places`);
        for (let column = area.left; column <= right; column++) {
          const key = row * MAX_COLUMNS + column;
          if (taken.has(key)) continue;
          taken.add(key);
          this.push(key, index);
        }
      }
    }
    return anchors;
  }

  /** Indices by key; of several for one cell the last. */
  private sort(dropped: ReadonlySet<number>): Int32Array {
    const { keys } = this;
    const last = new Map<number, number>();
    for (let index = 0; index < this.count; index++) {
      if (!dropped.has(index)) last.set(keys[index] ?? 0, index);
    }
    return Int32Array.from(last.values()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  }

  private growEntries(): void {
    const capacity = this.keys.length * 2;
    const keys = new Float64Array(capacity);
    const origins = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    const groups = new Int32Array(capacity);
    keys.set(this.keys);
    origins.set(this.origins);
    ends.set(this.ends);
    groups.set(this.groups);
    this.keys = keys;
    this.origins = origins;
    this.ends = ends;
    this.groups = groups;
  }

  private growText(length: number): void {
    const grown = new Uint8Array(Math.max(this.text.length * 2, this.textEnd + length));
    grown.set(this.text.subarray(0, this.textEnd));
    this.text = grown;
  }
}

interface Collected {
  /** Indices in the order of their keys; null where they stand in order already. */
  readonly order: Int32Array | null;
  readonly keys: Float64Array;
  readonly origins: Int32Array;
  readonly ends: Int32Array;
  readonly groups: Int32Array;
  readonly text: Uint8Array;
  /** Anchors of arrays: their formula is the same in each cell. */
  readonly arrayOrigins: ReadonlySet<number>;
}

class CollectedFormulas implements Formulas {
  readonly size: number;
  private readonly collected: Collected;
  private readonly decoder = new TextDecoder();
  private readonly shifts = new Map<number, Shift>();
  /** Where the last formula asked for stands in order, and how far behind the one before: columns are read downwards. */
  private lastAt = 0;
  private stride = 1;

  constructor(collected: Collected) {
    this.collected = collected;
    this.size = (collected.order ?? collected.keys).length;
  }

  has(row: number, column: number): boolean {
    return this.indexOf(row * MAX_COLUMNS + column) >= 0;
  }

  at(row: number, column: number): string | undefined {
    const index = this.indexOf(row * MAX_COLUMNS + column);
    if (index < 0) return undefined;
    const { origins, keys, arrayOrigins } = this.collected;
    const origin = origins[index] ?? index;
    if (origin === index || arrayOrigins.has(origin)) return this.textOf(origin);
    const originKey = keys[origin] ?? 0;
    const originColumn = originKey % MAX_COLUMNS;
    const originRow = (originKey - originColumn) / MAX_COLUMNS;
    return this.shiftOf(origin)(row - originRow, column - originColumn);
  }

  groupAt(row: number, column: number): number {
    const index = this.indexOf(row * MAX_COLUMNS + column);
    return index < 0 ? -1 : (this.collected.groups[index] ?? -1);
  }

  *cells(): Iterable<readonly [number, number]> {
    const { order, keys } = this.collected;
    for (let i = 0; i < this.size; i++) {
      const key = keys[order ? (order[i] ?? 0) : i] ?? 0;
      const column = key % MAX_COLUMNS;
      yield [(key - column) / MAX_COLUMNS, column];
    }
  }

  private indexOf(key: number): number {
    const { order, keys } = this.collected;
    const guess = this.lastAt + this.stride;
    const guessed = order ? order[guess] : guess;
    if (guessed !== undefined && keys[guessed] === key) {
      this.lastAt = guess;
      return guessed;
    }
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const index = order ? (order[middle] ?? 0) : middle;
      const found = keys[index] ?? 0;
      if (found === key) {
        this.stride = middle - this.lastAt;
        this.lastAt = middle;
        return index;
      }
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  private shiftOf(origin: number): Shift {
    let shift = this.shifts.get(origin);
    if (!shift) {
      shift = compileShift(this.textOf(origin));
      this.shifts.set(origin, shift);
    }
    return shift;
  }

  private textOf(index: number): string {
    const { ends, text } = this.collected;
    return this.decoder.decode(text.subarray(index === 0 ? 0 : ends[index - 1], ends[index]));
  }
}

function columnOf(key: number): number {
  return key % MAX_COLUMNS;
}
