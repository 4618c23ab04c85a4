import { HostFailure } from '../host-failure';
import type { JobControl } from '../host';
import type { EtApplication } from './et-types';
import type { WpsHostOptions } from './wps-options';

/** Milliseconds between two looks. */
const LOOK = 300;
/** Milliseconds after which the work is tried all the same: a client may never call itself ready. */
const PATIENCE = 60_000;

/** Whether she edits a cell now; clients that do not say so count as ready. */
export function isEditing(application: EtApplication): boolean {
  try {
    return application.Ready === false;
  } catch {
    return false;
  }
}

/** Waits until no cell is being edited, and tells so. Throws HostFailure cancelled. */
export async function waitUntilReady(
  { application, pause, onWaiting }: Pick<WpsHostOptions, 'application' | 'pause' | 'onWaiting'>,
  signal?: JobControl['signal'],
): Promise<void> {
  if (!isEditing(application)) return;
  onWaiting?.(true);
  try {
    for (let waited = 0; waited < PATIENCE && isEditing(application); waited += LOOK) {
      if (signal?.aborted) throw new HostFailure('cancelled', '');
      await pause(LOOK);
    }
  } finally {
    onWaiting?.(false);
  }
}
