import { MAX_COLUMNS, cellKey } from '../sheet/address';
import type { TotalRow } from '../budget/budget-table';
import { directRows } from './column-sum';
import type { Patch } from './relation';
import { RowLists, rowSet } from './row-set';
import type { TableFacts } from './table-facts';
import type { Line } from './table-lines';

/** Which totals add a row, and which lines stand in it; built once for a table that has something to explain. */
export interface TableLinks {
  /** Totals that add this row themselves (0-based). */
  readonly parentsOf: (row: number) => readonly TotalRow[];
  /** Totals that add this row themselves or through subtotals. */
  readonly coverersOf: (row: number) => readonly TotalRow[];
  readonly lineOf: (row: number) => Line | undefined;
}

/** Builds the links of a table. */
export function linkTable(facts: TableFacts): TableLinks {
  const { top } = facts.table.area;
  const parents = new RowLists<TotalRow>();
  const coverers = new RowLists<TotalRow>();
  for (const total of facts.totals) {
    const direct = directRows(facts, total);
    for (let at = 0; at < direct.length; at += 1) {
      const row = direct[at] ?? 0;
      parents.add(row - top, total);
    }
    for (const row of total.children) parents.add(row - top, total);
    const isCovered = rowSet(total.covers);
    const { covers } = total;
    for (let at = 0; at < covers.length; at += 1) {
      const row = covers[at] ?? 0;
      coverers.add(row - top, total);
    }
    for (const row of total.children) if (!isCovered(row)) coverers.add(row - top, total);
  }
  const size = facts.table.area.bottom - top + 1;
  const lines = new Array<Line | undefined>(size).fill(undefined);
  facts.lines.forEach((line) => {
    if (line.rows.length === 1) lines[line.row - top] = line;
    else for (const row of line.rows) lines[row - top] = line;
  });
  return {
    parentsOf: (row) => parents.at(row - top),
    coverersOf: (row) => coverers.at(row - top),
    lineOf: (row) => lines[row - top],
  };
}

/**
 * What else changes when cells change (fen by cellKey): totals and results of identities that are formulas follow,
 * typed ones stay.
 */
export function propagate(facts: TableFacts, links: TableLinks, changes: Patch): Patch {
  const patch = new Map<number, number>();
  const apply = (row: number, column: number, delta: number): void => {
    const key = cellKey(row, column);
    patch.set(key, (patch.get(key) ?? 0) + delta);
    follow(row, column, delta);
  };
  const follow = (row: number, column: number, delta: number): void => {
    for (const total of links.parentsOf(row)) {
      const isFixed = changes.has(cellKey(total.row, column));
      if (!isFixed && facts.grid.formulas.has(total.row, column)) apply(total.row, column, delta);
    }
    if (links.lineOf(row)?.project) followIdentities(row, column, delta);
  };
  const followIdentities = (row: number, column: number, delta: number): void => {
    for (const form of facts.forms) {
      const result = facts.main[form.result]?.column;
      const term = form.terms.find(({ field }) => facts.main[field]?.column === column);
      if (!term || result === undefined || changes.has(cellKey(row, result))) continue;
      if (facts.grid.formulas.has(row, result)) apply(row, result, term.sign * delta);
    }
  };
  for (const [key, delta] of changes) {
    apply(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, delta);
  }
  return patch;
}
