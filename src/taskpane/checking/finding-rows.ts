import { findingKey, type ProjectsByRow } from '../../app/finding-key';
import { SEVERITIES, type Finding, type Severity } from '../../core/finding';
import type { FindingLine } from '../../core/report/report-input';
import { formatArea } from '../../core/sheet/address';
import { isOpen } from '../parts/count-findings';

/** A finding as the list shows it. */
export interface FindingRow {
  /** Unique in the list; the finding's own key where no other has it. */
  readonly id: string;
  /** Under which a reason is kept. */
  readonly key: string;
  readonly line: FindingLine;
  /** Letter of the rule's group. */
  readonly kind: string;
}

/** What of the list is shown. */
export interface FindingFilter {
  readonly severity: Severity | 'all';
  readonly kind: string;
  readonly state: 'all' | 'open' | 'explained';
  readonly search: string;
}

export const NO_FILTER: FindingFilter = { severity: 'all', kind: 'all', state: 'all', search: '' };

const kindOf = ({ code }: Finding): string => /^R-([A-Z])/.exec(code)?.[1] ?? '';

/** All findings, those that weigh most first, at equal weight the open ones first, else as they came. */
export function findingRows(
  lines: readonly FindingLine[],
  projects: ProjectsByRow,
): readonly FindingRow[] {
  const seen = new Map<string, number>();
  const rows = lines.map((line): FindingRow => {
    const key = findingKey(line.finding, projects);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const id = count === 0 ? key : `${key}#${String(count + 1)}`;
    return { id, key, line, kind: kindOf(line.finding) };
  });
  const rank = ({ line }: FindingRow): number =>
    SEVERITIES.indexOf(line.finding.severity) * 2 + (isOpen(line) ? 0 : 1);
  return rows.sort((a, b) => rank(a) - rank(b));
}

function textOf({ line }: FindingRow): string {
  const { place, project, code } = line.finding;
  const where = place ? `${place.sheet} ${formatArea(place)}` : '';
  return `${line.message} ${where} ${project ?? ''} ${code}`.toLowerCase();
}

/** The rows that a filter lets through. */
export function filterFindings(
  rows: readonly FindingRow[],
  { severity, kind, state, search }: FindingFilter,
): readonly FindingRow[] {
  const words = search.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (severity === 'all' || row.line.finding.severity === severity) &&
      (kind === 'all' || row.kind === kind) &&
      (state === 'all' || isOpen(row.line) === (state === 'open')) &&
      (words === '' || textOf(row).includes(words)),
  );
}
