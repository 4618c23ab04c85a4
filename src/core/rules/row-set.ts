/** The first and the last of rows, 0-based. */
export interface RowEnds {
  readonly first: number;
  readonly last: number;
}

/** The ends of rows in any order; of none the first is Infinity and the last -1. */
export function endsOf(rows: readonly number[]): RowEnds {
  let first = Infinity;
  let last = -1;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if (row < first) first = row;
    if (row > last) last = row;
  }
  return { first, last };
}

/** Whether a row is among some rows (0-based): one byte for each row between the first and the last of them. */
export function rowSet(rows: readonly number[]): (row: number) => boolean {
  const { first, last } = endsOf(rows);
  const marks = new Uint8Array(Math.max(0, last - first + 1));
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    marks[row - first] = 1;
  }
  return (row) => marks[row - first] === 1;
}

const NONE: readonly never[] = [];

/** Values by row (0-based), several for a row at need: an array in place of a map of arrays. */
export class RowLists<Value> {
  private readonly lists: (Value[] | undefined)[] = [];
  /** Most rows have one value, and the same as their neighbours: they share its list. */
  private readonly shared = new Map<Value, Value[]>();
  private last: Value[] | undefined;

  /** Adds a value to a row's. */
  add(row: number, value: Value): void {
    const list = this.lists[row];
    if (list === undefined) this.lists[row] = this.only(value);
    else if (list.length === 1) this.lists[row] = [...list, value];
    else list.push(value);
  }

  /** The values of a row in the order in which they came. */
  at(row: number): readonly Value[] {
    return this.lists[row] ?? NONE;
  }

  private only(value: Value): Value[] {
    if (this.last?.[0] === value) return this.last;
    const list = this.shared.get(value) ?? [value];
    this.shared.set(value, list);
    this.last = list;
    return list;
  }
}

/** The rows in ascending order, sorted only where they are not. */
export function ascending(rows: readonly number[]): readonly number[] {
  let last = -Infinity;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? last;
    if (row < last) return [...rows].sort((a, b) => a - b);
    last = row;
  }
  return rows;
}
