import type { KeyedLine } from '../../app/finding-lines';
import { SEVERITIES, type Finding, type Severity } from '../../core/finding';
import { formatArea } from '../../core/sheet/address';
import { isOpen } from '../parts/count-findings';

/** A finding as the list shows it. */
export interface FindingRow {
  readonly line: KeyedLine;
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
export function findingRows(lines: readonly KeyedLine[]): readonly FindingRow[] {
  const ranks = SEVERITIES.map((): readonly [FindingRow[], FindingRow[]] => [[], []]);
  for (const line of lines) {
    const [open, done] = ranks[SEVERITIES.indexOf(line.finding.severity)] ?? [];
    (isOpen(line) ? open : done)?.push({ line, kind: kindOf(line.finding) });
  }
  return ranks.flat(2);
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
