import type { MoneyUnit } from '../core/budget/money';
import type { Finding, Severity } from '../core/finding';
import { formatArea } from '../core/sheet/address';
import { wordFinding } from '../app/word-finding';
import { TEXT } from './text';

function placeText(finding: Finding): string {
  if (finding.place) return `${finding.place.sheet}!${formatArea(finding.place)}`;
  return finding.project ?? '';
}

function findingLines(finding: Finding, unit: MoneyUnit): readonly string[] {
  return [
    TEXT.finding(
      TEXT.severities[finding.severity],
      finding.code,
      placeText(finding),
      wordFinding(finding, unit).message,
    ),
    ...finding.consequences.map((consequence) =>
      TEXT.consequence(
        consequence.code,
        placeText(consequence),
        wordFinding(consequence, unit).message,
      ),
    ),
  ];
}

/** All findings with their consequences, after a line that counts them. */
export function checkLines(findings: readonly Finding[], unit: MoneyUnit): readonly string[] {
  if (findings.length === 0) return [TEXT.noFindings];
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    TEXT.findingsTitle(count('error'), count('warning'), count('info')),
    ...findings.flatMap((finding) => findingLines(finding, unit)),
  ];
}
