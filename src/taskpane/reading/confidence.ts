import type { BudgetColumn } from '../../core/budget/budget-table';

/** How sure the reader is of a column, in steps that a person can use. */
export type Confidence = 'answer' | 'high' | 'medium' | 'low' | 'none';

const HIGH = 0.85;
const MEDIUM = 0.6;

/** In steps: confirmed by her, sure, likely, to be looked at; none for a column that is not used. */
export function confidenceOf({ field, confidence, evidence }: BudgetColumn): Confidence {
  if (evidence.some(({ kind }) => kind === 'answer')) return 'answer';
  if (field === null) return 'none';
  if (confidence >= HIGH) return 'high';
  return confidence >= MEDIUM ? 'medium' : 'low';
}
