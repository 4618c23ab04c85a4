import { DIMENSIONS, type Dimension } from '../dimension';
import { dimensionProse } from '../prose';
import { DIMENSION_NAMES } from '../text/dimension-words';
import { findWrongDimension } from '../text/find-wrong-dimension';
import { remembering } from '../text/remembering';
import { quoteOf } from '../text/text-match';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

const misplacedIn = Object.fromEntries(
  DIMENSIONS.map((dimension) => [
    dimension,
    remembering((text) => findWrongDimension(text, dimension)),
  ]),
) as Record<Dimension, (text: string) => ReturnType<typeof findWrongDimension>>;

/** A sentence stands under the dimension that it speaks of. */
export const dimensionWords: EvaluationRule = {
  code: 'R-T06',
  id: 'dimension-words',
  severity: 'info',
  basis: '提纲对四个方面的界定',
  message: '{project}的“{label}”中“{quote}”像是在说{dimension}，是否放错？',
  why: '放错位置的内容会使应写的一面空缺。',
  fix: '移到相应的方面，并补写本方面的内容。',
  check: (evaluation) =>
    outcomeOf(
      dimensionProse(evaluation).flatMap(({ project, field, text }) => {
        const { dimension } = field;
        if (!dimension) return [];
        return misplacedIn[dimension](text).map((match) => ({
          project,
          field: field.id,
          data: { quote: quoteOf(text, match), dimension: DIMENSION_NAMES[match.dimension] },
        }));
      }),
    ),
};
