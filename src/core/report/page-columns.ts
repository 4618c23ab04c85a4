import { CHARACTER_PIXELS } from '../sheet/column-width';

/** Pixels of the type area that a page of narrative fills: 152 of 156 mm. */
export const PAGE_PIXELS = 576;

/** A page as columns, narrow or wide, whose edges are those of all tables that stand on it. */
export interface PageColumns {
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Last column, 0-based. */
  readonly right: number;
  /** The column that begins at an edge, in pixels from the left. */
  at(edge: number): number;
}

/** The columns between edges in pixels; those of the page itself are always among them. */
export function pageColumns(edges: Iterable<number>): PageColumns {
  const all = [...new Set([0, ...edges, PAGE_PIXELS])].sort((a, b) => a - b);
  const indexes = new Map(all.map((edge, index) => [edge, index]));
  const widths = all.slice(1).map((edge, index) => (edge - (all[index] ?? 0)) / CHARACTER_PIXELS);
  return {
    widths,
    right: widths.length - 1,
    at(edge) {
      const index = indexes.get(edge);
      if (index === undefined) throw new RangeError(`No column begins at ${String(edge)}`);
      return index;
    },
  };
}
