import { BLANK_MARK } from '../answer-words';
import type { FieldDefinition } from '../outline/outline';
import type { Profile } from '../profile/profile';
import { proseOf } from '../prose';
import { lengthOfText } from '../text/length-of-text';
import { remembering } from '../text/remembering';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

const lengthIn = remembering(lengthOfText);

/** A dimension is told at some length; no text is longer than its form allows. */
export const textLength: EvaluationRule = {
  code: 'R-T02',
  id: 'text-length',
  severity: 'warning',
  basis: '所选提纲和评分办法规定的字数',
  message: '{where}的“{label}”现有{length}字，{fault}{limit}字。',
  why: '过短的分析说明不了问题，过长的文字填不进规定的表格。',
  fix: '补充具体做法和数据，或删去空泛的文字。',
  check: (evaluation) =>
    outcomeOf(
      proseOf(evaluation).flatMap(({ project, field, text, isMain }) => {
        if (!isMain || text.includes(BLANK_MARK)) return [];
        const length = lengthIn(text);
        const { min, max } = limitsOfField(field, evaluation.profile);
        if (length < min)
          return [{ project, field: field.id, data: { length, fault: '少于', limit: min } }];
        if (length > max)
          return [{ project, field: field.id, data: { length, fault: '超过', limit: max } }];
        return [];
      }),
    ),
};

/** Dimensions go by the profile; of other texts only the upper limit of the outline binds. */
function limitsOfField(field: FieldDefinition, profile: Profile): { min: number; max: number } {
  if (field.type === 'dimension') return profile.dimensionText;
  return { min: 0, max: field.max ?? Infinity };
}
