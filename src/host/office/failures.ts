import { HostFailure, type HostFailureCode } from '../host-failure';

/** Error codes of office.js, as its documentation names them, and what they mean to us. */
const CODES: Readonly<Record<string, HostFailureCode>> = {
  ItemNotFound: 'sheet-missing',
  InvalidReference: 'sheet-missing',
  ItemAlreadyExists: 'name-taken',
  AccessDenied: 'sheet-protected',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  InvalidOrTimedOutSession: 'host-gone',
  HostRestartNeeded: 'host-gone',
  ConnectionFailure: 'host-gone',
  RequestAborted: 'host-gone',
  HostIsBusy: 'host-gone',
  ApiNotFound: 'unsupported',
  UnsupportedOperation: 'unsupported',
};

/** Codes by which a request as a whole was turned away: nothing of it was carried out. */
const NOTHING_DONE: ReadonlySet<HostFailureCode> = new Set(['cell-being-edited', 'too-large']);

function codeOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return '';
  return typeof cause.code === 'string' ? cause.code : '';
}

/** A failure of office.js as a failure of the host; what is no such failure becomes `write-failed` with its cause. */
export function asHostFailure(cause: unknown, subject: string): HostFailure {
  if (cause instanceof HostFailure) return cause;
  const code = CODES[codeOf(cause)] ?? 'write-failed';
  return new HostFailure(code, subject, { cause });
}

/** Whether a request failed before any of its actions was carried out. */
export function nothingWasDone(failure: HostFailure): boolean {
  return NOTHING_DONE.has(failure.code) || failure.code === 'cancelled';
}

/** Throws `cancelled` when the job was called off. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostFailure('cancelled', '');
}
