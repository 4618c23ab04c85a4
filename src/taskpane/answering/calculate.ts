import type { Project } from '../../core/budget/budget-table';
import { asFen, formatFen } from '../../core/budget/fen';
import {
  cellNumber,
  cellText,
  recordOf,
  type AnswerRecord,
} from '../../core/evaluation/answer-value';
import type { FieldValue } from '../../core/evaluation/answers';
import { purchaseSaving, satisfactionOf, unitCost } from '../../core/evaluation/calculators';
import { answerOfFen, budgetOf, fenOfAnswer, moneyOf } from '../../core/evaluation/project-money';
import { COLUMN } from '../../core/report/dimension-columns';
import { DIMENSION_HELP_TEXT as TEXT } from '../text/answering-dimension-text';
import { formatPercent } from './fact-chips';

/** What some data come to, in words. */
export interface Calculation {
  readonly id: string;
  readonly text: string;
  readonly isFault: boolean;
  /** A column that the result belongs into. */
  readonly fill: { readonly column: string; readonly value: number; readonly words: string } | null;
  readonly canInsert: boolean;
}

const told = (id: string, text: string): Calculation => ({
  id,
  text,
  isFault: false,
  fill: null,
  canInsert: true,
});

const inTenThousand = (amount: number): string =>
  formatFen(fenOfAnswer(Math.abs(amount)), 'tenThousandYuan', 2);

/** The calculations that a sub-form's columns allow, from its data, the sheet and the scope (F15). */
export function calculate(
  columns: ReadonlySet<string>,
  record: AnswerRecord,
  project: Project,
  scope: FieldValue | undefined,
): readonly Calculation[] {
  return [
    ...(columns.has(COLUMN.savings) ? savings(project) : []),
    ...(columns.has(COLUMN.purchasePrice) ? purchase(record) : []),
    ...(columns.has(COLUMN.unitCost) ? perUnit(project, recordOf(scope) ?? {}) : []),
    ...(columns.has(COLUMN.contentCount) ? satisfaction(record) : []),
  ];
}

function savings(project: Project): readonly Calculation[] {
  const money = moneyOf(project);
  const budget = budgetOf(money);
  if (budget === null || money.expenditure === null || money.expenditure > budget) return [];
  const rest = asFen(budget - money.expenditure);
  const value = answerOfFen(rest);
  return [
    {
      id: 'savings',
      text: TEXT.savingsOfBudget(formatFen(rest, 'tenThousandYuan', 2)),
      isFault: false,
      fill: { column: COLUMN.savings, value, words: TEXT.fillSavings },
      canInsert: false,
    },
  ];
}

function purchase(record: AnswerRecord): readonly Calculation[] {
  const budget = cellNumber(record, COLUMN.purchaseBudget);
  const price = cellNumber(record, COLUMN.purchasePrice);
  const saving = budget === null || price === null ? null : purchaseSaving(budget, price);
  if (!saving) return [];
  const { saved, rate } = saving;
  if (saved < 0) return [{ ...told('purchase', TEXT.excess(inTenThousand(saved))), isFault: true }];
  return [told('purchase', TEXT.saving(inTenThousand(saved), formatPercent(rate)))];
}

function perUnit(project: Project, scope: AnswerRecord): readonly Calculation[] {
  const { expenditure } = moneyOf(project);
  const count = cellNumber(scope, COLUMN.scopeCount);
  const unit = cellText(scope, COLUMN.scopeUnit);
  if (expenditure === null) return [];
  const value = count === null || unit === '' ? null : unitCost(expenditure, count);
  if (value === null) {
    return [{ ...told('unit-cost', TEXT.unitCostNeedsScope), canInsert: false }];
  }
  const fill = { column: COLUMN.unitCost, value, words: TEXT.fillUnitCost };
  return [{ ...told('unit-cost', TEXT.unitCost(unit, value.toFixed(2))), fill }];
}

function satisfaction(record: AnswerRecord): readonly Calculation[] {
  const returned = cellNumber(record, COLUMN.returnedCount);
  const content = cellNumber(record, COLUMN.contentCount);
  if (returned === null || content === null) return [];
  const result = satisfactionOf(cellNumber(record, COLUMN.sentCount), returned, content);
  if (!result) return [];
  if (result.kind === 'rate') {
    return [told('satisfaction', TEXT.satisfaction(formatPercent(result.rate)))];
  }
  const text = TEXT.satisfactionFaults[result.kind];
  return [{ ...told('satisfaction', text), isFault: true, canInsert: false }];
}
