import type { TextMatch } from '../../evaluation/text/text-match';
import type { wordFinder } from '../../evaluation/text/word-finder';
import type { StatedCount } from './find-counts';
import type { Mention } from './find-mentions';
import { nounsIn } from './find-nouns';
import type { Passage } from './read-passages';
import { readSpoken } from './read-spoken';
import { PROJECTS_OF_SOURCE } from './source-words';
import type { Stretch } from './split-sentences';
import { SOME_OF_THEM } from './count-words';
import { ALL_PROJECTS, REST_OF_PROJECTS, SUM_WORD, UNIT_SUBJECT } from './subject-words';

/** A word that says whom a sentence speaks of. */
export interface Sign {
  readonly index: number;
  readonly end: number;
  readonly kind:
    | 'mention'
    | 'all'
    | 'rest'
    | 'count'
    | 'part'
    | 'sum'
    | 'unit'
    | 'department'
    | 'group'
    | 'noun';
  readonly mention?: Mention;
  readonly count?: StatedCount;
  readonly name?: string;
  /** How many projects are meant. */
  readonly many?: number;
}

/** How many the first group that took part in a match says; nothing where none did. */
function manyIn([, ...groups]: RegExpExecArray): Pick<Sign, 'many'> {
  const number = groups.find(Boolean);
  if (number === undefined) return {};
  return { many: Number(/^\d/.test(number) ? number : readSpoken(number)) };
}

type WordFinder = ReturnType<typeof wordFinder>;

const signAt = (kind: Sign['kind'], index: number, length: number): Sign => ({
  kind,
  index,
  end: index + length,
});

/** The signs of a sentence, from left to right. */
export function signsIn(
  sentence: Stretch,
  passage: Passage,
  counts: readonly StatedCount[],
  { findDepartments, findGroups }: Readonly<Record<'findDepartments' | 'findGroups', WordFinder>>,
): readonly Sign[] {
  const from = sentence.index;
  const end = from + sentence.text.length;
  const isWithin = ({ index }: TextMatch): boolean => index >= from && index < end;
  const matches = (pattern: RegExp, kind: Sign['kind']): Sign[] =>
    Array.from(sentence.text.matchAll(pattern), (match) =>
      signAt(kind, from + match.index, match[0].length),
    );
  const named = (find: WordFinder, kind: Sign['kind']): Sign[] =>
    find(sentence.text).map(({ index, length }) => ({
      ...signAt(kind, from + index, length),
      name: sentence.text.slice(index, index + length),
    }));
  const mentions = passage.mentions.filter(isWithin).map((mention): Sign => ({
    ...signAt('mention', mention.index, mention.length),
    mention,
  }));
  const counted = counts.filter(isWithin).map((count): Sign => ({
    ...signAt('count', count.index, count.length),
    count,
  }));
  const numbered = (pattern: RegExp, kind: Sign['kind']): Sign[] =>
    Array.from(sentence.text.matchAll(pattern), (match) => ({
      ...signAt(kind, from + match.index, match[0].length),
      ...manyIn(match),
    }));
  const rest = numbered(REST_OF_PROJECTS, 'rest');
  const isFree =
    (others: readonly Sign[]) =>
    (sign: Sign): boolean =>
      !others.some((other) => sign.index < other.end && other.index < sign.end);
  return [
    ...mentions,
    ...rest,
    ...counted.filter(isFree(rest)),
    ...numbered(SOME_OF_THEM, 'part').filter(isFree([...rest, ...counted])),
    ...nounsIn(sentence),
    ...matches(ALL_PROJECTS, 'all'),
    ...matches(PROJECTS_OF_SOURCE, 'part'),
    ...matches(SUM_WORD, 'sum'),
    ...matches(UNIT_SUBJECT, 'unit'),
    ...named(findDepartments, 'department'),
    ...named(findGroups, 'group'),
  ].sort((a, b) => a.index - b.index);
}
