import type { Area } from '../../core/sheet/address';
import { formatArea, formatColumn } from '../../core/sheet/address';
import type { SheetPlan, StylePlan } from '../../core/sheet/plan';

/** Characters that one address list may have; Excel takes longer ones, and old builds were seen to choke on them. */
const LIST_LENGTH = 1_000;

/**
 * Groups equal cells into rectangles: runs along each row, joined downwards while the next row has the same run.
 * `keyAt` gives a cell's group, or undefined for cells of none. Rows and columns are 0-based.
 */
export function rectanglesOf<K>(
  rowCount: number,
  columnsOf: (row: number) => number,
  keyAt: (row: number, column: number) => K | undefined,
): ReadonlyMap<K, readonly Area[]> {
  const found = new Map<K, Area[]>();
  let open = new Map<string, { readonly key: K; area: Area }>();
  const close = (run: { readonly key: K; readonly area: Area }): void => {
    const list = found.get(run.key);
    if (list) list.push(run.area);
    else found.set(run.key, [run.area]);
  };
  for (let row = 0; row < rowCount; row++) {
    const next = new Map<string, { readonly key: K; area: Area }>();
    for (const [key, left, right] of runsOf(columnsOf(row), (column) => keyAt(row, column))) {
      const place = `${left}:${right}`;
      const above = open.get(place);
      if (above?.key === key) {
        above.area = { ...above.area, bottom: row };
        next.set(place, above);
        open.delete(place);
      } else next.set(place, { key, area: { top: row, left, bottom: row, right } });
    }
    for (const run of open.values()) close(run);
    open = next;
  }
  for (const run of open.values()) close(run);
  return found;
}

/** Each style of a planned sheet with the rectangles that bear it; cells without a plan bear none. */
export function styleAreas(
  plan: SheetPlan,
): readonly (readonly [style: StylePlan, areas: readonly Area[]])[] {
  const rectangles = rectanglesOf(
    plan.rows.length,
    (row) => plan.rows[row]?.cells.length ?? 0,
    (row, column) => plan.rows[row]?.cells[column]?.style,
  );
  return [...rectangles].map(([index, areas]) => [plan.styles[index] ?? {}, areas] as const);
}

function* runsOf<K>(
  count: number,
  keyAt: (column: number) => K | undefined,
): Iterable<readonly [K, number, number]> {
  let start = 0;
  while (start < count) {
    const key = keyAt(start);
    let end = start;
    while (end + 1 < count && keyAt(end + 1) === key) end++;
    if (key !== undefined) yield [key, start, end];
    start = end + 1;
  }
}

/** Areas as address lists, each short enough for one call; `limit` in characters. */
export function addressLists(areas: readonly Area[], limit = LIST_LENGTH): readonly string[] {
  return joinAddresses(areas.map(formatArea), limit);
}

/** Whole rows by what they have in common, such as a height, as address lists. */
export function rowLists<K>(
  keys: readonly (K | undefined)[],
  limit = LIST_LENGTH,
): ReadonlyMap<K, readonly string[]> {
  return lineLists(keys, (line) => String(line + 1), limit);
}

/** Whole columns by what they have in common, as address lists. */
export function columnLists<K>(
  keys: readonly (K | undefined)[],
  limit = LIST_LENGTH,
): ReadonlyMap<K, readonly string[]> {
  return lineLists(keys, formatColumn, limit);
}

function lineLists<K>(
  keys: readonly (K | undefined)[],
  nameOf: (line: number) => string,
  limit: number,
): ReadonlyMap<K, readonly string[]> {
  const runs = new Map<K, string[]>();
  for (const [key, first, last] of runsOf(keys.length, (line) => keys[line])) {
    const address = `${nameOf(first)}:${nameOf(last)}`;
    const list = runs.get(key);
    if (list) list.push(address);
    else runs.set(key, [address]);
  }
  return new Map([...runs].map(([key, addresses]) => [key, joinAddresses(addresses, limit)]));
}

function joinAddresses(addresses: readonly string[], limit: number): readonly string[] {
  const lists: string[] = [];
  let current = '';
  for (const address of addresses) {
    if (current !== '' && current.length + address.length >= limit) {
      lists.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  return current === '' ? lists : [...lists, current];
}
