import type { Predicate } from './count-words';
import type { BookProject } from './sheet-book';

/** The projects of which something counted is true; null where the sheet does not tell it of every project. */
export function projectsWith(
  predicate: Predicate,
  projects: readonly BookProject[],
): readonly BookProject[] | null {
  const isOnAdjustment = ADJUSTED.has(predicate);
  const isKnown = projects.every(({ rate, amounts }) =>
    isOnAdjustment ? rate !== null && amounts.adjustment !== null : rate !== null,
  );
  return isKnown ? projects.filter(IS[predicate]) : null;
}

const ADJUSTED: ReadonlySet<Predicate> = new Set([
  'adjusted',
  'increased',
  'decreased',
  'unadjusted',
]);

const adjustmentOf = ({ amounts }: BookProject): number => amounts.adjustment ?? 0;

const IS: Readonly<Record<Predicate, (project: BookProject) => boolean>> = {
  complete: ({ rate }) => rate === 1,
  incomplete: ({ rate }) => (rate ?? 1) < 1,
  none: ({ amounts }) => amounts.expenditure === 0,
  over: ({ rate }) => (rate ?? 0) > 1,
  left: ({ amounts }) => (amounts.balance ?? 0) > 0,
  adjusted: (project) => adjustmentOf(project) !== 0,
  increased: (project) => adjustmentOf(project) > 0,
  decreased: (project) => adjustmentOf(project) < 0,
  unadjusted: (project) => adjustmentOf(project) === 0,
};
