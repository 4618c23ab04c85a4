/** What kind of thing a person has to put right: the command line, a workbook without a budget table, or one with more projects than a report takes. */
export type UsageErrorCode = 'usage' | 'no-table' | 'too-many-projects';

/** A command that cannot be obeyed; the message is for the person who typed it. */
export class UsageError extends Error {
  readonly code: UsageErrorCode;

  constructor(message: string, options?: ErrorOptions & { readonly code?: UsageErrorCode }) {
    super(message, options);
    this.name = 'UsageError';
    this.code = options?.code ?? 'usage';
  }
}
