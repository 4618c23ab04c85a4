import { DIMENSIONS, type Dimension } from '../dimension';
import { DIMENSION_WORDS } from './dimension-words';
import { splitSentences } from './split-text';
import { quoteOf, type TextMatch } from './text-match';
import { wordFinder } from './word-finder';

/** By how much another dimension must lead before a sentence counts as misplaced. */
const MARGIN = 2;

const finderOf = (dimension: Dimension): ReturnType<typeof wordFinder> =>
  wordFinder(Object.keys(DIMENSION_WORDS[dimension]));

const FINDERS = {
  economy: finderOf('economy'),
  efficiency: finderOf('efficiency'),
  effectiveness: finderOf('effectiveness'),
  sustainability: finderOf('sustainability'),
} as const satisfies Record<Dimension, unknown>;

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
    const best = DIMENSIONS.map((candidate) => ({
      dimension: candidate,
      lead: scoreOf(sentence.text, candidate) - scoreOf(sentence.text, dimension),
    })).reduce((a, b) => (b.lead > a.lead ? b : a));
    if (best.lead < MARGIN) return [];
    return { index: sentence.index, length: sentence.text.length, dimension: best.dimension };
  });
}

function scoreOf(text: string, dimension: Dimension): number {
  const weights = DIMENSION_WORDS[dimension];
  const words = new Set(FINDERS[dimension](text).map((match) => quoteOf(text, match)));
  return [...words].reduce((sum, word) => sum + (weights[word] ?? 0), 0);
}
