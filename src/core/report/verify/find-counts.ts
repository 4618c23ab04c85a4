import {
  COMPLETE_BEFORE,
  COUNT_FIRST,
  COUNT_LAST,
  PART_BEFORE,
  PLAIN_BEFORE,
  PLAIN_KIND,
  PREDICATES,
  SOME_PREDICATE,
  type Predicate,
} from './count-words';
import { readSpoken } from './read-spoken';
import type { Passage } from './read-passages';
import { YET_TO_COME } from './measure-words';
import { SOURCE_WORDS } from './source-words';
import { clausesOf, sentencesOf, type Stretch } from './split-sentences';
import { withoutNames } from './without-names';

/** A number of projects that the narrative states. */
export interface StatedCount {
  readonly passage: Passage;
  readonly index: number;
  readonly length: number;
  readonly value: number;
  /** Of all projects, of those of which something is said, or of a part that cannot be told. */
  readonly of: 'all' | Predicate | 'part';
  /** The group of the sheet whose projects are counted; undefined where none is named before. */
  readonly group?: string;
  readonly clause: Stretch;
  readonly sentence: Stretch;
}

const REACH = 12;

function valueOf(number: string): number | null {
  const value = Number(/^\d/.test(number) ? number : readSpoken(number));
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** The counts of projects in a paragraph, from left to right. */
export function findCounts(passage: Passage): readonly StatedCount[] {
  const text = withoutNames(passage);
  return sentencesOf(text).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => [
      ...countsFirst(passage, sentence, clause, text),
      ...countsLast(passage, sentence, clause),
    ]),
  );
}

function countsFirst(
  passage: Passage,
  sentence: Stretch,
  clause: Stretch,
  text: string,
): readonly StatedCount[] {
  return Array.from(clause.text.matchAll(COUNT_FIRST)).flatMap((match) => {
    const [whole, number = '', kind = ''] = match;
    const value = valueOf(number);
    const before = clause.text.slice(Math.max(0, match.index - REACH), match.index);
    const isOneOfAny = value === 1 && !/\d/.test(number);
    if (value === null || isOneOfAny) return [];
    const index = clause.index + match.index;
    const rest = text.slice(index + whole.length, sentence.index + sentence.text.length);
    const predicate = PREDICATES.find(([pattern]) => pattern.test(rest))?.[1];
    const isPlan = YET_TO_COME.test(clause.text.slice(0, match.index));
    const isPart = isPlan || PART_BEFORE.test(before) || SOME_PREDICATE.test(rest);
    const of = PLAIN_KIND.test(kind) ? (predicate ?? (isPart ? 'part' : 'all')) : 'part';
    return [{ passage, index, length: whole.length, value, of, clause, sentence }];
  });
}

function countsLast(passage: Passage, sentence: Stretch, clause: Stretch): readonly StatedCount[] {
  return Array.from(clause.text.matchAll(COUNT_LAST)).flatMap((match) => {
    const [whole, lead = '', number = ''] = match;
    const value = valueOf(number);
    if (value === null || (value === 1 && !/\d/.test(number))) return [];
    const start = clause.text.slice(Math.max(0, match.index - REACH), match.index + lead.length);
    const isOfSource = SOURCE_WORDS.some(([word]) => start.endsWith(word));
    const isAll = PLAIN_BEFORE.test(start) && !PART_BEFORE.test(start) && !isOfSource;
    const of = isAll
      ? 'all'
      : COMPLETE_BEFORE.test(clause.text.slice(0, match.index + lead.length))
        ? 'complete'
        : 'part';
    const index = clause.index + match.index + lead.length;
    return [{ passage, index, length: whole.length - lead.length, value, of, clause, sentence }];
  });
}
