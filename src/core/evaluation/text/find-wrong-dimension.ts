import { DIMENSIONS, type Dimension } from '../dimension';
import { DIMENSION_WORDS } from './dimension-words';
import { splitSentences } from './split-text';
import { quoteOf, type TextMatch } from './text-match';
import { wordFinder } from './word-finder';

/** By how much another dimension must lead before a sentence counts as misplaced. */
const MARGIN = 2;

const find = wordFinder(DIMENSIONS.flatMap((dimension) => Object.keys(DIMENSION_WORDS[dimension])));

/** A sentence that speaks of another dimension than the one it stands under. */
export interface MisplacedSentence extends TextMatch {
  readonly dimension: Dimension;
}

/** Sentences whose words point to another dimension by a clear margin. */
export function findWrongDimension(
  text: string,
  dimension: Dimension,
): readonly MisplacedSentence[] {
  return splitSentences(text).flatMap((sentence) => {
    const words = new Set(find(sentence.text).map((match) => quoteOf(sentence.text, match)));
    if (words.size === 0) return [];
    const scoreOf = (candidate: Dimension): number =>
      [...words].reduce((sum, word) => sum + (DIMENSION_WORDS[candidate][word] ?? 0), 0);
    const own = scoreOf(dimension);
    const best = DIMENSIONS.map((candidate) => ({
      dimension: candidate,
      lead: scoreOf(candidate) - own,
    })).reduce((a, b) => (b.lead > a.lead ? b : a));
    if (best.lead < MARGIN) return [];
    return { index: sentence.index, length: sentence.text.length, dimension: best.dimension };
  });
}
