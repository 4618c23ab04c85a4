import { FIELD } from '../field-ids';
import { GROUP_NAMES } from '../indicator-words';
import { INDICATOR_GROUPS } from '../self-evaluation';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** Each group of indicators has the weight that the profile gives it. */
export const groupWeights: EvaluationRule = {
  code: 'R-S02',
  id: 'group-weights',
  severity: 'warning',
  basis: '所选评分办法规定的各类指标权重',
  message: '{project}的{group}分值合计为{sum}分，评分办法规定为{expected}分。',
  why: '各类指标的权重原则上统一设置，擅自调整会影响可比性。',
  fix: '按评分办法调整分值；当地另有规定的，请更换评分办法。',
  check: (evaluation) => {
    const { weights, fixedGroups } = evaluation.profile;
    if (!fixedGroups) return { state: 'holds' };
    return outcomeOfProjects(evaluation, ({ score: { indicators } }) => {
      if (indicators.length === 0) return [];
      return INDICATOR_GROUPS.flatMap((group) => {
        const own = indicators.filter((indicator) => indicator.group === group);
        if (own.some(({ weight }) => weight === null)) return [];
        const sum =
          own.reduce((total, { weight }) => total + Math.round((weight ?? 0) * 100), 0) / 100;
        const expected = weights[group];
        if (sum === expected) return [];
        return [{ field: FIELD.indicators, data: { group: GROUP_NAMES[group], sum, expected } }];
      });
    });
  },
};
