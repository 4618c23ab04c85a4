import { cellNumber, cellText, recordOf } from '../answer-value';
import { FIELD } from '../field-ids';
import { gradeWord } from '../score';
import { outcomeOfProjects, type EvaluationRule } from './evaluation-rule';

/** A stated total is the sum of the scores, and the grade is the one that it earns. */
export const totalAndGrade: EvaluationRule = {
  code: 'R-S08',
  id: 'total-and-grade',
  severity: 'error',
  basis: '项目支出绩效自评表：总分为各项得分之和，等级按总分划分',
  message: '{project}填报{stated}，按各项得分应为{expected}分、等级“{grade}”。',
  why: '总分或等级与各项得分不符，报告与底稿就对不上。',
  fix: '改为计算的总分和等级，或更正各项得分。',
  check: (evaluation) =>
    outcomeOfProjects(evaluation, ({ score, answers }) => {
      const stated = recordOf(answers[FIELD.score]);
      if (!stated || score.total === null) return [];
      const total = cellNumber(stated, 'total');
      const word = cellText(stated, 'grade');
      const grade = gradeWord(score.grade, evaluation.profile);
      const isTotalRight =
        total === null || Math.round(total * 100) === Math.round(score.total * 100);
      const isGradeRight = word === '' || word === grade;
      if (isTotalRight && isGradeRight) return [];
      const parts = [total === null ? '' : `${total}分`, word === '' ? '' : `等级“${word}”`];
      const data = { stated: parts.filter(Boolean).join('、'), expected: score.total, grade };
      return [{ field: FIELD.score, data }];
    }),
};
