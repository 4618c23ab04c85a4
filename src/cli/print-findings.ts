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

/** Nobody reads more of one sort on a screen; --json and the sheet of findings have them all. */
const MOST_OF_A_CODE = 100;

/** Findings with their consequences, after a line that counts them; of each code the first hundred, then how many more. */
export function checkLines(findings: readonly Finding[], unit: MoneyUnit): readonly string[] {
  if (findings.length === 0) return [TEXT.noFindings];
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    TEXT.findingsTitle(count('error'), count('warning'), count('info')),
    ...shownFindings(findings).flatMap((finding) => findingLines(finding, unit)),
    ...unshownLines(findings),
  ];
}

function shownFindings(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_OF_A_CODE;
  });
}

function unshownLines(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_OF_A_CODE)
    .map(([code, count]) => TEXT.moreFindings(code, count - MOST_OF_A_CODE));
}
