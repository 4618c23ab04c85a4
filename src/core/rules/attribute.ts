import { MAX_COLUMNS } from '../sheet/address';
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

function rankOf({ candidate, mended }: Weighed): number {
  const code = candidate.diagnosis?.rule.code;
  if (code !== undefined) return DIAGNOSES.indexOf(code);
  const cell = onlyCell(candidate);
  const isAtPlace = mended.some(
    ({ sighting: { place } }) => place?.top === cell?.row && place?.left === cell?.column,
  );
  return DIAGNOSES.length + (isAtPlace ? 0 : 1);
}

function weigh(candidates: readonly Candidate[], judge: PatchJudge): readonly Weighed[] {
  return candidates
    .map((candidate) => ({
      candidate,
      mended: judge.mended(candidate.patch),
      broken: judge.broken(candidate.patch),
    }))
    .filter(({ mended }) => mended.some(isEvidence))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** Takes causes one by one, always one that explains most of what is still unexplained, less what it contradicts. */
function chooseCauses(weighed: readonly Weighed[]): readonly Weighed[] {
  const open = new Set(weighed.flatMap(({ mended }) => mended.filter(isEvidence)));
  const gain = ({ mended, broken }: Weighed) =>
    mended.filter((one) => open.has(one)).length - broken;
  const most = Math.max(0, ...weighed.map(gain));
  const chosen: Weighed[] = [];
  for (let level = most; level > 0; level--) {
    for (const one of weighed) {
      if (gain(one) < level) continue;
      chosen.push(one);
      for (const seen of one.mended) open.delete(seen);
    }
  }
  return chosen;
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
    .sort((a, b) => weight(a) - weight(b) || a.rule.code.localeCompare(b.rule.code))[0];
}

interface Draft {
  readonly weighed: Weighed;
  readonly members: Set<Seen>;
}

/** A sum may be off for several reasons at once: it hangs beneath the first of them when all together explain it. */
function explainTogether(drafts: readonly Draft[], left: Set<Seen>): void {
  const all = new Map<number, number>();
  for (const { weighed } of drafts) {
    for (const [key, delta] of weighed.candidate.patch) all.set(key, (all.get(key) ?? 0) + delta);
  }
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
export function attributeCauses(facts: TableFacts, seen: readonly Seen[]): readonly Group[] {
  const left = new Set(seen);
  const drafts: Draft[] = [];
  if (seen.some(isEvidence)) {
    const links = linkTable(facts);
    const judge = judgePatches(facts, links, seen);
    const weighed = weigh(findCandidates(facts, links, seen), judge);
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
  return hangCompanions([...groups, ...alone]);
}
