/** An error that Excel answers for one action of a request, as the library shows it to callers. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: HostErrorCode, message?: string) {
    super(message ?? MESSAGES[code]);
    this.name = 'HostError';
    this.code = code;
    this.status = STATUS[code] ?? 400;
  }
}

const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'This operation is not permitted for the current object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  UnsupportedOperation: 'This operation is not supported.',
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** Throws the error; as an expression where a value is missing. */
export function refuse(code: HostErrorCode, message?: string): never {
  throw new HostError(code, message);
}
