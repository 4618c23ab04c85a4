import { lastOf } from '../../budget/last-match';
import type { Mention } from './find-mentions';
import type { Sign } from './find-signs';
import type { Passage } from './read-passages';
import type { Stretch } from './split-sentences';
import { PART, partSubject, projectsSubject, UNKNOWN, WHOLE, type Subject } from './subject';
import { NAME_JOIN } from './subject-words';

/** A sentence with the words that say whom it speaks of, and what was spoken of before. */
export interface SentenceSigns {
  readonly passage: Passage;
  readonly bare: string;
  readonly signs: readonly Sign[];
  readonly topic: readonly Subject[];
  /** The projects that the sentence before names. */
  readonly earlier: readonly number[];
  /** How many projects the workbook has. */
  readonly projectCount: number;
}

/** A clause that names nobody, after clauses of several projects, may have turned to all of them. */
export function afterSeveral(
  { signs, passage }: SentenceSigns,
  clause: Stretch,
  subjects: readonly Subject[],
): readonly Subject[] {
  const [first] = subjects;
  if (first?.kind !== 'projects' || passage.scope !== null) return subjects;
  const clauseEnd = clause.index + clause.text.length;
  const isNamed = signs.some(
    ({ kind, index }) =>
      (kind === 'mention' || kind === 'rest' || kind === 'sum' || kind === 'part') &&
      index >= clause.index &&
      index < clauseEnd,
  );
  const before = signs
    .filter(({ index }) => index < clause.index)
    .flatMap(({ mention }) => mention?.projects ?? []);
  return isNamed || new Set(before).size < 2 ? subjects : [...subjects, WHOLE];
}

/** Whom a number speaks of, by what stands before it in its sentence, else by what was spoken of before. */
export function subjectsBefore(
  at: number,
  { passage, signs, topic, earlier, bare, projectCount }: SentenceSigns,
): readonly Subject[] {
  let named: Mention[] = [];
  let current: readonly Subject[] | null = null;
  let lastEnd = -1;
  const spoken = new Set<number>();
  for (const sign of signs.filter(({ index }) => index < at)) {
    if (sign.kind === 'mention' && sign.mention) {
      const joins = named.length > 0 && NAME_JOIN.test(bare.slice(lastEnd, sign.index));
      named = joins ? [...named, sign.mention] : [sign.mention];
      lastEnd = sign.end;
      for (const project of sign.mention.projects) spoken.add(project);
      const each = named.map((mention) => projectsSubject(mention.projects));
      current =
        named.length === 1
          ? each
          : [projectsSubject(named.flatMap(({ projects }) => projects)), ...each];
      if (named.some(({ likeness }) => likeness === 'faint')) current = [...current, UNKNOWN];
    } else if (sign.kind === 'count' && sign.count) {
      if (sign.count.group !== undefined) continue;
      if (sign.count.value === projectCount) current = [WHOLE];
      else if (named.length !== sign.count.value) current = someOf(sign.count.value, [], []);
    } else if (sign.kind === 'all') {
      current = [WHOLE];
      named = [];
    } else if (sign.kind === 'rest') {
      const all = passage.mentions.filter(({ index }) => index < at);
      const before = [[...spoken], earlier, all.flatMap(({ projects }) => projects)];
      current = restOf(before, sign.many, projectCount);
      named = [];
    } else if (sign.kind === 'part') {
      if (sign.many === undefined || named.length !== sign.many) {
        current = someOf(sign.many ?? null, [...spoken], earlier);
      }
      named = [];
    } else if (sign.kind === 'sum') {
      const isOfSeveral =
        current?.[0]?.kind === 'projects' && spoken.size > 1 && named.length === 1;
      if (isOfSeveral) current = [projectsSubject([...spoken]), ...(current ?? [])];
      if (current === null && passage.scope === null) current = [WHOLE, ...topic];
    } else if (sign.kind === 'unit') {
      if (current === null && topic.length === 0) current = [WHOLE];
    } else if (sign.name !== undefined) {
      // The label of a group may be said as common words too: then nobody is named.
      const others: readonly Subject[] =
        sign.kind === 'group' ? [...(current ?? topic), UNKNOWN] : (current ?? topic);
      current = [{ kind: 'department', name: sign.name }, ...others];
    }
  }
  if (current) return current;
  return topic.length > 0 ? topic : [UNKNOWN];
}

/** So many: those named before where they are as many, else any. */
function someOf(
  many: number | null,
  spoken: readonly number[],
  earlier: readonly number[],
): readonly Subject[] {
  const named = [spoken, earlier].find(({ length }) => length > 1 && length === many);
  return named ? [projectsSubject(named)] : [partSubject(many), WHOLE];
}

/** Those that were not named, or not among those whom the stated number leaves; a part that cannot be told where nobody fits. */
function restOf(
  named: readonly (readonly number[])[],
  many: number | undefined,
  projectCount: number,
): readonly Subject[] {
  const told = named
    .map((each) => new Set(each))
    .find(({ size }) => size > 0 && (many === undefined || projectCount - size === many));
  if (!told) return [PART, WHOLE];
  const all = Array.from({ length: projectCount }, (_, index) => index);
  return [projectsSubject(all.filter((index) => !told.has(index)))];
}

/** What the next sentence speaks of where it names nobody: the last named project, or all; a list of several is nobody. */
export function topicAfter(
  topic: readonly Subject[],
  signs: readonly Sign[],
  scope: readonly number[] | null,
): readonly Subject[] {
  if (scope) return [projectsSubject(scope)];
  const last = lastOf(
    signs,
    ({ kind }) => kind === 'mention' || kind === 'all' || kind === 'rest' || kind === 'count',
  );
  if (!last) return topic;
  if (last.kind === 'rest') return [];
  if (last.kind !== 'mention') return [WHOLE];
  return last.mention ? [projectsSubject(last.mention.projects), WHOLE] : topic;
}
