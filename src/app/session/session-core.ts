import { FileRefusal } from '../../files/refusal';
import type { JobControl } from '../../host/host';
import { HostFailure } from '../../host/host-failure';
import { failureText } from '../failure-text';
import { runInSlices, SLICE } from './pacing';
import type { SessionOptions } from './session-options';
import type { RunningJob, SessionNotice, SessionState } from './session-state';
import { SESSION_TEXT } from './session-text';

/** What the parts of a session share: its state, its notices, and one job after another. */
export interface SessionCore {
  readonly options: SessionOptions;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Replaces parts of the state and tells the listeners. */
  readonly patch: (change: Partial<SessionState>) => void;
  readonly notify: (
    tone: SessionNotice['tone'],
    text: string,
    action?: SessionNotice['action'],
  ) => void;
  /**
   * Runs work when the former ended; its failures become notices, or go to `failed`. Gives null after a failure.
   * A cancelled job says so in a notice.
   */
  readonly run: <T>(
    job: JobSetting,
    work: (control: JobControl) => Promise<T>,
  ) => Promise<T | null>;
  readonly cancel: () => void;
  /** Whether the session itself may be writing in the workbook, so that changes there are its own. */
  readonly isWriting: () => boolean;
}

/** A kind of job, and what to do when it failed. */
export interface JobSetting {
  readonly kind: RunningJob['kind'];
  readonly canCancel?: boolean;
  readonly failed?: (text: string) => void;
}

const MOST_NOTICES = 5;

/** A failure as one clear line; what nobody expected is told with what the program said. */
export function textOfFailure(cause: unknown): string {
  if (cause instanceof HostFailure || cause instanceof FileRefusal) return failureText(cause);
  return SESSION_TEXT.unexpected(cause instanceof Error ? cause.message : String(cause));
}

/** The shared ground of a session's parts. */
export function createCore(options: SessionOptions, initial: SessionState): SessionCore {
  let state = initial;
  let nextNotice = 1;
  let last: Promise<unknown> = Promise.resolve();
  let stop: AbortController | null = null;
  let writing = 0;
  const listeners = new Set<() => void>();

  const patch = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const notify: SessionCore['notify'] = (tone, text, action) => {
    const notice = { id: nextNotice, tone, text, ...(action && { action }) };
    nextNotice += 1;
    // A newer fix or a newer failure to save stands for the former: one of a kind is enough to act on.
    const others = state.notices.filter(
      (each) => each.text !== text && (action === undefined || each.action !== action),
    );
    patch({ notices: [...others, notice].slice(-MOST_NOTICES) });
  };

  async function runNow<T>(
    { kind, canCancel = false, failed }: JobSetting,
    work: (control: JobControl) => Promise<T>,
  ): Promise<T | null> {
    const abort = new AbortController();
    stop = abort;
    const isWriting = kind !== 'read';
    if (isWriting) writing += 1;
    patch({ job: { kind, done: 0, total: 0, canCancel, isWaiting: false } });
    try {
      return await work({
        signal: abort.signal,
        run: runInSlices(options, SLICE, () => {
          if (abort.signal.aborted) throw new HostFailure('cancelled', '');
        }),
        onProgress: (done, total) => {
          if (state.job) patch({ job: { ...state.job, done, total } });
        },
      });
    } catch (cause) {
      const text = textOfFailure(cause);
      if (failed && !abort.signal.aborted) failed(text);
      else notify(abort.signal.aborted ? 'info' : 'error', text);
      return null;
    } finally {
      if (isWriting) writing -= 1;
      stop = null;
      patch({ job: null });
    }
  }

  options.onWaiting?.((isWaiting) => {
    if (state.job) patch({ job: { ...state.job, isWaiting } });
  });

  return {
    options,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    patch,
    notify,
    run(setting, work) {
      const result = last.then(() => runNow(setting, work));
      last = result;
      return result;
    },
    cancel: () => {
      stop?.abort();
    },
    isWriting: () => writing > 0,
  };
}
