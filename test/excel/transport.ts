import type { QueryAnswer } from './protocol/wire';

/** What the host sends back for a request. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: QueryAnswer | TransportErrorBody;
}

interface TransportErrorBody {
  readonly error: { readonly code: TransportErrorCode; readonly message: string };
}

/** Failures that come before the object model: their codes and what Excel says. */
export const TRANSPORT_ERRORS = {
  InvalidOperationInCellEditMode: {
    status: 400,
    message: 'Excel is in cell-editing mode. Please exit the edit mode and try again.',
  },
  RequestPayloadSizeLimitExceeded: {
    status: 400,
    message: 'The request payload size has exceeded the limit.',
  },
  ResponsePayloadSizeLimitExceeded: {
    status: 400,
    message: 'The response payload size has exceeded the limit.',
  },
  InvalidOrTimedOutSession: {
    status: 408,
    message: 'Your Office Online session has expired or is invalid.',
  },
} as const;
export type TransportErrorCode = keyof typeof TRANSPORT_ERRORS;

export function transportError(code: TransportErrorCode): HttpAnswer {
  const { status, message } = TRANSPORT_ERRORS[code];
  return { statusCode: status, headers: {}, body: { error: { code, message } } };
}

/** Whether a request failed before it reached the object model. */
export function isTransportError(body: HttpAnswer['body']): body is TransportErrorBody {
  return 'error' in body;
}
