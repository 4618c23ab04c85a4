import { NONE, type Finding } from '../../finding';
import type { SheetArea } from '../../sheet/address';
import { OFFICE_WORD } from '../answer-words';
import { mapSteps, PROJECTS_A_STEP, runSteps, type Steps } from '../../steps';
import type { EvaluatedProject, SelfEvaluation } from '../self-evaluation';
import { proseSteps } from '../prose';
import { evaluationRules } from './index';
import type { AnswerSighting, EvaluationRule } from './evaluation-rule';

/** What the rules over scores and texts find; a finding's place is the project's name cell, null for the office. */
export function checkEvaluation(evaluation: SelfEvaluation): readonly Finding[] {
  return runSteps(checkEvaluationSteps(evaluation));
}

/** The same, rule by rule. */
export function* checkEvaluationSteps(evaluation: SelfEvaluation): Steps<readonly Finding[]> {
  const found: Finding[] = [];
  // Collected here, the texts that many rules go through hold up none of them.
  yield* proseSteps(evaluation);
  for (const rule of evaluationRules) {
    for (const finding of yield* findingsOfSteps(rule, evaluation)) found.push(finding);
    yield;
  }
  return found;
}

/** Whether any rule of severity error fails: then the report stays a draft. */
export function* hasEvaluationErrorsSteps(evaluation: SelfEvaluation): Steps<boolean> {
  for (const rule of evaluationRules) {
    if (rule.severity === 'error' && rule.check(evaluation).state === 'fails') return true;
    yield;
  }
  return false;
}

/** One rule's findings. */
export function findingsOf(rule: EvaluationRule, evaluation: SelfEvaluation): readonly Finding[] {
  return runSteps(findingsOfSteps(rule, evaluation));
}

function* findingsOfSteps(
  rule: EvaluationRule,
  evaluation: SelfEvaluation,
): Steps<readonly Finding[]> {
  const outcome = rule.check(evaluation);
  if (outcome.state !== 'fails') return [];
  yield;
  return yield* mapSteps(
    outcome.sightings,
    (sighting) => findingOf(rule, sighting, evaluation),
    PROJECTS_A_STEP,
  );
}

function findingOf(
  rule: EvaluationRule,
  { project, field, data }: AnswerSighting,
  { fields }: SelfEvaluation,
): Finding {
  const name = project?.project.name ?? null;
  return {
    code: rule.code,
    rule: rule.id,
    severity: rule.severity,
    place: project ? nameCell(project) : null,
    related: NONE,
    data: {
      where: name ?? OFFICE_WORD,
      project: name,
      projectKey: project?.project.key ?? null,
      field,
      label: fields.get(field)?.label ?? '',
      ...data,
    },
    fix: null,
    consequences: NONE,
    ...(name === null ? {} : { project: name }),
  };
}

function nameCell({ table, project: { row } }: EvaluatedProject): SheetArea {
  const column = table.fields.name ?? table.area.left;
  return { sheet: table.sheet, top: row, left: column, bottom: row, right: column };
}
