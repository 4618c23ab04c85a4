import type { MoneyField } from '../../budget/budget-table';
import { numberOf, recordOf } from '../../evaluation/answer-value';
import { FIELD } from '../../evaluation/field-ids';
import { fenOfAnswer } from '../../evaluation/project-money';
import type { EvaluatedProject } from '../../evaluation/self-evaluation';
import type { Quantity } from '../figure';
import { amountQuantity, budgetQuantity, knownQuantity } from '../quantities';
import { quantityValue } from '../quantity';
import type { FormLayout, SourceGroup } from './form-layout';

/** The row of the form that a source belongs to. */
function groupOf(layout: FormLayout, source: string): SourceGroup {
  const found = layout.sources.find(({ words }) => words.some((word) => source.includes(word)));
  return found?.group ?? 'other';
}

interface Part {
  readonly group: SourceGroup;
  readonly quantity: Quantity;
}

function partsFromSheet(
  layout: FormLayout,
  { table, project }: EvaluatedProject,
  field: MoneyField,
): readonly Part[] {
  return project.sources.flatMap(({ source, amounts }): Part[] => {
    const part = { ...project, amounts, rowAmounts: [amounts] };
    const quantity = amountQuantity(table, part, field);
    return quantity ? [{ group: groupOf(layout, source), quantity }] : [];
  });
}

/** What she answered of the sources; the answers speak of the adjusted budget. */
function partsFromAnswers(layout: FormLayout, { answers }: EvaluatedProject): readonly Part[] {
  return Object.entries(recordOf(answers[FIELD.sources]) ?? {}).flatMap(
    ([source, given]): Part[] => {
      const amount = numberOf(given);
      if (amount === null) return [];
      const quantity: Quantity = { kind: 'constant', value: fenOfAnswer(amount) };
      return [{ group: groupOf(layout, source), quantity }];
    },
  );
}

/** The one group that pays for everything; null when several do or nobody told. */
function onlyPayer(layout: FormLayout, evaluated: EvaluatedProject): SourceGroup | null {
  const fields: readonly MoneyField[] = ['adjustedBudget', 'originalBudget', 'expenditure'];
  const parts = [
    ...fields.flatMap((field) => partsFromSheet(layout, evaluated, field)),
    ...partsFromAnswers(layout, evaluated),
  ];
  const paying = parts.filter(({ quantity }) => quantityValue(quantity) !== 0);
  const [group, ...more] = new Set(paying.map((part) => part.group));
  return group !== undefined && more.length === 0 ? group : null;
}

/** The whole amount of a project for a form: 全年预算数 is what stands for it where that column is missing. */
function wholeAmount({ table, project }: EvaluatedProject, field: MoneyField): Quantity | null {
  return field === 'adjustedBudget'
    ? budgetQuantity(table, project)
    : knownQuantity(table, project, field);
}

/** An amount of a project, or the part of it that a group of sources pays; null where nobody told. */
export function formAmount(
  layout: FormLayout,
  evaluated: EvaluatedProject,
  field: MoneyField,
  source: SourceGroup | undefined,
): Quantity | null {
  if (source === undefined) return wholeAmount(evaluated, field);
  const payer = onlyPayer(layout, evaluated);
  if (payer !== null) return payer === source ? wholeAmount(evaluated, field) : null;
  const sheet = partsFromSheet(layout, evaluated, field);
  const parts =
    sheet.length === 0 && field === 'adjustedBudget' ? partsFromAnswers(layout, evaluated) : sheet;
  const terms = parts.filter(({ group }) => group === source).map(({ quantity }) => quantity);
  const [only] = terms;
  return only && terms.length === 1 ? only : terms.length === 0 ? null : { kind: 'sum', terms };
}

/** The execution rate of a project, or of the part that a group of sources pays. */
export function formRate(
  layout: FormLayout,
  evaluated: EvaluatedProject,
  source: SourceGroup | undefined,
): Quantity | null {
  const dividend = formAmount(layout, evaluated, 'expenditure', source);
  const divisor = formAmount(layout, evaluated, 'adjustedBudget', source);
  if (!dividend || !divisor || quantityValue(divisor) === 0) return null;
  return { kind: 'quotient', dividend, divisor };
}
