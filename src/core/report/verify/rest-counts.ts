import { REST_COUNT } from './count-words';
import type { NarrativeFacts } from './narrative-facts';
import type { Passage } from './read-passages';
import { readSpoken } from './read-spoken';
import { sentencesOf, type Stretch } from './split-sentences';
import { withoutNames } from './without-names';

/** How many others are said to be left, and how many are. */
export interface CountOfRest {
  readonly passage: Passage;
  readonly stated: number;
  readonly expected: number;
  readonly index: number;
  readonly length: number;
}

/** Counts of the rest, as in 除甲外，其余5个项目, that are wrong however they are meant. */
export function wrongCountsOfRest({
  prose,
  counts,
  book,
}: Pick<NarrativeFacts, 'prose' | 'counts' | 'book'>): readonly CountOfRest[] {
  const total = book.projects.length;
  return prose.flatMap((passage) => {
    const bare = withoutNames(passage);
    return sentencesOf(bare).flatMap((sentence) =>
      Array.from(sentence.text.matchAll(REST_COUNT)).flatMap((match) => {
        const index = sentence.index + match.index;
        const stated = Number(/^\d/.test(match[1] ?? '') ? match[1] : readSpoken(match[1] ?? ''));
        const counted = counts
          .filter((each) => each.passage === passage && isWithin(each, sentence, index))
          .map(({ value }) => value);
        const named = namedBefore(passage, sentence.index, index);
        if (named === 0 && counted.length === 0) return [];
        const wholes = [total, ...counted];
        const possible = wholes.flatMap((whole) =>
          [named, namedBefore(passage, 0, index), ...counted, sumOf(counted)].map(
            (part) => whole - part,
          ),
        );
        const expected = total - (named === 0 ? (counted.at(-1) ?? 0) : named);
        if (expected <= 0 || possible.includes(stated)) return [];
        return [{ passage, stated, expected, index, length: match[0].length }];
      }),
    );
  });
}

const isWithin = ({ index }: { readonly index: number }, { index: from }: Stretch, end: number) =>
  index >= from && index < end;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function namedBefore({ mentions }: Passage, from: number, end: number): number {
  const named = mentions
    .filter(({ index }) => index >= from && index < end)
    .flatMap(({ projects }) => projects);
  return new Set(named).size;
}
