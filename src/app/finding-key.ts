import type { BudgetTable } from '../core/budget/budget-table';
import type { Finding } from '../core/finding';
import { reasonKey } from '../core/rules/reason';
import { formatReference, type SheetArea } from '../core/sheet/address';

/** Project keys by sheet and row; built once for many findings. */
export type ProjectsByRow = ReadonlyMap<string, string>;

const rowKey = (sheet: string, row: number): string => `${sheet}\u0001${String(row)}`;

const known = new WeakMap<readonly BudgetTable[], ProjectsByRow>();

/** Where each project of these tables stands; found once for the same tables. */
export function projectsByRow(tables: readonly BudgetTable[]): ProjectsByRow {
  const projects = known.get(tables) ?? findProjects(tables);
  known.set(tables, projects);
  return projects;
}

function findProjects(tables: readonly BudgetTable[]): ProjectsByRow {
  return new Map(
    tables.flatMap((table) =>
      table.projects.flatMap(({ key, rows }) =>
        rows.map((row): [string, string] => [rowKey(table.sheet, row), key]),
      ),
    ),
  );
}

/** Key of the project in the row where a place begins; undefined where there is none. */
export function projectAt(projects: ProjectsByRow, { sheet, top }: SheetArea): string | undefined {
  return projects.get(rowKey(sheet, top));
}

/**
 * The key under which a reason for a finding is kept: the project and field for an answer, else the
 * project where the finding lies on one, else its cell.
 */
export function findingKey(finding: Finding, projects: ProjectsByRow): string {
  const { place, data, code } = finding;
  const { field, projectKey } = data;
  if (typeof field === 'string') {
    return reasonKey(code, typeof projectKey === 'string' ? `${projectKey} ${field}` : field);
  }
  const project = place && projectAt(projects, place);
  return reasonKey(code, project ?? (place ? formatReference(place) : ''));
}
