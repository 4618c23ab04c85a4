import type { MoneyUnit } from '../../../src/core/budget/money';
import type { BudgetTable } from '../../../src/core/budget/budget-table';
import type { Finding } from '../../../src/core/finding';
import type { CheckInput } from '../../../src/core/rules/check';
import { DEFAULT_LIMITS, checkBudget } from '../../../src/core/rules/check';
import type { CheckResult } from '../../../src/core/rules/rule';
import { formatArea } from '../../../src/core/sheet/address';
import type { DrawnSheet } from '../budget/grid-from-text';
import { gridFromText, workbookOf } from '../budget/grid-from-text';
import { drawnTable } from './drawn-table';

/** What a drawn check may change of the usual: a budget in yuan, year end, no narrative. */
export interface DrawnCheck extends Partial<CheckInput> {
  readonly unit?: MoneyUnit;
  readonly drawn?: DrawnSheet;
  readonly table?: Partial<BudgetTable>;
}

/** Checks a drawn sheet whose first row are heads. */
export function checkDrawn(text: string, more: DrawnCheck = {}): CheckResult {
  const { unit, drawn, table, ...input } = more;
  const grid = gridFromText(text, drawn);
  return checkBudget({
    workbook: workbookOf([grid]),
    grids: new Map([[grid.sheet, grid]]),
    reading: { tables: [drawnTable(grid, unit, table)], questions: [], passed: [] },
    asOf: null,
    limits: DEFAULT_LIMITS,
    reasons: new Map(),
    narrative: null,
    ...input,
  });
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
