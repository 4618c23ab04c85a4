import type { BudgetTable, ColumnField, Project, SourceAmounts } from '../budget/budget-table';
import { asFen } from '../budget/fen';
import { saysSomething, textOf } from './answer-value';
import type { Answers, FieldValue } from './answers';
import { FIELD, LAST_YEAR_COLUMN } from './field-ids';
import { answerOfFen, type ProjectMoney } from './project-money';
import {
  ADJUSTMENT_WORDS,
  BALANCE_WORDS,
  DEPARTMENT_HEAD,
  EARLIER_YEAR_WORDS,
  UNIT_HEAD,
} from './sheet-words';

type FieldAnswers = Readonly<Record<string, FieldValue>>;

/** The year that the sheets speak of, by the first table that says so; null when none does. */
export function yearOfTables(tables: readonly BudgetTable[]): number | null {
  return tables.find((table) => table.year !== null)?.year ?? null;
}

/**
 * What the sheets and the day chosen for the report (YYYY-MM-DD; null where nobody chose one) say of the office, with
 * her own answers before it.
 */
export function officeAnswers(
  given: FieldAnswers,
  tables: readonly BudgetTable[],
  chosenDate: string | null,
): FieldAnswers {
  const unitName = tables.find((table) => table.unitName !== null)?.unitName ?? null;
  const told = given[FIELD.reportDate];
  const isDateMissing = !saysSomething(textOf(told));
  return {
    ...given,
    [FIELD.unitName]: given[FIELD.unitName] ?? unitName,
    [FIELD.year]: given[FIELD.year] ?? yearOfTables(tables),
    ...(isDateMissing && chosenDate !== null && { [FIELD.reportDate]: chosenDate }),
  };
}

/** The answers with what officeAnswers knows of the office. */
export function withOffice(
  answers: Answers,
  tables: readonly BudgetTable[],
  chosenDate: string | null,
): Answers {
  return { ...answers, office: { ...officeAnswers(answers.office, tables, chosenDate) } };
}

/**
 * What the sheet says of a project. Name, code and amounts always stand as the sheet has them;
 * the rest only where she has not answered herself.
 */
export function sheetAnswers(
  table: BudgetTable,
  project: Project,
  money: ProjectMoney,
  given: FieldAnswers,
): FieldAnswers {
  const prefilled: FieldAnswers = {
    [FIELD.leadDepartment]: departmentAnswer(table, project),
    [FIELD.sources]: sourceAnswer(project.sources),
    [FIELD.economy]: lastYearAnswer(project),
    ...reasonAnswers(table, project, money),
  };
  const told = Object.entries(prefilled).filter(
    ([field, answer]) => answer !== null && (given[field] ?? null) === null,
  );
  return {
    ...Object.fromEntries(told),
    [FIELD.projectName]: project.name,
    [FIELD.projectCode]: project.code,
    [FIELD.money]: moneyAnswer(money),
  };
}

function headOf({ columns, fields }: BudgetTable, field: ColumnField): string {
  return columns.find(({ column }) => column === fields[field])?.path.join('') ?? '';
}

/** A column of whole units says nothing of the department that leads. */
function departmentAnswer(table: BudgetTable, { department }: Project): FieldValue {
  const head = headOf(table, 'department');
  const isInside = DEPARTMENT_HEAD.test(head) || !UNIT_HEAD.test(head);
  return isInside ? department : null;
}

/**
 * The sheet's reasons, each for what it speaks of: by its column's head, else by its own words, else by what
 * the project has to give a reason for. A remark counts only where its own words say what it is a reason for.
 */
function reasonAnswers(table: BudgetTable, project: Project, money: ProjectMoney): FieldAnswers {
  const isAdjusted = (money.adjustment ?? 0) !== 0;
  const hasBalance = (money.balance ?? 0) > 0;
  const speaks = (text: string, head: string, mine: RegExp, other: RegExp): boolean =>
    mine.test(head) || (!other.test(head) && mine.test(text));
  const reasonFor = (isDue: boolean, isOnly: boolean, mine: RegExp, other: RegExp): FieldValue => {
    if (!isDue) return null;
    const { reason, remark } = project;
    const head = headOf(table, 'reason');
    const isOther = other.test(head) || other.test(reason ?? '');
    const fits = speaks(reason ?? '', head, mine, other) || (isOnly && !isOther);
    if (reason !== null && reason.trim() !== '' && fits) return reason.trim();
    const isReason = mine.test(remark ?? '') && !EARLIER_YEAR_WORDS.test(remark ?? '');
    return isReason ? (remark?.trim() ?? null) : null;
  };
  return {
    [FIELD.adjustmentReason]: reasonFor(isAdjusted, !hasBalance, ADJUSTMENT_WORDS, BALANCE_WORDS),
    [FIELD.balanceReason]: reasonFor(hasBalance, !isAdjusted, BALANCE_WORDS, ADJUSTMENT_WORDS),
  };
}

function moneyAnswer({ executionRate, ...amounts }: ProjectMoney): FieldValue {
  const answer: Record<string, FieldValue> = { executionRate };
  for (const [field, amount] of Object.entries(amounts)) {
    answer[field] = amount === null ? null : answerOfFen(amount);
  }
  return answer;
}

/** What was spent the year before, in 万元, where the table has a row for each year. */
function lastYearAnswer({ before }: Project): FieldValue {
  const spent = before?.expenditure?.fen ?? null;
  return spent === null ? null : { [LAST_YEAR_COLUMN]: answerOfFen(spent) };
}

/** Sources with their budgets in 万元; null where the sheet leaves any of them open. */
function sourceAnswer(sources: readonly SourceAmounts[]): FieldValue {
  const amounts = new Map<string, number>();
  for (const { source, amounts: stated } of sources) {
    const budget = stated.adjustedBudget ?? stated.originalBudget;
    if (!budget || budget.fen === null) return null;
    amounts.set(source, (amounts.get(source) ?? 0) + budget.fen);
  }
  if (amounts.size === 0) return null;
  return Object.fromEntries(
    Array.from(amounts, ([source, total]) => [source, answerOfFen(asFen(total))]),
  );
}
