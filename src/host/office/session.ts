import { HostFailure } from '../host-failure';
import { asHostFailure, stopIfCancelled } from './failures';
import type { OfficeHostOptions } from './office-options';

/** Requests to Excel, one step each. */
export interface Session {
  /**
   * Queues work on a context and sends it as one request. `queue` runs again when a cell was being edited, so it must only
   * queue. What it returns may be read afterwards. Throws HostFailure.
   */
  step<T>(queue: (context: Excel.RequestContext) => T, setting?: StepSetting): Promise<T>;
  /** Runs steps that are to be one entry of her undo stack, where Excel can. */
  asOneUndo<T>(steps: (session: Session) => Promise<T>): Promise<T>;
}

/** What a step concerns, for its failure, and the signal to obey. */
export interface StepSetting {
  readonly subject?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds before the first new try, growing by half each time up to the longest. */
const FIRST_WAIT = 300;
const LONGEST_WAIT = 3_000;
/** Milliseconds after which we no longer wait for an edited cell. */
const PATIENCE = 120_000;
const GROWTH = 1.5;

const pauseByTimer = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Opens the way to Excel. */
export function createSession(options: OfficeHostOptions): Session {
  const { excel, isSetSupported, onWaiting, pause = pauseByTimer } = options;

  const sessionOver = (contextOf: () => Excel.RequestContext): Session => ({
    async step<T>(
      queue: (context: Excel.RequestContext) => T,
      { subject = '', signal }: StepSetting = {},
    ): Promise<T> {
      let wait = FIRST_WAIT;
      let waited = 0;
      try {
        for (;;) {
          stopIfCancelled(signal);
          try {
            const context = contextOf();
            const result = queue(context);
            await context.sync();
            return result;
          } catch (cause) {
            const failure = asHostFailure(cause, subject);
            if (failure.code !== 'cell-being-edited' || waited >= PATIENCE) throw failure;
          }
          if (waited === 0) onWaiting?.(true);
          await pause(wait);
          waited += wait;
          wait = Math.min(LONGEST_WAIT, wait * GROWTH);
        }
      } finally {
        if (waited > 0) onWaiting?.(false);
      }
    },

    asOneUndo<T>(steps: (session: Session) => Promise<T>): Promise<T> {
      if (!isSetSupported('ExcelApi', '1.20')) return steps(this);
      return lateMergedRun(excel, (context) => steps(sessionOver(() => context)));
    },
  });

  // A fresh context each time: no references are kept between requests, so none must be given back.
  return sessionOver(() => new excel.RequestContext());
}

/** `mergeUndoGroup` is an option of Excel.run only, and Excel.run tells a failure of its own from one of the batch. */
async function lateMergedRun<T>(
  excel: typeof Excel,
  steps: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  let outcome: { readonly value: T } | { readonly failure: unknown } | undefined;
  await excel.run({ mergeUndoGroup: true }, async (context) => {
    try {
      outcome = { value: await steps(context) };
    } catch (failure) {
      outcome = { failure };
    }
  });
  if (!outcome) throw new HostFailure('host-gone', '');
  if ('failure' in outcome) throw outcome.failure;
  return outcome.value;
}
