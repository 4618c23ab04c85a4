import { emptyPhrases } from '../../../evaluation/rules/empty-phrases';
import { DIMENSION_NAMES } from '../../../evaluation/text/dimension-words';
import { emptyShare, findEmptyPhrases } from '../../../evaluation/text/find-empty-phrases';
import { findQuantities } from '../../../evaluation/text/find-quantities';
import { quoteOf } from '../../../evaluation/text/text-match';
import { findDimensions } from '../find-dimensions';
import type { NarrativeSighting } from '../narrative-rule';
import { placeData, WHERE_OF_PARAGRAPH } from '../prose-label-text';
import { textRule } from './text-rule';

const MOST = 0.5;
const SHOWN = 5;

/** R-T05: a text does not live on set phrases. */
export const emptyPhrase = textRule(emptyPhrases, (facts) => {
  const dimensions = findDimensions(facts);
  const told = new Set(dimensions.map(({ passage }) => passage));
  return [
    ...dimensions
      .filter(({ text }) => findQuantities(text).length === 0)
      .flatMap(({ text, passage, dimension }) =>
        sightingOf(text, passage.paragraph.number, {
          where: WHERE_OF_PARAGRAPH(passage.paragraph.number),
          label: DIMENSION_NAMES[dimension],
        }),
      ),
    ...facts.prose
      .filter((passage) => !told.has(passage) && emptyShare(passage.text) > MOST)
      .flatMap((passage) =>
        sightingOf(passage.text, passage.paragraph.number, placeData(passage, facts)),
      ),
  ];
});

function sightingOf(
  text: string,
  paragraph: number,
  place: ReturnType<typeof placeData>,
): readonly NarrativeSighting[] {
  const phrases = new Set(findEmptyPhrases(text).map((match) => quoteOf(text, match)));
  const [first] = phrases;
  if (first === undefined) return [];
  const listed = [...phrases].slice(0, SHOWN).join('、');
  return [{ paragraph, quote: first, data: { ...place, phrases: listed } }];
}
