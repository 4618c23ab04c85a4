import { quantityPresent } from '../../../evaluation/rules/quantity-present';
import { textLength } from '../../../evaluation/rules/text-length';
import { DIMENSION_NAMES } from '../../../evaluation/text/dimension-words';
import { findQuantities } from '../../../evaluation/text/find-quantities';
import { lengthOfText } from '../../../evaluation/text/length-of-text';
import { findDimensions, type DimensionText } from '../find-dimensions';
import type { NarrativeFacts } from '../narrative-facts';
import { ALL_PROJECTS_WORD, WHERE_OF_PARAGRAPH } from '../prose-label-text';
import { textRule } from './text-rule';

const QUOTED = 60;

const nameOf = ({ projects }: DimensionText, { book }: NarrativeFacts): string =>
  book.projects[projects[0] ?? -1]?.name ?? ALL_PROJECTS_WORD;

/** R-T03: each dimension is told with at least one measured quantity. */
export const dimensionQuantity = textRule(quantityPresent, (facts) =>
  findDimensions(facts)
    .filter(({ text }) => text.trim() !== '' && findQuantities(text).length === 0)
    .map((each) => ({
      paragraph: each.passage.paragraph.number,
      quote: each.text.trim().slice(0, QUOTED),
      data: { project: nameOf(each, facts), label: DIMENSION_NAMES[each.dimension] },
    })),
);

/** R-T02: a dimension is neither too short nor too long. */
export const dimensionLength = textRule(textLength, (facts) => {
  const { min } = facts.evaluation.profile.dimensionText;
  return findDimensions(facts).flatMap((each) => {
    const length = lengthOfText(each.text);
    if (length === 0 || length >= min) return [];
    return [
      {
        paragraph: each.passage.paragraph.number,
        quote: each.text.trim().slice(0, QUOTED),
        data: {
          where: WHERE_OF_PARAGRAPH(each.passage.paragraph.number),
          label: DIMENSION_NAMES[each.dimension],
          length,
          fault: '少于',
          limit: min,
        },
      },
    ];
  });
});
