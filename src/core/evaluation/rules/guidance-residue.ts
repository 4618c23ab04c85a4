import { proseOf } from '../prose';
import { findGuidance, guidanceSentences } from '../text/find-guidance';
import { quoteOf } from '../text/text-match';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

/** The outline's instructions are not left in the answers. */
export const guidanceResidue: EvaluationRule = {
  code: 'R-T08',
  id: 'guidance-residue',
  severity: 'warning',
  basis: '提纲的说明文字只供填报时参考',
  message: '{where}的“{label}”保留了提纲说明文字：“{quote}”。',
  why: '把填写说明留在报告里，说明这一部分没有认真填写。',
  fix: '删去说明文字，写本单位的实际情况。',
  check: (evaluation) => {
    const guidance = guidanceSentences(evaluation.outline);
    return outcomeOf(
      proseOf(evaluation).flatMap(({ project, field, text }) =>
        findGuidance(text, guidance).map((match) => ({
          project,
          field: field.id,
          data: { quote: quoteOf(text, match) },
        })),
      ),
    );
  },
};
