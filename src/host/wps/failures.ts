import { HostFailure } from '../host-failure';
import type { EtApplication } from './et-types';
import { isEditing } from './wait-ready';

/** Whatever WPS throws as a failure of the host: WPS has no codes, so it is asked whether it is still there. */
export function asHostFailure(
  cause: unknown,
  application: EtApplication,
  subject = '',
): HostFailure {
  if (cause instanceof HostFailure) return cause;
  if (isEditing(application)) return new HostFailure('cell-being-edited', subject, { cause });
  return new HostFailure(isThere(application) ? 'write-failed' : 'host-gone', subject, { cause });
}

function isThere(application: EtApplication): boolean {
  try {
    return application.ActiveWorkbook !== null;
  } catch {
    return false;
  }
}
