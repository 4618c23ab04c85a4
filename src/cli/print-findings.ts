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
  const { shown, leftOut } = firstOfEachCode(findings);
  return [
    TEXT.findingsTitle(count('error'), count('warning'), count('info')),
    ...shown.flatMap((finding) => findingLines(finding, unit)),
    ...leftOut.map(([code, more]) => TEXT.moreFindings(code, more)),
  ];
}

/** The first findings of each code, in their order, and how many of each code are left out. */
function firstOfEachCode(findings: readonly Finding[]): {
  readonly shown: readonly Finding[];
  readonly leftOut: readonly (readonly [code: string, count: number])[];
} {
  const counts = new Map<string, number>();
  const shown = findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_OF_A_CODE;
  });
  const leftOut = [...counts].flatMap(([code, count]) =>
    count > MOST_OF_A_CODE ? [[code, count - MOST_OF_A_CODE] as const] : [],
  );
  return { shown, leftOut };
}
