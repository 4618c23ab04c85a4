import { isCertain, sumSupport } from './arithmetic';
import type { Contender } from './assign-columns';

/** Words that say nothing have no more. */
const WORDLESS = 0.03;

/**
 * A decrease that leads from what was asked for to what was granted (送审 less 审减 is 审定) came before the budget: it
 * is no adjustment of it.
 */
export function withoutCut(
  each: Contender,
  all: readonly Contender[],
  rows: readonly number[],
): Contender {
  const [best] = each.candidates;
  if (best?.field !== 'adjustment' || best.sign !== -1) return each;
  const isCut = all.some(
    (granted) =>
      granted.candidates[0]?.field === 'originalBudget' &&
      all.some((asked) => {
        if ((asked.candidates[0]?.prior ?? 0) > WORDLESS) return false;
        const terms = [
          { amounts: asked.amounts, sign: 1 as const },
          { amounts: each.amounts, sign: -1 as const },
        ];
        return isCertain(sumSupport(granted.amounts, terms, rows));
      }),
  );
  return isCut ? { ...each, candidates: [] } : each;
}
