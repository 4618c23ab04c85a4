import { BLANK_MARK } from '../answer-words';
import { proseOf } from '../prose';
import type { EvaluatedProject } from '../self-evaluation';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

/** Every required question is answered, and no blank is left in any text: one finding for each project and one for the office. */
export const requiredAnswers: EvaluationRule = {
  code: 'R-T01',
  id: 'required-answers',
  severity: 'error',
  basis: '所选提纲规定的必填内容',
  message: '{where}还有{count}项必填内容未填写：{labels}。',
  why: '必填内容缺失的报告只能作为草稿。',
  fix: '在填报表中补充；确实没有的，写“无”或“不涉及”。',
  check: (evaluation) => {
    const { fields, openItems, projects } = evaluation;
    const byKey = new Map<string | null, EvaluatedProject>(
      projects.map((evaluated) => [evaluated.project.key, evaluated]),
    );
    const missing = new Map<string | null, Set<string>>();
    const miss = (project: string | null, field: string): void => {
      const known = missing.get(project);
      if (known) known.add(field);
      else missing.set(project, new Set([field]));
    };
    for (const { project, field, required } of openItems) if (required) miss(project, field);
    for (const { project, field, text } of proseOf(evaluation)) {
      if (text.includes(BLANK_MARK)) miss(project?.project.key ?? null, field.id);
    }
    return outcomeOf(
      Array.from(missing, ([project, ids]) => {
        const [field = ''] = ids;
        const labels = Array.from(ids, (id) => fields.get(id)?.label ?? id).join('、');
        return {
          project: byKey.get(project) ?? null,
          field,
          data: { count: ids.size, labels },
        };
      }),
    );
  },
};
