import type { Project } from '../../core/budget/budget-table';
import { asFen, formatFen } from '../../core/budget/fen';
import {
  cellNumber,
  cellText,
  recordOf,
  type AnswerRecord,
} from '../../core/evaluation/answer-value';
import { FIELD } from '../../core/evaluation/field-ids';
import { moneyOf } from '../../core/evaluation/project-money';
import { FACT_TEXT } from '../text/answering-dimension-text';

/** A fact of the sheet that can be put into a text. */
export interface FactChip {
  readonly id: string;
  readonly text: string;
}

const MONEY = ['originalBudget', 'adjustment', 'adjustedBudget', 'expenditure', 'balance'] as const;

/** What the sheet says of a project, ready to be inserted; what it does not say is left out, and so is no adjustment. */
export function factChips(project: Project, answers: AnswerRecord): readonly FactChip[] {
  const money = moneyOf(project);
  const amounts = MONEY.flatMap((id): FactChip[] => {
    const amount = money[id];
    if (amount === null || (id === 'adjustment' && amount === 0)) return [];
    return [{ id, text: FACT_TEXT.money(FACT_TEXT[id], formatFen(amount, 'tenThousandYuan', 2)) }];
  });
  const rate: FactChip[] =
    money.executionRate === null
      ? []
      : [
          {
            id: 'executionRate',
            text: FACT_TEXT.rate(FACT_TEXT.executionRate, formatPercent(money.executionRate)),
          },
        ];
  return [...amounts, ...rate, ...scopeChips(answers)];
}

/** A ratio (0..1) in percent with two decimals, without the sign. */
export function formatPercent(ratio: number): string {
  return formatFen(asFen(Math.round(ratio * 10_000 + Math.sign(ratio) * 1e-7)), 'yuan', 2);
}

function scopeChips(answers: AnswerRecord): readonly FactChip[] {
  const scope = recordOf(answers[FIELD.scope]) ?? {};
  const count = cellNumber(scope, 'count');
  if (count === null) return [];
  const unit = cellText(scope, 'countUnit');
  return [{ id: 'scope', text: FACT_TEXT.count(FACT_TEXT.scope, String(count), unit) }];
}
