import { BLANK_MARK } from '../answer-words';
import { proseOf } from '../prose';
import type { EvaluatedProject } from '../self-evaluation';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

/** Every required question is answered, and no blank is left in any text. */
export const requiredAnswers: EvaluationRule = {
  code: 'R-T01',
  id: 'required-answers',
  severity: 'error',
  basis: '所选提纲规定的必填内容',
  message: '{where}的“{label}”未填写。',
  why: '必填内容缺失的报告只能作为草稿。',
  fix: '在填报表中补充；确实没有的，写“无”或“不涉及”。',
  check: (evaluation) => {
    const byKey = new Map<string | null, EvaluatedProject>(
      evaluation.projects.map((evaluated) => [evaluated.project.key, evaluated]),
    );
    const open = evaluation.openItems.filter(({ required }) => required);
    const known = new Set(open.map(({ project, field }) => JSON.stringify([project, field])));
    const blanks = proseOf(evaluation).filter(
      ({ project, field, text }) =>
        text.includes(BLANK_MARK) &&
        !known.has(JSON.stringify([project?.project.key ?? null, field.id])),
    );
    return outcomeOf([
      ...open.map(({ project, field }) => ({
        project: byKey.get(project) ?? null,
        field,
        data: {},
      })),
      ...blanks.map(({ project, field }) => ({ project, field: field.id, data: {} })),
    ]);
  },
};
