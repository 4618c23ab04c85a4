import { recordOf } from './answer-value';
import { FIELD } from './field-ids';
import type { EvaluatedProject, SelfEvaluation } from './self-evaluation';

/** Pairs of statements that cannot both be true; their words are in the rule. */
export type Contradiction =
  | 'conformsWithoutRegulation'
  | 'noProblemWithoutRegulation'
  | 'notIdleWithLowExecution'
  | 'notAdjustedWithAdjustment'
  | 'procuredWithoutAcceptance'
  | 'noSurveyWithSatisfaction';

/** A contradiction with the field where it shows and the project concerned; null for the office. */
export interface ContradictionFound {
  readonly kind: Contradiction;
  readonly field: string;
  readonly project: EvaluatedProject | null;
}

/** Answers that gainsay one another or the sheet. */
export function findContradictions(evaluation: SelfEvaluation): readonly ContradictionFound[] {
  return [
    ...officeContradictions(evaluation),
    ...evaluation.projects.flatMap((project) => projectContradictions(project, evaluation)),
  ];
}

function officeContradictions({ answers }: SelfEvaluation): readonly ContradictionFound[] {
  const management = recordOf(answers.office[FIELD.management]);
  const allocation = recordOf(answers.office[FIELD.allocation]);
  const found: ContradictionFound[] = [];
  if (management?.['f2'] === false && allocation?.['g4'] === true) {
    found.push({ kind: 'conformsWithoutRegulation', field: FIELD.allocation, project: null });
  }
  if (management?.['f2'] === false && management['answer'] === false) {
    found.push({ kind: 'noProblemWithoutRegulation', field: FIELD.management, project: null });
  }
  return found;
}

function projectContradictions(
  project: EvaluatedProject,
  { answers: { office }, profile }: SelfEvaluation,
): readonly ContradictionFound[] {
  const { answers, score } = project;
  const money = recordOf(answers[FIELD.money]);
  const { executionRate } = project.project;
  const kinds: (readonly [Contradiction, string, boolean])[] = [
    [
      'notIdleWithLowExecution',
      FIELD.disbursement,
      recordOf(office[FIELD.disbursement])?.['h3'] === false &&
        executionRate !== null &&
        executionRate < profile.executionRateFloor,
    ],
    [
      'notAdjustedWithAdjustment',
      FIELD.changes,
      recordOf(answers[FIELD.changes])?.['answer'] === false &&
        typeof money?.['adjustment'] === 'number' &&
        money['adjustment'] !== 0,
    ],
    [
      'procuredWithoutAcceptance',
      FIELD.acceptance,
      recordOf(answers[FIELD.procurement])?.['involved'] === true &&
        recordOf(answers[FIELD.acceptance])?.['involved'] === false,
    ],
    [
      'noSurveyWithSatisfaction',
      FIELD.effectiveness,
      recordOf(answers[FIELD.effectiveness])?.['E3c'] === false &&
        score.indicators.some(({ group, actual }) => group === 'satisfaction' && /\d/.test(actual)),
    ],
  ];
  return kinds.filter(([, , isSo]) => isSo).map(([kind, field]) => ({ kind, field, project }));
}
