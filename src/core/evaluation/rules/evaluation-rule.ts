import type { FindingData, RuleTexts } from '../../finding';
import type { EvaluatedProject, SelfEvaluation } from '../self-evaluation';

/** What a rule saw in the answers: whose, which field, and the facts; code and severity come from the rule. */
export interface AnswerSighting {
  /** The project concerned; null for the office. */
  readonly project: EvaluatedProject | null;
  /** Id of the field concerned. */
  readonly field: string;
  /** Facts for the message; the project's name and the field's label are added. */
  readonly data: FindingData;
}

/** Three states: it holds, it fails, or there is not enough to judge (with what is missing). */
export type EvaluationOutcome =
  | { readonly state: 'holds' }
  | { readonly state: 'fails'; readonly sightings: readonly AnswerSighting[] }
  | { readonly state: 'insufficient'; readonly needs: string };

/** A rule over answers and scores: one file each, in the order of these members. */
export interface EvaluationRule extends RuleTexts {
  readonly check: (evaluation: SelfEvaluation) => EvaluationOutcome;
}

/** Fails where something was seen, else holds. */
export function outcomeOf(sightings: readonly AnswerSighting[]): EvaluationOutcome {
  return sightings.length > 0 ? { state: 'fails', sightings } : { state: 'holds' };
}

/** What `look` sees in each project, in order. */
export function outcomeOfProjects(
  evaluation: SelfEvaluation,
  look: (project: EvaluatedProject) => readonly Omit<AnswerSighting, 'project'>[],
): EvaluationOutcome {
  return outcomeOf(
    evaluation.projects.flatMap((project) => look(project).map((seen) => ({ ...seen, project }))),
  );
}
