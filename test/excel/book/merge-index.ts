import type { Area } from '../../../src/core/sheet/address';

/** Whether two areas share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Areas of more rows than this are looked through one by one. */
const TALL = 200;

/** Merges by the rows that they cover, and how many of a list are known so far. */
interface Index {
  count: number;
  readonly rows: Map<number, Area[]>;
  readonly tall: Area[];
}

const indexes = new WeakMap<readonly Area[], Index>();

/** Takes up what was added to the end of a list since; lists are only added to or replaced. */
function indexOf(merges: readonly Area[]): Index {
  const index = indexes.get(merges) ?? { count: 0, rows: new Map<number, Area[]>(), tall: [] };
  indexes.set(merges, index);
  for (; index.count < merges.length; index.count++) {
    const merge = merges[index.count];
    if (!merge) continue;
    if (merge.bottom - merge.top >= TALL) {
      index.tall.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const line = index.rows.get(row);
      if (line) line.push(merge);
      else index.rows.set(row, [merge]);
    }
  }
  return index;
}

/** Merges that an area touches; a sheet with tens of thousands of them takes no longer than a small one. */
export function touchingMerges(merges: readonly Area[], area: Area): readonly Area[] {
  if (area.bottom - area.top >= TALL) return merges.filter((merge) => overlaps(merge, area));
  const { rows, tall } = indexOf(merges);
  const found = new Set(tall.filter((merge) => overlaps(merge, area)));
  for (let row = area.top; row <= area.bottom; row++) {
    for (const merge of rows.get(row) ?? []) if (overlaps(merge, area)) found.add(merge);
  }
  return [...found];
}
