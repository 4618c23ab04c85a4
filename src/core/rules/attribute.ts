import { MAX_COLUMNS } from '../sheet/address';
import type { Steps } from '../steps';
import type { Candidate } from './cause-candidate';
import { findCandidates, onlyCell } from './cause-candidate';
import type { PatchJudge } from './cause-score';
import { judgePatches } from './cause-score';
import { linkTable } from './cause';
import { hangCompanions } from './companion';
import type { Group, Seen } from './seen';
import { severityOf } from './seen';
import type { TableFacts } from './table-facts';

/** Diagnoses that name a cause, the surest first; a guess that some cell is wrong comes after all of them. */
const DIAGNOSES = ['R-E01', 'R-E02', 'R-B01', 'R-C06', 'R-C07', 'R-C04', 'R-C05', 'R-C14'];

interface Weighed {
  readonly candidate: Candidate;
  readonly mended: readonly Seen[];
  readonly broken: number;
}

/** Relations whose failing is evidence: equations, not judgements such as a low rate. */
function isEvidence({ rule, sighting }: Seen): boolean {
  return sighting.relation?.linear !== undefined || rule.code === 'R-D05';
}

/** Diagnoses first, then cells at the place of what they mend; totals last, since rows may explain them together. */
function rankOf(facts: TableFacts, { candidate, mended }: Weighed): number {
  const code = candidate.diagnosis?.rule.code;
  if (code !== undefined) return DIAGNOSES.indexOf(code);
  const cell = onlyCell(candidate);
  const isAtPlace = mended.some(
    ({ sighting: { place } }) => place?.top === cell?.row && place?.left === cell?.column,
  );
  const isTotal = facts.totals.some(({ row }) => row === cell?.row);
  return DIAGNOSES.length + (isAtPlace ? 0 : 1) + (isTotal ? 2 : 0);
}

/** Mere guesses need evidence in their own row: any row of a wrong total could make up the difference. */
function isGrounded({ candidate, mended }: Weighed): boolean {
  const cell = onlyCell(candidate);
  if (candidate.diagnosis || !cell) return true;
  return mended.some((one) => isEvidence(one) && one.sighting.place?.top === cell.row);
}

function weigh(
  facts: TableFacts,
  candidates: readonly Candidate[],
  judge: PatchJudge,
): readonly Weighed[] {
  return candidates
    .map((candidate) => ({
      candidate,
      mended: judge.mended(candidate.patch),
      broken: judge.broken(candidate.patch),
    }))
    .filter((one) => one.mended.some(isEvidence) && isGrounded(one))
    .map((one) => ({ one, rank: rankOf(facts, one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

/**
 * Takes causes one by one, always one that explains most of what is still unexplained, less what it contradicts.
 * What the causes taken so far explain together needs no cause of its own.
 */
function chooseCauses(weighed: readonly Weighed[]): readonly Weighed[] {
  const open = new Set(weighed.flatMap(({ mended }) => mended.filter(isEvidence)));
  const gain = ({ mended, broken }: Weighed) =>
    mended.filter((one) => open.has(one)).length - broken;
  const most = weighed.reduce((best, one) => Math.max(best, gain(one)), 0);
  const chosen: Weighed[] = [];
  const together = new Map<number, number>();
  for (let level = most; level > 0; level--) {
    for (const one of weighed) {
      if (gain(one) < level) continue;
      for (const seen of one.mended) {
        if (seen.sighting.relation?.holdsUnder(together)) open.delete(seen);
      }
      if (gain(one) < level) continue;
      chosen.push(one);
      addPatch(together, one.candidate.patch);
      for (const seen of one.mended) open.delete(seen);
    }
  }
  return chosen;
}

function addPatch(sum: Map<number, number>, patch: Candidate['patch']): void {
  for (const [key, delta] of patch) sum.set(key, (sum.get(key) ?? 0) + delta);
}

/** Compares codes, which are ASCII: comparing as a language does needs its tables first, some milliseconds' worth. */
function inOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What a group is told by: its diagnosis, else what stands at the wrong cell, else the lowest code. */
function chooseRoot({ candidate, mended }: Weighed, members: readonly Seen[]): Seen | undefined {
  if (candidate.diagnosis) return candidate.diagnosis;
  const cell = onlyCell(candidate);
  const weight = (seen: Seen) => {
    const { place } = seen.sighting;
    const isAtCell = place?.top === cell?.row && place?.left === cell?.column;
    return (
      (severityOf(seen) === 'error' ? 0 : 4) +
      (isAtCell ? 0 : 2) +
      (seen.rule.code.startsWith('R-C') ? 1 : 0)
    );
  };
  return [...members]
    .filter((seen) => mended.includes(seen))
    .sort((a, b) => weight(a) - weight(b) || inOrder(a.rule.code, b.rule.code))[0];
}

interface Draft {
  readonly weighed: Weighed;
  readonly members: Set<Seen>;
}

/** A sum may be off for several reasons at once: it hangs beneath the first of them when all together explain it. */
function explainTogether(drafts: readonly Draft[], left: Set<Seen>): void {
  const all = new Map<number, number>();
  for (const { weighed } of drafts) addPatch(all, weighed.candidate.patch);
  for (const seen of left) {
    if (!seen.sighting.relation?.holdsUnder(all)) continue;
    const [first] = drafts.filter(({ weighed }) => changesColumnOf(weighed, seen));
    if (!first) continue;
    first.members.add(seen);
    left.delete(seen);
  }
}

function changesColumnOf({ candidate }: Weighed, { sighting }: Seen): boolean {
  return [...candidate.patch.keys()].some((key) => key % MAX_COLUMNS === sighting.place?.left);
}

/** Sorts what was seen in a table into roots and their consequences: one cause, one group. */
export function* attributeCauses(
  facts: TableFacts,
  seen: readonly Seen[],
): Steps<readonly Group[]> {
  const left = new Set(seen);
  const drafts: Draft[] = [];
  if (seen.some(isEvidence)) {
    const links = linkTable(facts);
    yield;
    const judge = judgePatches(facts, links, seen);
    const weighed = weigh(facts, findCandidates(facts, links, seen), judge);
    yield;
    for (const cause of chooseCauses(weighed)) {
      const diagnosis = cause.candidate.diagnosis;
      if (diagnosis && !left.has(diagnosis)) continue;
      const own = [...cause.mended, ...(diagnosis ? [diagnosis] : [])];
      const members = new Set(own.filter((one) => left.has(one)));
      for (const one of members) left.delete(one);
      if (members.size > 0) drafts.push({ weighed: cause, members });
    }
    explainTogether(drafts, left);
  }
  const groups = drafts.flatMap(({ weighed, members }): Group[] => {
    const root = chooseRoot(weighed, [...members]);
    if (!root) return [];
    const consequences = [...members].filter((one) => one !== root);
    return [{ root, consequences, suspect: onlyCell(weighed.candidate) }];
  });
  const alone = [...left].map((root): Group => ({ root, consequences: [], suspect: null }));
  yield;
  return yield* hangCompanions([...groups, ...alone]);
}
