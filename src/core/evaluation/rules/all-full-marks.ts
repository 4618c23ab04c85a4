import { FIELD } from '../field-ids';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

/** Full marks for every project are looked at twice. */
export const allFullMarks: EvaluationRule = {
  code: 'R-S11',
  id: 'all-full-marks',
  severity: 'info',
  basis: '绩效自评复核通行做法',
  message: '全部{count}个项目都是满分，请核实。',
  why: '所有项目都是满分，自评的可信度容易受到质疑。',
  fix: '核对完成值和佐证材料；确实如此的可以保留。',
  check: (evaluation) => {
    const { projects } = evaluation;
    const totals = projects.map(({ score }) => score.total);
    if (totals.length === 0 || totals.includes(null)) {
      return { state: 'insufficient', needs: '各项目的总分' };
    }
    const isFull = totals.every((total) => total === 100);
    const seen = { project: null, field: FIELD.score, data: { count: totals.length } };
    return outcomeOf(isFull ? [seen] : []);
  },
};
