import type { SheetPlan } from '../../core/sheet/plan';
import type { WriteJob } from '../host';
import { brokenOff, storeLast } from '../steps/broken-off';
import { sheetNamed } from './book';
import { readState, type BookState } from './book-state';
import type { EtBook } from './et-types';
import { markStep, setName, sheetSteps, storeSteps } from './job-steps';
import type { Step } from './step';
import { removeSheet } from './write-sheet';

/**
 * Steps that put the workbook back as it stood before a job that failed: sheets that it added go, those that it renamed get
 * their names again, and the earlier report is written from its plans.
 */
export function restoreSteps(
  job: WriteJob,
  book: EtBook,
  before: BookState,
  previous: readonly SheetPlan[],
): readonly Step[] {
  const { mark } = job;
  const marked = mark && before.own[mark.key];
  const now = readState(book, mark);
  // Setting the mark is the first thing that a job does where there is a sheet for it.
  if (marked !== undefined && now.mark === before.mark) return [];
  const { added, renamed } = brokenOff(job, before, now);
  const state = { ...now, own: before.own };
  return [
    ...added.map((name) => () => {
      removeSheet(sheetNamed(book, name));
    }),
    ...renamed.map(({ from, to }) => () => {
      sheetNamed(book, to).Name = from;
    }),
    ...nameSteps(book, before, now),
    ...storeLast(previous).flatMap((plan) => {
      const steps = plan.key === 'store' ? storeSteps : sheetSteps;
      return steps(plan, plan.name, book, state);
    }),
    ...(mark && marked !== undefined
      ? [markStep(book, marked, { ...mark, value: before.mark })]
      : []),
  ];
}

function nameSteps(book: EtBook, before: BookState, now: BookState): readonly Step[] {
  const known = new Map(before.names.map((name) => [name.name, name]));
  return now.names.flatMap((name): readonly Step[] => {
    const old = known.get(name.name);
    if (old?.refersTo === name.refersTo && old.hidden === name.hidden) return [];
    return [
      () => {
        if (old) setName(book, old);
        else book.Names.Item(name.name).Delete();
      },
    ];
  });
}
