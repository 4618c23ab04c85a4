import { dueFields, type ProjectFacts } from './form';
import { limitsOf } from './limits';
import type { FieldDefinition } from './outline/outline';
import { moneyOf } from './project-money';
import type { EvaluatedProject, SelfEvaluation } from './self-evaluation';

/** What the conditions of fields look at, for a project that was evaluated. */
export function factsOf(
  { profile, answers }: Pick<SelfEvaluation, 'profile' | 'answers'>,
  { project, status, isPriorYear, needsOwnReport }: EvaluatedProject,
): ProjectFacts {
  const { executionRateFloor } = limitsOf(profile, answers);
  return { money: moneyOf(project), status, isPriorYear, needsOwnReport, executionRateFloor };
}

/** The fields that are asked for an evaluated project, in the outline's order. */
export function fieldsDueFor(
  evaluation: SelfEvaluation,
  project: EvaluatedProject,
): readonly FieldDefinition[] {
  return dueFields(evaluation.outline, factsOf(evaluation, project));
}
