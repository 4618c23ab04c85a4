import type { AnswerRecord } from '../../core/evaluation/answer-value';
import { isAnswered } from '../../core/evaluation/form';
import type { FieldDefinition } from '../../core/evaluation/outline/outline';
import { fieldsDueFor } from '../../core/evaluation/project-facts';
import type { SelfEvaluation } from '../../core/evaluation/self-evaluation';
import { mapSteps, PROJECTS_A_STEP, type Steps } from '../../core/steps';
import type { EntryProgress, Progress } from './session-state';

function progressOfEntry(fields: readonly FieldDefinition[], answers: AnswerRecord): EntryProgress {
  const demanded = fields.filter(
    ({ required, fromSheet }) => required !== 'optional' && !fromSheet,
  );
  const answered = demanded.filter((field) => isAnswered(field, answers[field.id])).length;
  return { answered, due: demanded.length };
}

/** How many of the answers that a final report needs are given, those of the office and of every project. */
export function* progressSteps(evaluation: SelfEvaluation): Steps<Progress> {
  const { outline, answers, projects } = evaluation;
  const office = progressOfEntry(
    outline.fields.filter(({ level }) => level === 'office'),
    answers.office,
  );
  const parts = yield* mapSteps(
    projects,
    (project): [string, EntryProgress] => [
      project.project.key,
      progressOfEntry(fieldsDueFor(evaluation, project), project.answers),
    ],
    PROJECTS_A_STEP,
  );
  const entries = new Map<string | null, EntryProgress>([[null, office], ...parts]);
  const all = [office, ...parts.map(([, progress]) => progress)];
  return {
    answered: all.reduce((sum, { answered }) => sum + answered, 0),
    due: all.reduce((sum, { due }) => sum + due, 0),
    entries,
  };
}
