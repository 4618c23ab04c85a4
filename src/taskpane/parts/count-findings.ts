import type { Severity } from '../../core/finding';
import type { FindingLine } from '../../core/report/report-input';

/** Open findings by severity, and how many were explained. */
export interface FindingCounts extends Readonly<Record<Severity, number>> {
  readonly explained: number;
}

/** Whether nobody has explained a finding yet. */
export const isOpen = ({ state }: FindingLine): boolean => state === 'open';

const counted = new WeakMap<readonly FindingLine[], FindingCounts>();

/** Counts what is open in each severity, once for a list: tabs ask at every key. An explained error stays an error. */
export function countFindings(lines: readonly FindingLine[]): FindingCounts {
  const known = counted.get(lines);
  if (known) return known;
  const counts = { error: 0, warning: 0, info: 0, explained: 0 };
  for (const line of lines) {
    if (isOpen(line)) counts[line.finding.severity] += 1;
    else counts.explained += 1;
  }
  counted.set(lines, counts);
  return counts;
}
