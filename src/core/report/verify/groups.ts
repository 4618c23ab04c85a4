import { withoutNumber } from '../../budget/name-number';
import type { BudgetTable } from '../../budget/budget-table';
import { GROUP_TAIL_WORDS, PLAIN_GROUP } from './group-words';

/** A group of projects that the sheet gives a subtotal: its name and the rows of its projects. */
export interface SheetGroup {
  readonly name: string;
  readonly rows: readonly number[];
}

/** The groups of a table by the labels of their subtotals; what says no more than that it is a sum names none. */
export function groupsOf({ totals, projects }: BudgetTable): readonly SheetGroup[] {
  return totals.flatMap(({ kind, label, covers }) => {
    const name = withoutNumber(label).replaceAll(/\s/g, '').replace(GROUP_TAIL_WORDS, '');
    const isPart = covers.length > 0 && covers.length < projects.length;
    return kind === 'subtotal' && isPart && !PLAIN_GROUP.test(name) ? [{ name, rows: covers }] : [];
  });
}
