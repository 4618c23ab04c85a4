/** Why a host could not do what it was asked. */
export const HOST_FAILURE_CODES = [
  'sheet-missing',
  'sheet-protected',
  'workbook-protected',
  'read-only',
  'cell-changed',
  'cell-being-edited',
  'name-taken',
  'too-large',
  'cancelled',
  'host-gone',
  'save-failed',
  'unsupported',
  'write-failed',
] as const;
export type HostFailureCode = (typeof HOST_FAILURE_CODES)[number];

/** A failure that callers may expect and explain; `subject` names the sheet, cell or file concerned. */
export class HostFailure extends Error {
  readonly code: HostFailureCode;
  readonly subject: string;

  constructor(code: HostFailureCode, subject: string, options?: ErrorOptions) {
    super(`${code}: ${subject}`, options);
    this.name = 'HostFailure';
    this.code = code;
    this.subject = subject;
  }
}
