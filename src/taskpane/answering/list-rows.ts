import type { SessionState } from '../../app/session/session-state';
import type { ExecutionStatus } from '../../core/budget/budget-table';
import { plainName } from '../../core/evaluation/match-answers';
import type { EntryKey } from './entry';

/** A line of the list: the office's own part, or a project. */
export interface ListRow {
  readonly entry: EntryKey;
  /** Number in the report; null for the office. */
  readonly number: number | null;
  readonly name: string;
  readonly department: string | null;
  readonly code: string | null;
  /** Answers that a final report still needs, and needs in all. */
  readonly open: number;
  readonly due: number;
  /** Errors and warnings that nobody has dealt with; open answers themselves are not counted. */
  readonly findings: number;
  readonly status: ExecutionStatus | null;
  readonly needsOwnReport: boolean;
}

/** What rows can be narrowed to. */
export const LIST_FILTERS = [
  'all',
  'incomplete',
  'complete',
  'findings',
  'own-report',
  'not-all-spent',
] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

const NOTHING = { answered: 0, due: 0, findings: 0 };

/** The office's row and one for each project, in the report's order; none before the first judgement. */
export function listRows(
  { evaluation, progress }: Pick<SessionState, 'evaluation' | 'progress'>,
  officeName: string,
): readonly ListRow[] {
  if (!evaluation) return [];
  const countsOf = (entry: EntryKey): Pick<ListRow, 'open' | 'due' | 'findings'> => {
    const { answered, due, findings } = progress.entries.get(entry) ?? NOTHING;
    return { open: due - answered, due, findings };
  };
  const office: ListRow = {
    entry: null,
    number: null,
    name: officeName,
    department: null,
    code: null,
    ...countsOf(null),
    status: null,
    needsOwnReport: false,
  };
  const projects = evaluation.projects.map(
    ({ project, number, status, needsOwnReport }): ListRow => ({
      entry: project.key,
      number,
      name: project.name,
      department: project.department,
      code: project.code,
      ...countsOf(project.key),
      status,
      needsOwnReport,
    }),
  );
  return [office, ...projects];
}

/** The rows that a search and a filter leave; every word of the search must be found. */
export function filterRows(
  rows: readonly ListRow[],
  search: string,
  filter: ListFilter,
): readonly ListRow[] {
  const words = search.trim().split(/\s+/u).map(plainName).filter(Boolean);
  return rows.filter((row) => {
    if (words.length === 0) return passes(row, filter);
    const text = plainName(
      [row.number ?? '', row.name, row.department ?? '', row.code ?? ''].join(' '),
    );
    return words.every((word) => text.includes(word)) && passes(row, filter);
  });
}

function passes(row: ListRow, filter: ListFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'incomplete':
      return row.open > 0;
    case 'complete':
      return row.open === 0;
    case 'findings':
      return row.findings > 0;
    case 'own-report':
      return row.needsOwnReport;
    case 'not-all-spent':
      return row.status !== null && row.status !== 'complete';
  }
}
