import { proseOf } from '../prose';
import { emptyShare, findEmptyPhrases } from '../text/find-empty-phrases';
import { remembering } from '../text/remembering';
import { quoteOf } from '../text/text-match';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

/** Share of a text's characters in empty clauses from which it counts as empty. */
const MOST = 0.5;

/** How many phrases a message lists. */
const SHOWN = 5;

const emptyShareOf = remembering(emptyShare);

/** A text does not live on set phrases. */
export const emptyPhrases: EvaluationRule = {
  code: 'R-T05',
  id: 'empty-phrases',
  severity: 'info',
  basis: '提纲要求量化、具体；空泛表述在复核时不予采信',
  message: '{where}的“{label}”多为空泛表述：{phrases}。',
  why: '套话不能说明做了什么、有什么结果。',
  fix: '换成具体的事项、数量和结果。',
  check: (evaluation) =>
    outcomeOf(
      proseOf(evaluation)
        .filter(({ isMain, text }) => isMain && emptyShareOf(text) > MOST)
        .map(({ project, field, text }) => {
          const phrases = new Set(findEmptyPhrases(text).map((match) => quoteOf(text, match)));
          return {
            project,
            field: field.id,
            data: { phrases: [...phrases].slice(0, SHOWN).join('、') },
          };
        }),
    ),
};
