import type { MoneyField } from '../budget/budget-table';
import { numberOf, recordOf } from '../evaluation/answer-value';
import { FIELD } from '../evaluation/field-ids';
import { fenOfAnswer } from '../evaluation/project-money';
import type { EvaluatedProject } from '../evaluation/self-evaluation';
import type { Quantity } from './figure';
import { amountQuantity } from './quantities';
import { quantityValue } from './quantity';

/** What one source pays. */
export interface FundSource {
  readonly source: string;
  readonly quantity: Quantity;
}

/** Columns that tell where a budget comes from, best first. */
const MEASURES: readonly MoneyField[] = ['adjustedBudget', 'originalBudget', 'expenditure'];

/** Sources of a project's money, from the sheet or else as answered; null where neither tells. */
export function sourcesOf(evaluated: EvaluatedProject): readonly FundSource[] | null {
  return fromSheet(evaluated) ?? fromAnswers(evaluated);
}

function fromSheet({ table, project }: EvaluatedProject): readonly FundSource[] | null {
  for (const field of MEASURES) {
    const sources = project.sources.flatMap(({ source, amounts }): FundSource[] => {
      const part = { ...project, amounts, rowAmounts: [amounts] };
      const quantity = amountQuantity(table, part, field);
      return quantity ? [{ source, quantity }] : [];
    });
    if (sources.length > 0) return sources;
  }
  return null;
}

function fromAnswers({ project, answers }: EvaluatedProject): readonly FundSource[] | null {
  const record = recordOf(answers[FIELD.sources]);
  if (!record) return null;
  const sources = Object.entries(record).flatMap(([source, given]): FundSource[] => {
    const amount = numberOf(given);
    if (amount === null) return [];
    const value = fenOfAnswer(amount);
    const unit = 'tenThousandYuan';
    const { key } = project;
    const field = FIELD.sources;
    return [
      { source, quantity: { kind: 'answer', project: key, field, path: source, unit, value } },
    ];
  });
  return sources.length > 0 ? sources : null;
}

/** Sources of several projects, added up by name in the order in which they are met; null where one project's are unknown. */
export function totalSources(projects: readonly EvaluatedProject[]): readonly FundSource[] | null {
  const bySource = new Map<string, Quantity[]>();
  for (const evaluated of projects) {
    const sources = sourcesOf(evaluated);
    if (!sources) return null;
    for (const { source, quantity } of sources) {
      const terms = bySource.get(source) ?? [];
      terms.push(quantity);
      bySource.set(source, terms);
    }
  }
  return Array.from(bySource, ([source, terms]) => ({ source, quantity: sumOf(terms) }));
}

/** One quantity as itself, several as their sum. */
export function sumOf(terms: readonly Quantity[]): Quantity {
  const [only] = terms;
  return only && terms.length === 1 ? only : { kind: 'sum', terms };
}

/** Those that pay anything. */
export function withMoney(sources: readonly FundSource[]): readonly FundSource[] {
  return sources.filter(({ quantity }) => quantityValue(quantity) !== 0);
}
