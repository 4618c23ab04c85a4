/** Why sheets cannot be written as planned. */
export const WRITE_FAILURE_CODES = [
  'name-taken',
  'name-invalid',
  'sheet-missing',
  'sheet-referred-to',
  'text-too-long',
  'number-invalid',
  'part-of-array',
  'attachment-unsupported',
] as const;
export type WriteFailureCode = (typeof WRITE_FAILURE_CODES)[number];

/** A plan that cannot be written; nothing was. `subject` names the sheet, cell, name or file concerned. */
export class WriteFailure extends Error {
  readonly code: WriteFailureCode;
  readonly subject: string;

  constructor(code: WriteFailureCode, subject: string) {
    super(`${code}: ${subject}`);
    this.name = 'WriteFailure';
    this.code = code;
    this.subject = subject;
  }
}
