import type { Severity } from '../../core/finding';
import type { FindingLine } from '../../core/report/report-input';

/** Open findings by severity, and how many were explained. What is not filled in yet is no error of hers, and counted apart. */
export interface FindingCounts extends Readonly<Record<Severity, number>> {
  readonly unfilled: number;
  readonly explained: number;
}

/** Whether nobody has explained a finding yet. */
export const isOpen = ({ state }: FindingLine): boolean => state === 'open';

/** Whether a finding only repeats what is to be filled in. */
export const isUnfilled = ({ finding }: FindingLine): boolean =>
  finding.rule === 'required-answers';

const counted = new WeakMap<readonly FindingLine[], FindingCounts>();

/** Counts what is open in each severity, once for a list: tabs ask at every key. An explained error stays an error. */
export function countFindings(lines: readonly FindingLine[]): FindingCounts {
  const known = counted.get(lines);
  if (known) return known;
  const counts = { error: 0, warning: 0, info: 0, unfilled: 0, explained: 0 };
  for (const line of lines) {
    if (!isOpen(line)) counts.explained += 1;
    else if (isUnfilled(line)) counts.unfilled += 1;
    else counts[line.finding.severity] += 1;
  }
  counted.set(lines, counts);
  return counts;
}
