import type { BudgetTable, Project, SourceAmounts } from '../budget/budget-table';
import { asFen } from '../budget/fen';
import type { Answers, FieldValue } from './answers';
import { FIELD } from './field-ids';
import { answerOfFen, type ProjectMoney } from './project-money';

type FieldAnswers = Readonly<Record<string, FieldValue>>;

/** What the sheets say of the office, with her own answers before it. */
export function officeAnswers(given: FieldAnswers, tables: readonly BudgetTable[]): FieldAnswers {
  const unitName = tables.find((table) => table.unitName !== null)?.unitName ?? null;
  const year = tables.find((table) => table.year !== null)?.year ?? null;
  return {
    ...given,
    [FIELD.unitName]: given[FIELD.unitName] ?? unitName,
    [FIELD.year]: given[FIELD.year] ?? year,
  };
}

/** The answers with what the sheets say of the office. */
export function withOffice(answers: Answers, tables: readonly BudgetTable[]): Answers {
  return { ...answers, office: { ...officeAnswers(answers.office, tables) } };
}

/**
 * What the sheet says of a project. Name, code and amounts always stand as the sheet has them;
 * sources only where she has not answered herself.
 */
export function sheetAnswers(
  project: Project,
  money: ProjectMoney,
  given: FieldAnswers,
): FieldAnswers {
  const locked = {
    [FIELD.projectName]: project.name,
    [FIELD.projectCode]: project.code,
    [FIELD.money]: moneyAnswer(money),
  };
  const sources = given[FIELD.sources] ?? sourceAnswer(project.sources);
  return sources === null ? locked : { ...locked, [FIELD.sources]: sources };
}

function moneyAnswer({ executionRate, ...amounts }: ProjectMoney): FieldValue {
  const answer: Record<string, FieldValue> = { executionRate };
  for (const [field, amount] of Object.entries(amounts)) {
    answer[field] = amount === null ? null : answerOfFen(amount);
  }
  return answer;
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
