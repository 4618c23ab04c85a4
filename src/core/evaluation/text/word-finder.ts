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

/** Length of the longest word of a bucket that stands at a place; 0 where none does. */
function lengthAt(text: string, index: number, { lengths, words }: Bucket): number {
  const room = text.length - index;
  // Not by find(): its function, and in a loop the place too, would be an object for each character of a text.
  for (const length of lengths) {
    if (length <= room && words.has(text.slice(index, index + length))) return length;
  }
  return 0;
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
      const length = bucket ? lengthAt(text, index, bucket) : 0;
      if (length > 0) matches.push({ index, length });
      index += length || 1;
    }
    return matches;
  };
}
