import { proseOf } from '../prose';
import { findHalfWidthPunctuation } from '../text/find-punctuation';
import { remembering } from '../text/remembering';
import { quoteAround } from '../text/text-match';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

const halfWidthIn = remembering(findHalfWidthPunctuation);

/** Among Chinese characters marks are full-width. */
export const punctuationMix: EvaluationRule = {
  code: 'R-T09',
  id: 'punctuation-mix',
  severity: 'info',
  basis: 'GB/T 15834—2011《标点符号用法》',
  message: '{where}的“{label}”有{count}处半角标点，例如“{quote}”。',
  why: '中文里混用半角标点，排版不齐，也不规范。',
  fix: '改为全角标点。',
  check: (evaluation) =>
    outcomeOf(
      proseOf(evaluation).flatMap(({ project, field, text }) => {
        const matches = halfWidthIn(text);
        const [first] = matches;
        if (!first) return [];
        return [
          {
            project,
            field: field.id,
            data: { count: matches.length, quote: quoteAround(text, first) },
          },
        ];
      }),
    ),
};
