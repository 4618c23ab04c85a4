import { isAnswered } from '../../core/evaluation/form';
import { fieldsDueFor } from '../../core/evaluation/project-facts';
import type { FieldDefinition } from '../../core/evaluation/outline/outline';
import type { SelfEvaluation } from '../../core/evaluation/self-evaluation';
import type { Progress } from './session-state';

const isDemanded = (field: FieldDefinition): boolean =>
  field.required !== 'optional' && !field.fromSheet;

/** How many of the answers that a final report needs are given, those of the office and of every project. */
export function progressOf(evaluation: SelfEvaluation): Progress {
  const office = evaluation.outline.fields
    .filter((field) => field.level === 'office' && isDemanded(field))
    .map((field) => isAnswered(field, evaluation.answers.office[field.id]));
  const projects = evaluation.projects.flatMap((project) =>
    fieldsDueFor(evaluation, project)
      .filter(isDemanded)
      .map((field) => isAnswered(field, project.answers[field.id])),
  );
  const all = [...office, ...projects];
  return { answered: all.filter(Boolean).length, due: all.length };
}
