import type { BudgetRow, RowKind } from './budget-table';
import type { RowStructure } from './row-structure';

/** Gives rows for which there is evidence (by their 0-based row), and what is part of them, a kind that nothing counts. */
export function leaveOut(
  { rows, memoOf }: RowStructure,
  kind: RowKind,
  evidenceOf: (row: number) => BudgetRow['evidence'] | undefined,
): void {
  for (let at = 0; at < rows.length; at += 1) {
    const each = rows[at];
    if (!each) continue;
    const evidence = evidenceOf(each.row) ?? evidenceOf(memoOf.get(each.row) ?? -1);
    if (!evidence) continue;
    each.kind = kind;
    each.evidence = evidence;
  }
}
