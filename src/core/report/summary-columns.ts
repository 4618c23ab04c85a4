import type { MoneyField } from '../budget/budget-table';
import { cellText, recordOf } from '../evaluation/answer-value';
import { FIELD } from '../evaluation/field-ids';
import type { EvaluatedProject, SelfEvaluation } from '../evaluation/self-evaluation';
import { formatBlank } from './blank-text';
import { AMOUNT_LABELS, COMMON_TEXT, SUMMARY_TEXT } from './report-text';
import { STATUS_TERMS } from '../terms';

/** A column of the summary; widths in characters. */
export type SummaryColumn = { readonly head: string; readonly width: number } & (
  | { readonly kind: 'amount'; readonly field: MoneyField }
  | {
      readonly kind:
        'no' | 'name' | 'department' | 'rate' | 'status' | 'score' | 'grade' | 'reason';
    }
);

const AMOUNTS: readonly MoneyField[] = [
  'originalBudget',
  'carryover',
  'adjustment',
  'adjustedBudget',
  'expenditure',
  'balance',
];

/** The columns that this evaluation has something for. */
export function summaryColumns({ projects }: SelfEvaluation): readonly SummaryColumn[] {
  const amounts = AMOUNTS.filter((field) =>
    projects.some(({ project }) => project.amounts[field] !== undefined),
  );
  const hasDepartments = projects.some(({ project }) => project.department !== null);
  return [
    { kind: 'no', head: SUMMARY_TEXT.no, width: 6 },
    { kind: 'name', head: SUMMARY_TEXT.name, width: 28 },
    ...(hasDepartments
      ? [{ kind: 'department', head: SUMMARY_TEXT.department, width: 12 } as const]
      : []),
    ...amounts.map(
      (field) => ({ kind: 'amount', field, head: AMOUNT_LABELS[field], width: 12 }) as const,
    ),
    { kind: 'rate', head: SUMMARY_TEXT.rate, width: 12.5 },
    { kind: 'status', head: SUMMARY_TEXT.status, width: 11.5 },
    { kind: 'score', head: SUMMARY_TEXT.score, width: 10 },
    { kind: 'grade', head: SUMMARY_TEXT.grade, width: 6 },
    { kind: 'reason', head: SUMMARY_TEXT.reason, width: 28 },
  ];
}

/** Conditions of fields that ask why money was not spent as planned. */
const REASON_CONDITIONS: readonly string[] = ['hasBalance', 'lowExecution', 'unspent', 'overspent'];

function givenReasons({ fields }: SelfEvaluation, { answers }: EvaluatedProject): string[] {
  return [...fields.values()].flatMap(({ id, condition }) => {
    const answer = answers[id];
    const isReason = condition !== undefined && REASON_CONDITIONS.includes(condition);
    return isReason && typeof answer === 'string' && answer.trim() !== '' ? [answer.trim()] : [];
  });
}

/** Whether someone has to say why the project's money was not spent as planned. */
function needsReason({ status }: EvaluatedProject): boolean {
  return status === 'partial' || status === 'none' || status === 'over' || status === 'unbudgeted';
}

/** What she told of a project that bears the name of an earlier year. */
function priorYear({ answers }: EvaluatedProject): string {
  const kind = cellText(recordOf(answers[FIELD.priorYear]) ?? {}, 'kind');
  return kind === '' ? formatBlank(SUMMARY_TEXT.priorYearBlank) : kind;
}

/** Why it deviates and what else is to be known of a project; a visible blank where a reason is owed. */
export function remarkOf(evaluation: SelfEvaluation, evaluated: EvaluatedProject): string {
  const { project, needsOwnReport, isPriorYear } = evaluated;
  const given = givenReasons(evaluation, evaluated);
  const reasons = given.length > 0 ? given : [project.reason ?? ''].filter((text) => text !== '');
  const owed =
    reasons.length === 0 && needsReason(evaluated) ? [formatBlank(SUMMARY_TEXT.reasonBlank)] : [];
  return [
    ...(needsOwnReport ? [SUMMARY_TEXT.ownReport] : []),
    ...(isPriorYear ? [priorYear(evaluated)] : []),
    ...reasons,
    ...owed,
  ].join(COMMON_TEXT.joiner);
}

/** The plain texts of a project's row; amounts and rates are written apart. */
export function plainCell(
  kind: Exclude<SummaryColumn['kind'], 'amount' | 'rate'>,
  evaluation: SelfEvaluation,
  evaluated: EvaluatedProject,
): string | number {
  const { score, project, status, number } = evaluated;
  const grades = evaluation.profile.grades;
  switch (kind) {
    case 'no':
      return number;
    case 'name':
      return project.name;
    case 'department':
      return project.department ?? '';
    case 'status':
      return STATUS_TERMS[status];
    case 'score':
      return score.total ?? COMMON_TEXT.none;
    case 'grade':
      return grades.find(({ grade }) => grade === score.grade)?.word ?? COMMON_TEXT.none;
    case 'reason':
      return remarkOf(evaluation, evaluated);
  }
}
