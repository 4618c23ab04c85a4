import type { Project } from '../budget/budget-table';
import type { WorkbookContext } from './rule';

/** The key under which a person's reason for a finding on a project is kept: code of the rule and project key. */
export function reasonKey(code: string, project: string): string {
  return `${code} ${project}`;
}

/** Whether a reason was given for any of these rules: by a person, or in the sheet's own column of reasons. */
export function hasReason(
  context: Pick<WorkbookContext, 'reasons'>,
  project: Project,
  codes: readonly string[],
): boolean {
  if (project.reason !== null && project.reason.trim() !== '') return true;
  if (context.reasons.size === 0) return false;
  return codes.some(
    (code) => (context.reasons.get(reasonKey(code, project.key)) ?? '').trim() !== '',
  );
}

/** Rules that one reason for slow spending answers together. */
export const SPENDING_RULES = ['R-D08', 'R-D09', 'R-D10'] as const;

/** Rules that one reason for an adjustment answers together. */
export const ADJUSTMENT_RULES = ['R-D11', 'R-D12'] as const;
