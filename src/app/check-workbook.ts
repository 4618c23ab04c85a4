import { limitsOf } from '../core/evaluation/limits';
import type { Profile } from '../core/evaluation/profile/profile';
import type { Answers } from '../core/evaluation/answers';
import { checkBudgetSteps } from '../core/rules/check';
import type { CheckResult } from '../core/rules/rule';
import { runSteps, type Steps } from '../core/steps';
import type { OpenedBudget } from './open-budget';
import { reasonsOf } from './reasons';

/** Year and month that a report speaks of; month 12 is year end. */
export interface AsOf {
  readonly year: number;
  readonly month: number;
}

/** Checks every table that was read against the rules of groups A to F. */
export function checkWorkbook(
  opened: OpenedBudget,
  profile: Profile,
  answers: Answers,
  asOf: AsOf | null,
): CheckResult {
  return runSteps(checkWorkbookSteps(opened, profile, answers, asOf));
}

/** The same in steps that each take little time. */
export function checkWorkbookSteps(
  opened: OpenedBudget,
  profile: Profile,
  answers: Answers,
  asOf: AsOf | null,
): Steps<CheckResult> {
  return checkBudgetSteps({
    workbook: opened.workbook,
    grids: opened.grids,
    reading: opened.reading,
    asOf,
    limits: limitsOf(profile, answers),
    reasons: reasonsOf(answers, opened.reading.tables),
    narrative: null,
  });
}
