import type { RunSteps } from '../../core/steps';
import type { SessionOptions } from './session-options';

/** Milliseconds that work takes at a stretch before the page may draw and answer. */
export const SLICE = 30;

/** Work was given up because newer work takes its place. */
export class Overtaken extends Error {}

/**
 * Runs steps for at most `slice` milliseconds at a stretch, so that the page draws and answers in between. After each pause
 * `check` may throw to give the work up.
 */
export function runInSlices(
  { now, pause }: Pick<SessionOptions, 'now' | 'pause'>,
  slice: number,
  check: () => void,
): RunSteps {
  return async (steps) => {
    let since = now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (now() - since < slice) continue;
      await pause(0);
      check();
      since = now();
    }
  };
}

/** Does work that may be overtaken; null when it was. */
export async function unlessOvertaken<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Overtaken) return null;
    throw cause;
  }
}
