import { lastIndexOf } from './last-match';
import type { ColumnWords } from './column-candidates';

/** Fields that together are the budget of the year, as the words of their heads say. */
const TERMS: ReadonlySet<string> = new Set(['originalBudget', 'adjustment', 'carryover']);

/** Whether a head says sum and stands directly behind the terms of the budget, where no other column is the budget. */
export function sumsBudget(each: ColumnWords, columns: readonly ColumnWords[]): boolean {
  if (!each.isSum || each.head.path.length > 1) return false;
  const fieldOf = ({ candidates }: ColumnWords) => candidates[0]?.field ?? '';
  if (columns.some((other) => fieldOf(other) === 'adjustedBudget')) return false;
  const before = columns.slice(0, columns.indexOf(each)).map(fieldOf);
  const terms = before.slice(lastIndexOf(before, (field) => !TERMS.has(field)) + 1);
  return terms.length > 1 && terms.includes('originalBudget');
}
