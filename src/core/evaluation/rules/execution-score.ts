import { cellNumber, recordOf } from '../answer-value';
import { FIELD } from '../field-ids';
import { executionScore } from '../score';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** Scores are kept at two decimals. */
const TOLERANCE = 0.01;

/** A stated score for execution is weight times rate, at most the weight. */
export const executionScoreRule: EvaluationRule = {
  code: 'R-S04',
  id: 'execution-score',
  severity: 'error',
  basis: '项目支出绩效自评表：执行率得分按分值乘以执行率计算，不超过分值',
  message: '{project}的执行率得分填为{stated}分，按执行率应为{expected}分。',
  why: '执行率得分由预算数和支出数决定，不能另行填写。',
  fix: '改为计算的得分，或核对预算表中的预算数和支出数。',
  check: (evaluation) =>
    outcomeOfProjects(evaluation, ({ project, answers }) => {
      const record = recordOf(answers[FIELD.score]);
      const stated = record ? cellNumber(record, 'execution') : null;
      const expected = executionScore(project.executionRate, evaluation.profile.weights.execution);
      if (stated === null || expected === null) return [];
      const isRight = Math.abs(stated - expected) <= TOLERANCE + Number.EPSILON * 100;
      return isRight ? [] : [{ field: FIELD.score, data: { stated, expected } }];
    }),
};
