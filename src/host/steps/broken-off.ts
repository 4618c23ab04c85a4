import type { SheetPlan } from '../../core/sheet/plan';
import type { WriteJob } from '../host';
import type { BookFacts } from './book-facts';

/** What a job that broke off left behind among the sheets. */
export interface BrokenOff {
  /** Names of sheets that it added. */
  readonly added: readonly string[];
  /** Sheets that it renamed to keep them, and that get their names again. */
  readonly renamed: WriteJob['setAside'];
}

const namesIn = ({ sheets }: Pick<BookFacts, 'sheets'>): ReadonlySet<string> =>
  new Set(sheets.map(({ name }) => name));

/** Compares the sheets before a job with those after it broke off. */
export function brokenOff(
  { setAside }: WriteJob,
  before: Pick<BookFacts, 'sheets'>,
  now: Pick<BookFacts, 'sheets'>,
): BrokenOff {
  const [had, has] = [namesIn(before), namesIn(now)];
  const renamed = setAside.filter(({ to }) => has.has(to) && !had.has(to));
  const comingBack = new Set(renamed.map(({ from }) => from));
  const kept = new Set(renamed.map(({ to }) => to));
  const added = [...has].filter(
    (name) => !kept.has(name) && (!had.has(name) || comingBack.has(name)),
  );
  return { added, renamed };
}

/** An own sheet that a job rewrites: its plan of old where the job hands it in, else only what it is called. */
export interface FormerSheet {
  readonly key: SheetPlan['key'];
  readonly name: string;
  readonly plan: SheetPlan | undefined;
}

/** The own sheets that a job rewrites where they stand; those that are set aside are kept and need no restoring. */
export function formerSheets(
  job: WriteJob,
  { own }: Pick<BookFacts, 'own'>,
): readonly FormerSheet[] {
  const asides = new Set(job.setAside.map(({ from }) => from));
  return job.plans.flatMap(({ key }): FormerSheet[] => {
    const name = own[key];
    if (name === undefined || asides.has(name)) return [];
    const plan = job.previous?.find((each) => each.key === key && each.name === name);
    return [{ key, name, plan }];
  });
}

/** Plans in the order in which they are put back: the sheet that remembers last, for its mark ends the repair. */
export function storeLast(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  return [
    ...plans.filter(({ key }) => key !== 'store'),
    ...plans.filter(({ key }) => key === 'store'),
  ];
}
