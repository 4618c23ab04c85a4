import { readBudget } from '../../../src/core/budget/read-budget';
import type { ReadingChoices } from '../../../src/core/budget/reading';
import type { Finding } from '../../../src/core/finding';
import type { CheckInput } from '../../../src/core/rules/check';
import { DEFAULT_LIMITS, checkBudget } from '../../../src/core/rules/check';
import type { CheckResult } from '../../../src/core/rules/rule';
import { formatArea } from '../../../src/core/sheet/address';
import type { Grid } from '../../../src/core/sheet/grid';
import type { DrawnSheet } from '../budget/grid-from-text';
import { gridFromText, workbookOf } from '../budget/grid-from-text';

/** What a drawn check may change of the usual: a budget in yuan of 2019, year end, no narrative. */
export interface DrawnCheck extends Partial<Omit<CheckInput, 'grids' | 'workbook' | 'reading'>> {
  readonly choices?: Partial<ReadingChoices>;
  readonly drawn?: DrawnSheet;
}

/** Reads and checks grids as the product does. */
export function checkGrids(
  grids: readonly Grid[],
  { choices, ...input }: Omit<DrawnCheck, 'drawn'> = {},
): CheckResult {
  const workbook = workbookOf(grids);
  const reading = readBudget({
    workbook,
    grids,
    choices: { unit: 'yuan', answers: {}, ...choices },
  });
  return checkBudget({
    workbook,
    grids: new Map(grids.map((grid) => [grid.sheet, grid])),
    reading,
    asOf: null,
    limits: DEFAULT_LIMITS,
    reasons: new Map(),
    narrative: null,
    ...input,
  });
}

/** Reads and checks one drawn sheet. */
export function checkDrawn(text: string, more: DrawnCheck = {}): CheckResult {
  const { drawn, ...rest } = more;
  return checkGrids([gridFromText(text, drawn)], rest);
}

/** A finding as code@cell, with its consequences in brackets behind it. */
export function brief(finding: Finding): string {
  const place = finding.place ? formatArea(finding.place) : '';
  const beneath = finding.consequences.map((one) => one.code).sort();
  return `${finding.code}@${place}${beneath.length > 0 ? ` (${beneath.join(' ')})` : ''}`;
}

/** Findings of a severity as code@cell, in order. */
export function briefs(result: CheckResult, severity?: Finding['severity']): string[] {
  return result.findings
    .filter((finding) => severity === undefined || finding.severity === severity)
    .map(brief);
}

/** Every finding and consequence as code@cell, in order. */
export function allBriefs(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) => [
    brief({ ...finding, consequences: [] }),
    ...allBriefs(finding.consequences),
  ]);
}
