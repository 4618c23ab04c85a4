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

function manyOf(number: string | undefined): number | undefined {
  if (number === undefined) return undefined;
  return Number(/^\d/.test(number) ? number : readSpoken(number));
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
  const rest = Array.from(sentence.text.matchAll(REST_OF_PROJECTS), (match): Sign => {
    const many = manyOf(match[1] ?? match[2]);
    const sign = signAt('rest', from + match.index, match[0].length);
    return many === undefined ? sign : { ...sign, many };
  });
  const isFree =
    (others: readonly Sign[]) =>
    (sign: Sign): boolean =>
      !others.some((other) => sign.index < other.end && other.index < sign.end);
  return [
    ...mentions,
    ...rest,
    ...counted.filter(isFree(rest)),
    ...Array.from(sentence.text.matchAll(SOME_OF_THEM), (match) => ({
      ...signAt('part', from + match.index, match[0].length),
      many: manyOf(match[1]) ?? 0,
    })).filter(isFree([...rest, ...counted])),
    ...nounsIn(sentence),
    ...matches(ALL_PROJECTS, 'all'),
    ...matches(PROJECTS_OF_SOURCE, 'part'),
    ...matches(SUM_WORD, 'sum'),
    ...matches(UNIT_SUBJECT, 'unit'),
    ...named(findDepartments, 'department'),
    ...named(findGroups, 'group'),
  ].sort((a, b) => a.index - b.index);
}
