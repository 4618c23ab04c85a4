import { textSimilarity } from '../../../evaluation/rules/text-similarity';
import { DIMENSIONS } from '../../../evaluation/dimension';
import { DIMENSION_NAMES } from '../../../evaluation/text/dimension-words';
import { findResemblances, masker } from '../../../evaluation/text/similarity';
import { findDimensions } from '../find-dimensions';
import { ALL_PROJECTS_WORD } from '../prose-label-text';
import { textRule } from './text-rule';

const THRESHOLD = 0.85;
const QUOTED = 60;

/** R-T04: projects are told in their own words. */
export const copiedText = textRule(textSimilarity, (facts) => {
  const { projects } = facts.book;
  const mask = masker(projects.map(({ name }) => name));
  const all = findDimensions(facts);
  return DIMENSIONS.flatMap((dimension) => {
    const texts = all.filter((each) => each.dimension === dimension);
    return findResemblances(
      texts.map(({ text }) => mask(text)),
      THRESHOLD,
    ).flatMap(({ index, earlier, similarity }) => {
      const copy = texts[index];
      if (!copy) return [];
      const nameAt = (at: number): string =>
        projects[texts[at]?.projects[0] ?? -1]?.name ?? ALL_PROJECTS_WORD;
      return [
        {
          paragraph: copy.passage.paragraph.number,
          quote: copy.text.trim().slice(0, QUOTED),
          data: {
            project: nameAt(index),
            other: nameAt(earlier),
            label: DIMENSION_NAMES[dimension],
            similarity: { ratio: similarity },
          },
        },
      ];
    });
  });
});
