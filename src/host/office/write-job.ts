import type { SheetPlan } from '../../core/sheet/plan';
import type { JobControl, WriteJob, WritingMark } from '../host';
import type { HostFailure } from '../host-failure';
import { readBookState, type BookState, type MarkPlace } from './book-state';
import { formerSheets } from '../steps/broken-off';
import { checkJob } from '../steps/check-job';
import { asHostFailure, nothingWasDone, stopIfCancelled } from './failures';
import { jobPieces } from './job-pieces';
import { BYTES_PER_REQUEST, packPieces, sendPieces, type Piece } from './pieces';
import { planOfGrid } from '../steps/plan-of-grid';
import { takeBack } from '../steps/take-back';
import { WHOLE } from './read-blocks';
import { readGrids } from './read-sheets';
import { restore } from './restore';
import type { Session } from './session';
import { readFacts } from './sheet-facts';

/**
 * Writes the product's own sheets, all or nothing: one request to look, one for each 3 MB or so to write. Own sheets are written
 * where they stand. When a request fails, what was done is undone by rewriting the earlier report from its plans; when that
 * fails too, or the pane ends in between, the mark stays and the next opening repairs. Throws HostFailure.
 */
export async function runWriteJob(
  session: Session,
  job: WriteJob,
  control: JobControl,
  bytesPerRequest = BYTES_PER_REQUEST,
): Promise<void> {
  const { signal } = control;
  const names = [...job.plans.map(({ name }) => name), ...job.setAside.map(({ from }) => from)];
  const place = job.mark && placeOfMark(job, job.mark);
  const state = await readBookState(session, names, place, { signal });
  checkJob(job, state);
  const requests = packPieces(jobPieces(job, state), bytesPerRequest);
  const previous = await previousPlans(session, job, state);
  const write = async (steps: Session): Promise<void> => {
    await sendAll(steps, requests, control).catch(async (cause: unknown) => {
      const { failure, done } = asSendingFailure(cause);
      if (done > 0 || !nothingWasDone(failure))
        await takeBack(failure, () => restore(steps, job, state, previous, bytesPerRequest));
      throw failure;
    });
  };
  await (requests.length > 1 ? session.asOneUndo(write) : write(session));
}

/** The product's own sheets keep their names from one job to the next, so the plan knows where the mark stands. */
function placeOfMark({ plans, previous = [] }: WriteJob, mark: WritingMark): MarkPlace | undefined {
  const plan = [...plans, ...previous].find(({ key }) => key === mark.key);
  return plan && { sheet: plan.name, row: mark.row, column: mark.column };
}

/** A failure with the number of requests that were carried out before it. */
class SendingFailed extends Error {
  readonly failure: HostFailure;
  readonly done: number;

  constructor(failure: HostFailure, done: number) {
    super(failure.message, { cause: failure });
    this.failure = failure;
    this.done = done;
  }
}

function asSendingFailure(cause: unknown): { failure: HostFailure; done: number } {
  if (cause instanceof SendingFailed) return cause;
  return { failure: asHostFailure(cause, ''), done: 1 };
}

async function sendAll(
  session: Session,
  requests: readonly (readonly Piece[])[],
  { onProgress, signal }: JobControl,
): Promise<void> {
  const left = [...requests];
  let done = 0;
  for (let pieces = left.shift(); pieces; pieces = left.shift()) {
    try {
      stopIfCancelled(signal);
      await sendPieces(session, pieces, { signal });
    } catch (cause) {
      const failure = asHostFailure(cause, '');
      if (failure.code !== 'too-large' || pieces.length < 2) throw new SendingFailed(failure, done);
      // Nothing of a request that is too large was carried out: it goes in two.
      const middle = Math.ceil(pieces.length / 2);
      left.unshift(pieces.slice(0, middle), pieces.slice(middle));
      continue;
    }
    done++;
    onProgress?.(done, done + left.length);
  }
}

/** Plans of the own sheets that the job rewrites: as handed in, else from what stands there. */
async function previousPlans(
  session: Session,
  job: WriteJob,
  state: BookState,
): Promise<readonly SheetPlan[]> {
  const former = formerSheets(job, state);
  const plans = former.flatMap(({ plan }) => plan ?? []);
  const unknown = new Map(former.flatMap(({ key, name, plan }) => (plan ? [] : [[name, key]])));
  if (unknown.size === 0) return plans;
  const facts = await readFacts(session, [...unknown.keys()], {});
  const { grids } = await readGrids(session, [...facts.values()], false, () => WHOLE, {});
  for (const [name, grid] of grids) {
    const key = unknown.get(name);
    if (key !== undefined) plans.push(planOfGrid(grid, key));
  }
  return plans;
}
