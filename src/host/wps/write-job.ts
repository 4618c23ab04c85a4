import type { SheetPlan } from '../../core/sheet/plan';
import type { JobControl, WriteJob } from '../host';
import { formerSheets } from '../steps/broken-off';
import { checkJob } from '../steps/check-job';
import { planOfGrid } from '../steps/plan-of-grid';
import { takeBack } from '../steps/take-back';
import { embedFile } from './attachments';
import { sheetNamed } from './book';
import { readState, type BookState } from './book-state';
import type { EtBook } from './et-types';
import { asHostFailure } from './failures';
import { checkNames, jobSteps } from './job-steps';
import { readSheet } from './read-sheet';
import { restoreSteps } from './restore';
import { quietly } from './settings';
import { doSteps } from './step';
import { waitUntilReady } from './wait-ready';
import type { WpsHostOptions } from './wps-options';

/**
 * Writes the product's own sheets, all or nothing. Everything is checked before the first write. When a step fails, what was
 * done is undone by rewriting the earlier report from its plans; when that fails too, or the pane ends in between, the mark
 * stays and the next opening repairs. Throws HostFailure.
 */
export async function runWriteJob(
  options: WpsHostOptions,
  book: EtBook,
  job: WriteJob,
  control: JobControl,
): Promise<void> {
  const { application, pause } = options;
  const ready = (): Promise<void> => waitUntilReady(options, control.signal);
  await ready();
  const state = readState(book, job.mark);
  checkJob(job, state);
  checkNames(job, state);
  const previous = previousPlans(options, book, job, state);
  const steps = jobSteps(job, book, state);
  await quietly(application, book, async () => {
    try {
      await doSteps(steps, pause, control, ready);
      embedFiles(options, book, job);
    } catch (cause) {
      const failure = asHostFailure(cause, application);
      await takeBack(failure, () =>
        doSteps(restoreSteps(job, book, state, previous), () => Promise.resolve()),
      );
      throw failure;
    }
  });
  if (job.activate !== undefined) sheetNamed(book, job.activate).Activate();
}

/** Embedding is a convenience that old clients lack: the workbook keeps its own copy, so a refusal is told, not fatal. */
function embedFiles({ addIn, onNotEmbedded }: WpsHostOptions, book: EtBook, job: WriteJob): void {
  for (const plan of job.plans) {
    for (const attachment of plan.attachments) {
      if (!addIn) continue;
      try {
        embedFile(addIn, sheetNamed(book, plan.name), attachment);
      } catch (cause) {
        onNotEmbedded?.(attachment.fileName, cause);
      }
    }
  }
}

/** Plans of the own sheets that the job rewrites: as handed in, else from what stands there. */
function previousPlans(
  { application }: WpsHostOptions,
  book: EtBook,
  job: WriteJob,
  state: BookState,
): readonly SheetPlan[] {
  return formerSheets(job, state).map(
    ({ key, name, plan }) =>
      plan ?? planOfGrid(readSheet(application, sheetNamed(book, name), false, true), key),
  );
}
