import type { BudgetTable, Project } from '../core/budget/budget-table';
import { textOf } from '../core/evaluation/answer-value';
import type { Answers } from '../core/evaluation/answers';
import { FIELD } from '../core/evaluation/field-ids';
import { matchAllAnswers } from '../core/evaluation/match-answers';
import { ADJUSTMENT_RULES, reasonKey, SPENDING_RULES } from '../core/rules/reason';

/** Answers that are reasons: which field speaks for which rules. */
const REASON_FIELDS: readonly (readonly [string, readonly string[]])[] = [
  [FIELD.balanceReason, SPENDING_RULES],
  [FIELD.adjustmentReason, ADJUSTMENT_RULES],
];

function fieldReasons(project: Project, fields: Answers['office']): [string, string][] {
  return REASON_FIELDS.flatMap(([field, codes]) => {
    const text = textOf(fields[field]).trim();
    return codes.map((code): [string, string] => [reasonKey(code, project.key), text]);
  });
}

/** All reasons that a person gave, by reason key: typed beside findings, or as answers of the form. */
export function reasonsOf(
  answers: Answers,
  tables: readonly BudgetTable[],
): ReadonlyMap<string, string> {
  const typed = Object.entries(answers.reasons);
  if (answers.projects.length === 0) return new Map(typed);
  const projects = tables.flatMap((table) => table.projects);
  const { byProject } = matchAllAnswers(projects, answers.projects);
  const entries = projects.flatMap((project) => {
    const given = byProject.get(project);
    return given ? fieldReasons(project, given.fields) : [];
  });
  const said = entries.filter(([, text]) => text !== '');
  return new Map([...said, ...typed]);
}
