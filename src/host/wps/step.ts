import type { JobControl } from '../host';
import { HostFailure } from '../host-failure';

/** A part of the work that is done in one go. */
export type Step = () => void;

/** Milliseconds of work after which WPS gets to draw and to answer clicks. */
const STRETCH = 50;

/** Does steps in turn, and lets others have a turn between them; after each turn `ready` may hold the work up. Throws HostFailure cancelled. */
export async function doSteps(
  steps: readonly Step[],
  pause: () => Promise<void>,
  { onProgress, signal }: JobControl = {},
  ready?: () => Promise<void>,
): Promise<void> {
  let since = Date.now();
  for (const [index, step] of steps.entries()) {
    if (signal?.aborted) throw new HostFailure('cancelled', '');
    step();
    if (Date.now() - since < STRETCH) continue;
    onProgress?.(index + 1, steps.length);
    await pause();
    await ready?.();
    since = Date.now();
  }
  onProgress?.(steps.length, steps.length);
}
