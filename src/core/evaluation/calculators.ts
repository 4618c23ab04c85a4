import { asFen } from '../budget/fen';
import type { Fen, Ratio } from '../budget/money';
import { ratioOf } from '../budget/execution-status';
import { answerOfFen, fenOfAnswer } from './project-money';

/** What purchasing saved; negative where the price went beyond the budget. Money in 万元. */
export interface PurchaseSaving {
  readonly saved: number;
  readonly rate: Ratio;
}

/** Savings of a purchase from its budget and its price (万元); null without a budget. */
export function purchaseSaving(budget: number, price: number): PurchaseSaving | null {
  const planned = fenOfAnswer(budget);
  if (planned <= 0) return null;
  const saved = asFen(planned - fenOfAnswer(price));
  return { saved: answerOfFen(saved), rate: ratioOf(saved, planned) };
}

/** The rate of satisfaction, or why there is none: more came back than went out, or more were content than answered. */
export type Satisfaction =
  | { readonly kind: 'rate'; readonly rate: Ratio }
  | { readonly kind: 'more-returned-than-sent' }
  | { readonly kind: 'more-content-than-returned' };

/** Satisfaction from copies sent (null when unknown), returned and content; null while there is nothing to divide by. */
export function satisfactionOf(
  sent: number | null,
  returned: number,
  content: number,
): Satisfaction | null {
  if (returned <= 0) return null;
  if (sent !== null && returned > sent) return { kind: 'more-returned-than-sent' };
  if (content > returned) return { kind: 'more-content-than-returned' };
  return { kind: 'rate', rate: ratioOf(content, returned) };
}

/** What one person, household or piece cost, in 元 to the fen; null without a count. */
export function unitCost(expenditure: Fen, count: number): number | null {
  return count > 0 ? Math.round(expenditure / count) / 100 : null;
}
