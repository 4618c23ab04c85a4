import { saysSomething } from '../answer-value';
import { FIELD } from '../field-ids';
import { meetsTarget } from '../indicator';
import { scoreOf } from '../score';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** Lost marks have a reason, and none are lost where the target was met. */
export const deductionReason: EvaluationRule = {
  code: 'R-S06',
  id: 'deduction-reason',
  severity: 'warning',
  basis: '项目支出绩效自评表：偏差原因分析及改进措施',
  message: '{project}的“{indicator}”扣{lost}分，{fault}。',
  why: '扣分不说明原因，审核时无法判断；达到目标却扣分，自相矛盾。',
  fix: '在偏差原因中写明原因和改进措施，或更正得分。',
  check: (evaluation) =>
    outcomeOfProjects(evaluation, ({ score: { indicators } }) =>
      indicators.flatMap((indicator) => {
        const score = scoreOf(indicator);
        const { weight, name, varianceReason } = indicator;
        if (score === null || weight === null || score >= weight) return [];
        const isMet = meetsTarget(indicator) === true;
        if (!isMet && saysSomething(varianceReason)) return [];
        const lost = Math.round((weight - score) * 100) / 100;
        const fault = isMet ? '但完成值已达到目标值' : '未说明偏差原因';
        return [{ field: FIELD.indicators, data: { indicator: name, lost, fault } }];
      }),
    ),
};
