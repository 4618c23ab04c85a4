import { proseOf } from '../prose';
import { findTypos } from '../text/find-typos';
import { remembering } from '../text/remembering';
import { quoteAround, quoteOf } from '../text/text-match';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

const typosIn = remembering(findTypos);

/** Common slips of the pen and remains of conversion are pointed out. */
export const typoPatterns: EvaluationRule = {
  code: 'R-T07',
  id: 'typo-patterns',
  severity: 'info',
  basis: '通用规范汉字用法',
  message: '{where}的“{label}”中“{context}”：“{quote}”疑应{correction}。',
  why: '公开的报告有错别字，有损单位形象。',
  fix: '核对后更正；写法无误的可以不改。',
  check: (evaluation) =>
    outcomeOf(
      proseOf(evaluation).flatMap(({ project, field, text }) =>
        typosIn(text).map((match) => ({
          project,
          field: field.id,
          data: {
            quote: quoteOf(text, match),
            context: quoteAround(text, match),
            suggestion: match.suggestion,
            correction: match.suggestion === '' ? '删去' : `为“${match.suggestion}”`,
          },
        })),
      ),
    ),
};
