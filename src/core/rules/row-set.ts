/** Whether a row is among some rows (0-based): one byte for each row between the first and the last of them. */
export function rowSet(rows: readonly number[]): (row: number) => boolean {
  let first = Infinity;
  let last = -1;
  for (const row of rows) {
    if (row < first) first = row;
    if (row > last) last = row;
  }
  const marks = new Uint8Array(Math.max(0, last - first + 1));
  for (const row of rows) marks[row - first] = 1;
  return (row) => marks[row - first] === 1;
}

const NONE: readonly never[] = [];

/** Values by row (0-based), several for a row at need: an array in place of a map of arrays. */
export class RowLists<Value> {
  private readonly lists: (Value[] | undefined)[] = [];
  /** Most rows have one value, and the same as their neighbours: they share its list. */
  private readonly shared = new Map<Value, Value[]>();

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
    const known = this.shared.get(value);
    if (known) return known;
    const list = [value];
    this.shared.set(value, list);
    return list;
  }
}

/** The rows in ascending order, sorted only where they are not. */
export function ascending(rows: readonly number[]): readonly number[] {
  const isSorted = rows.every((row, index) => index === 0 || (rows[index - 1] ?? 0) <= row);
  return isSorted ? rows : [...rows].sort((a, b) => a - b);
}
