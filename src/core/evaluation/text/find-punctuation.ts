import { allMatches } from './all-matches';
import { FULL_WIDTH } from './punctuation-words';
import type { Correction } from './text-match';

const HALF_WIDTH = /[,:;?!()]/g;
const HAN = /[\u4e00-\u9fa5]/;

/** Half-width marks next to a Chinese character, with the full-width mark; those between digits or letters are right. */
export function findHalfWidthPunctuation(text: string): readonly Correction[] {
  return allMatches(HALF_WIDTH, text)
    .filter(({ index }) => HAN.test(text.charAt(index - 1)) || HAN.test(text.charAt(index + 1)))
    .map((match) => ({
      index: match.index,
      length: 1,
      suggestion: FULL_WIDTH[match[0]] ?? match[0],
    }));
}
