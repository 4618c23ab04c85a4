import type { Answers, FieldValue, ProjectAnswers } from '../../../src/core/evaluation/answers';
import type { OpenFields } from '../../../src/core/evaluation/self-evaluation';
import { answerOfField, type Seed } from './fill-field';
import type { SessionState } from '../../../src/app/session/session-state';

/** Answers as somebody gives them who answers all that a final report needs, of her own for every project. */
export function fillAnswers(state: SessionState): Answers {
  const { answers, choice, evaluation } = state;
  if (!evaluation) throw new Error('nothing was evaluated');
  const fields = new Map(choice.outline.fields.map((field) => [field.id, field]));
  const fill = (ids: readonly string[], seed: Seed): Record<string, FieldValue> =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const field = fields.get(id);
        return field ? [[id, answerOfField(field, seed)] as const] : [];
      }),
    );
  const idsOf = ({ all }: OpenFields): readonly string[] => all.map(({ id }) => id);
  const projects = evaluation.projects.map(({ project, open }, index): ProjectAnswers => {
    const { code, name, department } = project;
    const given = answers.projects.find((entry) => entry.name === name)?.fields ?? {};
    const seed = { index: index + 1, name, spent: project.amounts.expenditure?.fen ?? 0 };
    return {
      code,
      name,
      department,
      fields: { ...given, ...fill(idsOf(open), seed) },
    };
  });
  const office = fill(idsOf(evaluation.officeOpen), { index: 0, name: '本单位', spent: 0 });
  return { ...answers, office: { ...answers.office, ...office, F03: '2020-03-20' }, projects };
}
