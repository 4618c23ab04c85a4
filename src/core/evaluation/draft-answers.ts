import { ANSWERS_VERSION, type Answers, type FieldValue, type ProjectAnswers } from './answers';
import { evaluate, type EvaluationInput } from './evaluate';
import { matchAllAnswers } from './match-answers';
import type { EvaluatedProject, OpenFields } from './self-evaluation';

/**
 * A complete answers file: what the sheets say is filled in, every question still open stands there as null,
 * in the outline's order; what was answered before is kept, also for projects that no table has any more.
 */
export function draftAnswers(input: Omit<EvaluationInput, 'errors'>): Answers {
  const evaluation = evaluate({ ...input, errors: 0 });
  const { outline, profile, answers, officeOpen } = evaluation;
  const order = outline.fields.map((field) => field.id);
  const { byProject, unmatched } = matchAllAnswers(
    evaluation.projects.map(({ project }) => project),
    answers.projects,
  );
  return {
    ...answers,
    version: ANSWERS_VERSION,
    outline: outline.id,
    profile: profile.id,
    office: arrange(order, answers.office, officeOpen),
    projects: [
      ...evaluation.projects.map((evaluated) =>
        draftProject(evaluated, byProject.get(evaluated.project), order),
      ),
      ...unmatched,
    ],
  };
}

function draftProject(
  { project, answers, open }: EvaluatedProject,
  given: ProjectAnswers | undefined,
  order: readonly string[],
): ProjectAnswers {
  const { code, name, department } = project;
  return { ...given, code, name, department, fields: arrange(order, answers, open) };
}

/** Answers in the outline's order, open ones as null, then those of other outlines as they were. */
function arrange(
  order: readonly string[],
  answers: Readonly<Record<string, FieldValue>>,
  open: OpenFields,
): Record<string, FieldValue> {
  const asked = new Set(open.all.map(({ id }) => id));
  const entries = order
    .filter((id) => id in answers || asked.has(id))
    .map((id): [string, FieldValue] => [id, answers[id] ?? null]);
  return { ...Object.fromEntries(entries), ...withoutIds(answers, order) };
}

function withoutIds(
  answers: Readonly<Record<string, FieldValue>>,
  ids: readonly string[],
): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}
