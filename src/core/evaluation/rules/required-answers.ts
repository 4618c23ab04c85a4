import { BLANK_MARK } from '../answer-words';
import type { FieldDefinition } from '../outline/outline';
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
  fix: '在“自评”里或填报文件中补上；确实没有的，写“无”或“不涉及”。',
  check: (evaluation) => {
    const { officeOpen, projects } = evaluation;
    const byKey = new Map<string | null, EvaluatedProject>(
      projects.map((evaluated) => [evaluated.project.key, evaluated]),
    );
    // Projects share their lists of what is open, and so the text of it.
    const known = new Map<readonly FieldDefinition[], string>();
    const labelsOf = (fields: readonly FieldDefinition[]): string => {
      const labels = known.get(fields) ?? fields.map(({ label }) => label).join('、');
      known.set(fields, labels);
      return labels;
    };
    const missing = new Map<string | null, readonly FieldDefinition[]>();
    const miss = (project: string | null, fields: readonly FieldDefinition[]): void => {
      if (fields.length === 0) return;
      const others = missing.get(project);
      missing.set(project, others ? [...new Set([...others, ...fields])] : fields);
    };
    miss(null, officeOpen.required);
    for (const { project, open } of projects) miss(project.key, open.required);
    for (const { project, field, text } of proseOf(evaluation)) {
      if (text.includes(BLANK_MARK)) miss(project?.project.key ?? null, [field]);
    }
    return outcomeOf(
      Array.from(missing, ([project, fields]) => ({
        project: byKey.get(project) ?? null,
        field: fields[0]?.id ?? '',
        data: { count: fields.length, labels: labelsOf(fields) },
      })),
    );
  },
};
