/** What a page of an add-in posts to Excel on the web, as the library writes it. */
export interface WebRequest {
  readonly _actionName: string;
  /** 0 call, 1 listen to an event, 2 stop listening. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Kinds of `_actionType`. */
export const WEB_ACTION = { invoke: 0, listen: 1, unlisten: 2 } as const;

const REQUEST = 0;
const ANSWER = 1;
/** Answers to a call, and events. */
const RESPONSE = { call: 0, event: 1 } as const;

/** The request that a message holds; undefined when it is something else, such as a message of a page's own. */
export function parseRequest(text: unknown): WebRequest | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  const found = JSON.parse(text) as Partial<WebRequest> & { readonly _messageType?: unknown };
  const isRequest =
    found._messageType === REQUEST &&
    typeof found._actionName === 'string' &&
    typeof found._actionType === 'number' &&
    typeof found._conversationId === 'string';
  return isRequest ? (found as WebRequest) : undefined;
}

function envelope(request: WebRequest, responseType: number, data: unknown): string {
  return JSON.stringify({
    _messageType: ANSWER,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: '',
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}

/** The text that answers a request. */
export function answerText(request: WebRequest, data: unknown): string {
  return envelope(request, RESPONSE.call, data);
}

/** The text that tells of an event, to the page that asked with this request to be told. */
export function eventText(listening: WebRequest, data: unknown): string {
  return envelope(listening, RESPONSE.event, data);
}

/** The text by which Excel tells a page of its own accord what the person does. */
export function noticeText(conversation: string, data: unknown): string {
  return JSON.stringify({
    _messageType: REQUEST,
    _actionName: 'Office_notifyAgave',
    _actionType: WEB_ACTION.invoke,
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: '',
    _data: data,
    _serializerVersion: 1,
  });
}
