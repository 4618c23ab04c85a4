import type { BudgetTable } from '../core/budget/budget-table';
import type { Finding } from '../core/finding';
import { reasonKey } from '../core/rules/reason';
import { formatReference } from '../core/sheet/address';

/** The key under which a reason for a finding is kept: its project where it lies on one, else its cell. */
export function findingKey(finding: Finding, tables: readonly BudgetTable[]): string {
  const { place } = finding;
  const project = tables
    .filter((table) => place !== null && table.sheet === place.sheet)
    .flatMap((table) => table.projects)
    .find(({ rows }) => place !== null && rows.includes(place.top));
  return reasonKey(finding.code, project?.key ?? (place ? formatReference(place) : ''));
}
