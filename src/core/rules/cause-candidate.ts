import { MAX_COLUMNS, cellKey } from '../sheet/address';
import type { TableLinks } from './cause';
import { propagate } from './cause';
import type { Patch } from './relation';
import type { Seen } from './seen';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';

/** A change of cells that may be behind several sightings. */
export interface Candidate {
  /** What is changed, before formulas follow. */
  readonly changes: Patch;
  /** All that changes then. */
  readonly patch: Patch;
  /** The sighting that found this cause; null for a mere guess that one cell is wrong. */
  readonly diagnosis: Seen | null;
}

/** Beyond this many doubtful rows nobody mistyped a cell: whole columns are wrong. */
const MOST_DOUBTFUL_ROWS = 64;

/** Every change worth trying: what diagnoses say, and each cell of a failing relation by itself. */
export function findCandidates(
  facts: TableFacts,
  links: TableLinks,
  seen: readonly Seen[],
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const known = new Set<string>();
  const guess = (row: number, column: number, delta: number): void => {
    const key = cellKey(row, column);
    const id = `${key} ${delta}`;
    if (known.has(id) || delta === 0) return;
    known.add(id);
    const changes = new Map([[key, delta]]);
    candidates.push({ changes, patch: propagate(facts, links, changes), diagnosis: null });
  };
  for (const one of seen) {
    const { cause, relation } = one.sighting;
    if (cause) {
      const patch = propagate(facts, links, cause);
      candidates.push({ changes: cause, patch, diagnosis: one });
    }
    for (const { row, column, sign } of relation?.linear?.terms ?? []) {
      guess(row, column, -(relation?.linear?.residual ?? 0) / sign);
    }
  }
  const doubtful = doubtfulRows(seen);
  if (doubtful.length > MOST_DOUBTFUL_ROWS) return candidates;
  for (const row of doubtful) {
    for (const changes of swapsOn(facts, row)) {
      candidates.push({ changes, patch: propagate(facts, links, changes), diagnosis: null });
    }
  }
  for (const { sighting } of seen) {
    const { place, relation } = sighting;
    if (!place || !relation?.linear || links.lineOf(place.top)?.project) continue;
    for (const row of doubtful) {
      const isCovered = links.coverersOf(row).some((total) => total.row === place.top);
      if (isCovered) guess(row, place.left, relation.linear.residual);
    }
  }
  return candidates;
}

/** Two typed amounts of a row that may have changed places. */
function swapsOn(facts: TableFacts, row: number): readonly Patch[] {
  const typed = facts.columns.filter(
    (column) => column.isMain && !facts.grid.formulas.has(row, column.column),
  );
  return typed.flatMap((one, index) =>
    typed.slice(index + 1).flatMap((other) => {
      const delta = fenAt(facts, other, row) - fenAt(facts, one, row);
      if (Number.isNaN(delta) || delta === 0) return [];
      return new Map([
        [cellKey(row, one.column), delta],
        [cellKey(row, other.column), -delta],
      ]);
    }),
  );
}

/** Project rows on which a relation fails. */
function doubtfulRows(seen: readonly Seen[]): readonly number[] {
  const rows = new Set<number>();
  for (const { sighting } of seen) {
    if (sighting.relation && sighting.place && sighting.project !== undefined) {
      rows.add(sighting.place.top);
    }
  }
  return [...rows];
}

/** The one cell (0-based) that a candidate changes; null when it changes several. */
export function onlyCell(
  candidate: Candidate,
): { row: number; column: number; delta: number } | null {
  const [first] = candidate.changes;
  if (!first || candidate.changes.size > 1) return null;
  const [key, delta] = first;
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, delta };
}
