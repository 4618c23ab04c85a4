import { MAX_COLUMNS } from '../sheet/address';
import type { TableLinks } from './cause';
import type { ColumnSum } from './column-sum';
import { relationOfSum, residualOfSum } from './column-sum';
import { identityReader } from './identity';
import type { Patch, Relation } from './relation';
import type { Seen } from './seen';
import type { TableFacts } from './table-facts';

/** Finds what a patch would mend and what it would break. */
export interface PatchJudge {
  /** Sightings that would not be made under the patch. */
  readonly mended: (patch: Patch) => readonly Seen[];
  /** How many relations that hold now would fail. */
  readonly broken: (patch: Patch) => number;
}

function rowsOf(patch: Patch): ReadonlySet<number> {
  return new Set([...patch.keys()].map((key) => Math.floor(key / MAX_COLUMNS)));
}

function seenByRow(seen: readonly Seen[]): ReadonlyMap<number, readonly Seen[]> {
  const byRow = new Map<number, Seen[]>();
  for (const one of seen) {
    const row = one.sighting.place?.top;
    if (row === undefined || !one.sighting.relation) continue;
    byRow.set(row, [...(byRow.get(row) ?? []), one]);
  }
  return byRow;
}

/** Prepares the judging of patches for a table and what was seen there. */
export function judgePatches(
  facts: TableFacts,
  links: TableLinks,
  seen: readonly Seen[],
): PatchJudge {
  const byRow = seenByRow(seen);
  const sums = new Map<number, ColumnSum[]>();
  for (const sum of facts.sums) sums.set(sum.total.row, [...(sums.get(sum.total.row) ?? []), sum]);
  const relations = new Map<ColumnSum, Relation>();
  const relationOf = (sum: ColumnSum): Relation => {
    const relation = relations.get(sum) ?? relationOfSum(facts, sum);
    relations.set(sum, relation);
    return relation;
  };
  const touchedRows = (patch: Patch): ReadonlySet<number> => {
    const rows = new Set(rowsOf(patch));
    for (const row of rowsOf(patch)) {
      for (const total of links.coverersOf(row)) rows.add(total.row);
    }
    return rows;
  };
  const readers = facts.forms.flatMap((form) => identityReader(facts, form) ?? []);
  const breaksIdentity = (patch: Patch, row: number): number => {
    const line = links.lineOf(row);
    if (!line) return 0;
    return readers.filter((read) => {
      const holds = Math.abs(read.residualOf(line)) <= read.toleranceOf(line);
      return holds && !read.relationOf(line).holdsUnder(patch);
    }).length;
  };
  const breaksSum = (patch: Patch, columns: ReadonlySet<number>, row: number): number =>
    (sums.get(row) ?? []).filter(
      (sum) =>
        columns.has(sum.column.column) &&
        Math.abs(residualOfSum(sum)) <= sum.tolerance &&
        !relationOf(sum).holdsUnder(patch),
    ).length;
  return {
    mended: (patch) =>
      [...touchedRows(patch)].flatMap((row) =>
        (byRow.get(row) ?? []).filter((one) => one.sighting.relation?.holdsUnder(patch)),
      ),
    broken: (patch) => {
      const columns = new Set([...patch.keys()].map((key) => key % MAX_COLUMNS));
      let count = 0;
      for (const row of touchedRows(patch)) {
        count += breaksIdentity(patch, row) + breaksSum(patch, columns, row);
      }
      return count;
    },
  };
}
