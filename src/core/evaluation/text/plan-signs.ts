import { allMatches } from './all-matches';
import { DATE_PATTERN, LACK_WORDS, PLAN_WORDS } from './plan-words';
import type { TextMatch } from './text-match';
import { wordFinder } from './word-finder';

const findPlans = wordFinder(PLAN_WORDS);
const findLacks = wordFinder(LACK_WORDS);
const DATE = new RegExp(DATE_PATTERN, 'gu');

/** How many words of lack make a text about problems. */
const MANY_LACKS = 2;

/** What in a text speaks of plans, of times and of what is lacking. */
export interface PlanSigns {
  readonly plans: readonly TextMatch[];
  readonly dates: readonly TextMatch[];
  readonly lacks: readonly TextMatch[];
}

/** The signs of a plan in a text. */
export function findPlanSigns(text: string): PlanSigns {
  return {
    plans: findPlans(text),
    dates: allMatches(DATE, text).map(({ index, 0: word }) => ({
      index,
      length: word.length,
    })),
    lacks: findLacks(text),
  };
}

/** Whether a text that should be a plan names neither a task ahead nor a time, or speaks of lacks alone. */
export function lacksPlan(text: string): boolean {
  const { plans, dates, lacks } = findPlanSigns(text);
  return plans.length === 0 && (dates.length === 0 || lacks.length >= MANY_LACKS);
}
