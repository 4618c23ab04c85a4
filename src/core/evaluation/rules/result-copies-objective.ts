import { isNone, textOf } from '../answer-value';
import { FIELD } from '../field-ids';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** What was reached is told in other words than what was aimed at. */
export const resultCopiesObjective: EvaluationRule = {
  code: 'R-S10',
  id: 'result-copies-objective',
  severity: 'warning',
  basis: '绩效自评复核通行口径：实际完成情况不得照抄预期目标',
  message: '{project}的目标实际完成情况与年度绩效目标文字相同。',
  why: '照抄目标看不出目标是否实现、实现到什么程度。',
  fix: '写明年末的实际结果和数值。',
  check: (evaluation) =>
    outcomeOfProjects(evaluation, ({ answers }) => {
      const [objective, result] = [FIELD.objective, FIELD.objectiveResult].map((field) =>
        isNone(answers[field])
          ? ''
          : textOf(answers[field])
              .normalize('NFKC')
              .replaceAll(/[\s\p{P}]/gu, ''),
      );
      const isCopy = objective !== '' && objective === result;
      return isCopy ? [{ field: FIELD.objectiveResult, data: {} }] : [];
    }),
};
