import { limitsOf } from '../core/evaluation/limits';
import type { Profile } from '../core/evaluation/profile/profile';
import type { Answers } from '../core/evaluation/answers';
import { checkBudget } from '../core/rules/check';
import type { CheckResult } from '../core/rules/rule';
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
  return checkBudget({
    workbook: opened.workbook,
    grids: opened.grids,
    reading: opened.reading,
    asOf,
    limits: limitsOf(profile, answers),
    reasons: reasonsOf(answers, opened.reading.tables),
    narrative: null,
  });
}
