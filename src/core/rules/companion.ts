import { mapSteps, ROWS_A_STEP, type Steps } from '../steps';
import type { Group, Seen } from './seen';

/** What always comes with what: `codes` say less of a fault that `root` has told, on the same cell or row. */
interface Companion {
  readonly root: readonly string[];
  readonly codes: readonly string[];
  readonly by: 'cell' | 'row';
}

const COMPANIONS: readonly Companion[] = [
  {
    root: ['R-C06', 'R-C07'],
    codes: ['R-C01', 'R-C03', 'R-C04', 'R-C05', 'R-C09', 'R-C14'],
    by: 'cell',
  },
  { root: ['R-C04', 'R-C05'], codes: ['R-C01', 'R-C03'], by: 'cell' },
  { root: ['R-C01', 'R-C03', 'R-C04', 'R-C05'], codes: ['R-C08', 'R-C13'], by: 'cell' },
  { root: ['R-D01', 'R-D02', 'R-D05', 'R-D13', 'R-C11', 'R-C14'], codes: ['R-C09'], by: 'cell' },
  { root: ['R-D03', 'R-D02'], codes: ['R-B05'], by: 'row' },
  { root: ['R-B02'], codes: ['R-A06'], by: 'row' },
  { root: ['R-A06'], codes: ['R-C09'], by: 'cell' },
  { root: ['R-D04'], codes: ['R-D07'], by: 'row' },
  { root: ['R-D08'], codes: ['R-D09', 'R-D10'], by: 'row' },
  { root: ['R-D12'], codes: ['R-D11'], by: 'row' },
  { root: ['R-E02'], codes: ['R-E02', 'R-D03', 'R-D09', 'R-F06', 'R-B06'], by: 'row' },
  { root: ['R-B03', 'R-B04'], codes: ['R-B01'], by: 'cell' },
  { root: ['R-A09'], codes: ['R-B07'], by: 'row' },
  { root: ['R-F01'], codes: ['R-F02', 'R-F03'], by: 'row' },
];

function isNear(a: Seen, b: Seen, by: 'cell' | 'row'): boolean {
  const [one, other] = [a.sighting.place, b.sighting.place];
  if (!one || !other || one.sheet !== other.sheet || one.top !== other.top) return false;
  return by === 'row' || (one.left === other.left && one.right === other.right);
}

function keyOf({ root }: Group): string {
  return `${root.sighting.place?.sheet ?? ''} ${root.sighting.place?.top ?? ''}`;
}

/** Faults of a total's formula that come in several columns at once, as one change of the sheet brings them. */
const REPEATING = ['R-C04', 'R-C05', 'R-C06', 'R-C07'];

/** What makes two sightings the same fault in two columns: code, row, and the rows concerned. */
function repeatKey({ root: { rule, sighting } }: Group): string | undefined {
  const { place, related } = sighting;
  if (!place || !REPEATING.includes(rule.code)) return undefined;
  const rows = (related ?? []).map(({ top, bottom }) => `${top}-${bottom}`);
  return [rule.code, place.sheet, place.top, ...rows].join(' ');
}

/** One group for a fault that repeats along a row. */
function* joinRepeats(groups: readonly Group[]): Steps<readonly Group[]> {
  const firsts = new Map<string, Group>();
  const joined: Group[] = [];
  for (const [index, group] of groups.entries()) {
    if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const key = repeatKey(group);
    const first = key === undefined ? undefined : firsts.get(key);
    if (first) {
      const consequences = [...first.consequences, group.root, ...group.consequences];
      const more = { ...first, consequences, suspect: null };
      joined[joined.indexOf(first)] = more;
      if (key !== undefined) firsts.set(key, more);
    } else {
      if (key !== undefined) firsts.set(key, group);
      joined.push(group);
    }
  }
  return joined;
}

/** The companions of which both sides were seen. */
function* companionsAmong(groups: readonly Group[]): Steps<readonly Companion[]> {
  const seen = new Set(yield* mapSteps(groups, ({ root }) => root.rule.code));
  const wasSeen = (code: string): boolean => seen.has(code);
  return COMPANIONS.filter(({ root, codes }) => root.some(wasSeen) && codes.some(wasSeen));
}

/** The groups that may hang beneath another, by row. */
function* groupRows(
  groups: readonly Group[],
  companions: readonly Companion[],
): Steps<ReadonlyMap<string, readonly Group[]>> {
  const lesser = new Set(companions.flatMap(({ codes }) => codes));
  const rows = new Map<string, Group[]>();
  for (const [index, group] of groups.entries()) {
    if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    if (!lesser.has(group.root.rule.code)) continue;
    const key = keyOf(group);
    const row = rows.get(key);
    if (row) row.push(group);
    else rows.set(key, [group]);
  }
  return rows;
}

/** Hangs lone sightings beneath the root on the same cell or row that says the same and more. */
export function* hangCompanions(groups: readonly Group[]): Steps<readonly Group[]> {
  const companions = yield* companionsAmong(groups);
  const byRow = yield* groupRows(groups, companions);
  const hung = new Map<Group, Seen[]>();
  const gone = new Set<Group>();
  for (const { root: roots, codes, by } of companions) {
    yield;
    for (const [index, group] of groups.entries()) {
      if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
      if (gone.has(group) || !roots.includes(group.root.rule.code)) continue;
      for (const other of byRow.get(keyOf(group)) ?? []) {
        if (other === group || gone.has(other) || other.consequences.length > 0) continue;
        if (!codes.includes(other.root.rule.code) || !isNear(group.root, other.root, by)) continue;
        gone.add(other);
        const beneath = [other.root, ...(hung.get(other) ?? [])];
        hung.set(group, [...(hung.get(group) ?? []), ...beneath]);
      }
    }
  }
  yield;
  const left = groups.filter((group) => !gone.has(group));
  const whole = yield* mapSteps(left, (group) => {
    const beneath = hung.get(group);
    return beneath ? { ...group, consequences: [...group.consequences, ...beneath] } : group;
  });
  return yield* joinRepeats(whole);
}
