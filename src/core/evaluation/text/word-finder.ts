import type { TextMatch } from './text-match';

/** Words with the same beginning: their lengths, long ones first, and the words themselves. */
interface Bucket {
  readonly lengths: number[];
  readonly words: Set<string>;
}

/** By the code of their first character: a one-character text would have to be made for each place looked at. */
function bucketsOf(words: readonly string[]): ReadonlyMap<number, Bucket> {
  const buckets = new Map<number, Bucket>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    if (word === '') continue;
    const beginning = word.charCodeAt(0);
    const bucket = buckets.get(beginning) ?? { lengths: [], words: new Set() };
    buckets.set(beginning, bucket);
    bucket.words.add(word);
    if (bucket.lengths.at(-1) !== word.length) bucket.lengths.push(word.length);
  }
  return buckets;
}

/**
 * A finder of many words at once: every place where one of them stands, from left to right, a longer word winning over a
 * shorter one at the same place; matches never overlap. A place costs as much as there are lengths of words that begin
 * like it, however many words there are.
 */
export function wordFinder(words: readonly string[]): (text: string) => readonly TextMatch[] {
  const buckets = bucketsOf(words);
  return (text) => {
    const matches: TextMatch[] = [];
    for (let index = 0; index < text.length;) {
      const bucket = buckets.get(text.charCodeAt(index));
      if (!bucket) {
        index += 1;
        continue;
      }
      const room = text.length - index;
      const length = bucket.lengths.find(
        (each) => each <= room && bucket.words.has(text.slice(index, index + each)),
      );
      if (length !== undefined) matches.push({ index, length });
      index += length ?? 1;
    }
    return matches;
  };
}
