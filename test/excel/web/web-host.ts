import type { EmulatedExcel } from '../emulated-excel';
import type { WireEvent } from '../protocol/wire';
import { isTransportError, type HttpAnswer, type TransportErrorCode } from '../transport';
import { appContext, type DocumentSettings, type FrameIdentity } from './app-context';
import {
  answerText,
  eventText,
  noticeText,
  parseRequest,
  WEB_ACTION,
  type WebRequest,
} from './envelope';

/** What one frame of an add-in is given by its surroundings. */
export interface WebHostOptions {
  readonly excel: EmulatedExcel;
  readonly identity: FrameIdentity;
  /** Settings of the document, shared by all frames. */
  readonly settings: { list: DocumentSettings };
  /** Posts a text to the frame. */
  readonly post: (text: string) => void;
  /** Told when the frame wants the focus to go back to the grid. */
  readonly onLeave?: () => void;
  /** Told when the frame can carry out commands of the ribbon. */
  readonly onReady?: () => void;
  /** Told when a command has ended, with its status: 0 when it was carried out. */
  readonly onCommandDone?: (id: string, status: number) => void;
}

/** Numbers of the methods that a page may call. */
const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93, commandDone: 94 } as const;
/** The action by which Excel hands the keyboard to a page: its first control gets the focus. */
const ENTERING = 4;
/** Actions by which a page hands the focus back: tab out of its last element, escape, F6. */
const LEAVING: ReadonlySet<unknown> = new Set([5, 6, 13, 14, 15, 16]);
/** The error codes that Excel on the web answers for failures that come before the object model. */
const ERROR_NUMBERS: Readonly<Record<TransportErrorCode, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const NOT_SUPPORTED = 5000;
const INTERNAL_PARTITION = 'WacPartition';
const READY_MEMBER = 'NotifyActionHandlerReady';
const EVENTS = { richApi: 'richApiMessage', command: 'appCommandInvoked' } as const;

/** One frame's way to Excel on the web: answers what its library posts, and posts it events. */
export class WebHost {
  readonly #options: WebHostOptions;
  readonly #listening = new Map<string, WebRequest>();
  readonly #unknown = new Map<string, number>();
  readonly #stop: () => void;
  #isReady = false;

  constructor(options: WebHostOptions) {
    this.#options = options;
    this.#stop = options.excel.listen((events) => {
      this.#tell(events);
    });
  }

  /** What the frame asked for and this host does not know, with how often. */
  get unknown(): ReadonlyMap<string, number> {
    return this.#unknown;
  }

  /** Ends the frame's connection. */
  close(): void {
    this.#stop();
    this.#listening.clear();
  }

  /** Takes a message of the frame. */
  async receive(text: unknown): Promise<void> {
    const request = parseRequest(text);
    if (request?._conversationId !== this.#options.identity.conversation) return;
    const data = await this.#answer(request);
    if (data !== undefined) this.#options.post(answerText(request, data));
  }

  /** Hands the keyboard to the page. */
  enter(): void {
    this.#options.post(noticeText(this.#options.identity.conversation, [ENTERING]));
  }

  /** Has the page carry out the command of an action's name. */
  invoke(id: string, action: string, source: string): void {
    const listening = this.#listening.get(EVENTS.command);
    if (!listening) throw new Error('The page does not listen to commands.');
    const args = JSON.stringify({ source: { id: source } });
    this.#options.post(eventText(listening, [id, action, args]));
  }

  #tell(events: readonly WireEvent[]): void {
    const listening = this.#listening.get(EVENTS.richApi);
    if (listening) this.#options.post(eventText(listening, { ArrayData: events }));
  }

  /** The answer's data; undefined where none is sent. */
  async #answer(request: WebRequest): Promise<unknown> {
    const { _actionName: name, _actionType: type, _data: data } = request;
    if (type === WEB_ACTION.listen) {
      this.#listening.set(name, request);
      return { Error: 0 };
    }
    if (type === WEB_ACTION.unlisten) {
      this.#listening.delete(name);
      return { Error: 0 };
    }
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync': {
        const { excel, identity, settings } = this.#options;
        return appContext(excel, identity, settings.list);
      }
      case 'ContextActivationManager_notifyHost':
        if (Array.isArray(data) && LEAVING.has(data[1])) this.#options.onLeave?.();
        return undefined;
      case 'executeMethod':
        return this.#call(data);
      default:
        this.#note(name);
        return undefined;
    }
  }

  async #call(data: unknown): Promise<unknown> {
    if (!isCall(data)) return { Error: NOT_SUPPORTED };
    switch (data.DdaMethod.DispatchId) {
      case METHOD.richApi:
        return this.#richApi(data.ArrayData ?? []);
      case METHOD.saveSettings:
        this.#options.settings.list = data.DdaSettingsMethod?.Properties ?? [];
        return { Error: 0, Version: 1 };
      case METHOD.loadSettings:
        return { Error: 0, Version: 1, Properties: this.#options.settings.list };
      case METHOD.commandDone:
        this.#options.onCommandDone?.(String(data[0]), Number(data[1]));
        return { Error: 0, Version: 1 };
      default:
        this.#note(`method ${String(data.DdaMethod.DispatchId)}`);
        return { Error: NOT_SUPPORTED };
    }
  }

  /** ArrayData: custom data, verb, address, headers, body, permission, flags. */
  async #richApi(parts: readonly unknown[]): Promise<unknown> {
    const [custom, , , , body, , flags] = parts;
    if (custom === INTERNAL_PARTITION) return this.#internal(String(body));
    const reply = await this.#options.excel.request(String(body), Number(flags));
    return reply ? wireAnswer(reply) : undefined;
  }

  /** What the library tells a service of the host's own and not the workbook: that the page takes commands. */
  #internal(body: string): unknown {
    const { Actions } = JSON.parse(body) as { readonly Actions: readonly InternalAction[] };
    for (const { Name, ActionType } of Actions) {
      if (ActionType !== 1 && Name !== READY_MEMBER) this.#note(`internal ${Name}`);
    }
    if (!this.#isReady) {
      this.#isReady = true;
      this.#options.onReady?.();
    }
    const Results = Actions.map(({ Id }) => ({ ActionId: Id, Value: {} }));
    return { Error: 0, Version: 1, Data: [200, [], JSON.stringify({ Results })] };
  }

  #note(what: string): void {
    this.#unknown.set(what, (this.#unknown.get(what) ?? 0) + 1);
  }
}

interface InternalAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
}

/** A call of `executeMethod`; the arguments of some methods stand under their numbers. */
interface Call {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: DocumentSettings };
  readonly [argument: number]: unknown;
}

function isCall(data: unknown): data is Call {
  return typeof data === 'object' && data !== null && 'DdaMethod' in data;
}

function wireAnswer({ statusCode, body }: HttpAnswer): unknown {
  if (isTransportError(body)) return { Error: ERROR_NUMBERS[body.error.code], Version: 1 };
  return { Error: 0, Version: 1, Data: [statusCode, [], JSON.stringify(body)] };
}
