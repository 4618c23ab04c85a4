import { FIELD } from '../field-ids';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** A score lies between 0 and its weight. */
export const scoreWithinWeight: EvaluationRule = {
  code: 'R-S03',
  id: 'score-within-weight',
  severity: 'error',
  basis: '项目支出绩效自评表：得分不超过分值',
  message: '{project}的“{indicator}”得分{score}分，超出0至{weight}分的范围。',
  why: '得分高于分值或低于0分，总分就不成立。',
  fix: '更正得分，或清空得分，由本工具计算。',
  check: (evaluation) =>
    outcomeOfProjects(evaluation, ({ score: { indicators } }) =>
      indicators.flatMap(({ name, weight, statedScore: score }) => {
        if (weight === null || score === null || (score >= 0 && score <= weight)) return [];
        return [{ field: FIELD.indicators, data: { indicator: name, score, weight } }];
      }),
    ),
};
