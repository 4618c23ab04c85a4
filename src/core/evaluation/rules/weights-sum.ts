import { FIELD } from '../field-ids';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** All weights of a project, execution included, make 100. */
export const weightsSum: EvaluationRule = {
  code: 'R-S01',
  id: 'weights-sum',
  severity: 'error',
  basis: '项目支出绩效自评表：总分100分',
  message: '{project}的分值合计为{sum}分，应为100分。',
  why: '分值合计不是100分，总分和等级就无法与其他项目比较。',
  fix: '调整各项指标的分值，使其与预算执行率的分值合计为100分。',
  check: (evaluation) => {
    const { execution } = evaluation.profile.weights;
    return outcomeOfProjects(evaluation, ({ score: { indicators } }) => {
      const weights = indicators.map(({ weight }) => weight);
      if (weights.length === 0 || weights.includes(null)) return [];
      const hundredths = weights.reduce<number>(
        (sum, weight) => sum + Math.round((weight ?? 0) * 100),
        0,
      );
      const sum = (hundredths + Math.round(execution * 100)) / 100;
      return sum === 100 ? [] : [{ field: FIELD.indicators, data: { sum } }];
    });
  },
};
