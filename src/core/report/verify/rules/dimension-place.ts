import { DIMENSIONS, type Dimension } from '../../../evaluation/dimension';
import { dimensionWords } from '../../../evaluation/rules/dimension-words';
import { DIMENSION_NAMES, DIMENSION_WORDS } from '../../../evaluation/text/dimension-words';
import { findWrongDimension } from '../../../evaluation/text/find-wrong-dimension';
import { splitSentences } from '../../../evaluation/text/split-text';
import { quoteOf } from '../../../evaluation/text/text-match';
import { EFFECT_WORDS, PROCESS_WORDS } from '../dimension-sign-words';
import { findDimensions, type DimensionText } from '../find-dimensions';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeSighting } from '../narrative-rule';
import { ALL_PROJECTS_WORD } from '../prose-label-text';
import { textRule } from './text-rule';

/** R-T06: what is told under a dimension belongs to it. */
export const dimensionPlace = textRule(dimensionWords, (facts) =>
  findDimensions(facts).flatMap((each) => {
    const misplaced = misplacedIn(each, facts);
    if (misplaced.length > 0) return misplaced;
    return [...strayWhole(each, facts), ...processOnly(each, facts)].slice(0, 1);
  }),
);

function sightingOf(
  { passage, dimension, projects }: DimensionText,
  quote: string,
  meant: string,
  { book }: NarrativeFacts,
): NarrativeSighting {
  return {
    paragraph: passage.paragraph.number,
    quote,
    data: {
      project: book.projects[projects[0] ?? -1]?.name ?? ALL_PROJECTS_WORD,
      label: DIMENSION_NAMES[dimension],
      quote,
      dimension: meant,
    },
  };
}

function misplacedIn(each: DimensionText, facts: NarrativeFacts): readonly NarrativeSighting[] {
  return findWrongDimension(each.text, each.dimension).map((match) =>
    sightingOf(each, quoteOf(each.text, match).trim(), DIMENSION_NAMES[match.dimension], facts),
  );
}

function scoreOf(text: string, dimension: Dimension): number {
  return Object.entries(DIMENSION_WORDS[dimension])
    .filter(([word]) => text.includes(word))
    .reduce((sum, [, weight]) => sum + weight, 0);
}

/** A text without a single word of its own dimension that has words of another. */
function strayWhole(each: DimensionText, facts: NarrativeFacts): readonly NarrativeSighting[] {
  if (scoreOf(each.text, each.dimension) > 0) return [];
  const [best] = DIMENSIONS.map((dimension) => ({
    dimension,
    score: scoreOf(each.text, dimension),
  })).sort((a, b) => b.score - a.score);
  if (!best || best.score < 1) return [];
  const told =
    splitSentences(each.text).find(({ text }) => scoreOf(text, best.dimension) >= 1)?.text ??
    each.text;
  return [sightingOf(each, told.trim(), DIMENSION_NAMES[best.dimension], facts)];
}

/** Under effectiveness: only what was done, and nothing of its effect. */
function processOnly(each: DimensionText, facts: NarrativeFacts): readonly NarrativeSighting[] {
  if (each.dimension !== 'effectiveness') return [];
  if (EFFECT_WORDS.test(each.text) || !PROCESS_WORDS.test(each.text)) return [];
  const told =
    splitSentences(each.text).find(({ text }) => PROCESS_WORDS.test(text))?.text ?? each.text;
  return [sightingOf(each, told.trim(), DIMENSION_NAMES.efficiency, facts)];
}
