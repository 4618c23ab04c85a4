import type { EmulatedExcel } from '../excel/emulated-excel';
import { frameName, type DocumentSettings } from '../excel/web/app-context';
import { WebHost, type WebHostOptions } from '../excel/web/web-host';

/** A frame of the add-in, connected to Excel. */
export interface AddInFrame {
  readonly element: HTMLIFrameElement;
  readonly host: WebHost;
  /** Takes the frame out of the page and ends its connection. */
  readonly close: () => void;
}

type Hooks = Pick<WebHostOptions, 'onLeave' | 'onReady' | 'onCommandDone'>;

/** Opens pages of the add-in in frames, each with a conversation of its own. */
export class FrameOpener {
  readonly #excel: EmulatedExcel;
  readonly #onAnswered: () => void;
  readonly #settings: { list: DocumentSettings } = { list: [] };
  readonly #unknown = new Map<string, number>();
  #opened = 0;

  /** `onAnswered` is called after each message of a frame, which may have changed the workbook. */
  constructor(excel: EmulatedExcel, onAnswered: () => void) {
    this.#excel = excel;
    this.#onAnswered = onAnswered;
  }

  /** What frames that are gone, and those that are there, asked for and no host knows. */
  get unknown(): ReadonlyMap<string, number> {
    return this.#unknown;
  }

  /** Opens a page in a container. */
  open(container: HTMLElement, address: string, hooks: Hooks): AddInFrame {
    const identity = {
      conversation: `${Date.now().toString(36)}-${String(++this.#opened)}`,
      appId: 'self-evaluation',
      hostOrigin: window.location.origin,
    };
    const element = document.createElement('iframe');
    const host = new WebHost({
      excel: this.#excel,
      identity,
      settings: this.#settings,
      post: (text) => element.contentWindow?.postMessage(text, identity.hostOrigin),
      ...hooks,
    });
    const receive = (event: MessageEvent): void => {
      if (event.source !== element.contentWindow) return;
      void host.receive(event.data).finally(() => {
        for (const [name, count] of host.unknown) this.#unknown.set(name, count);
        this.#onAnswered();
      });
    };
    window.addEventListener('message', receive);
    // The library reads the name when it starts, so the frame must bear it before it loads.
    element.name = frameName(identity);
    element.src = address;
    element.allow = 'clipboard-read; clipboard-write';
    container.append(element);
    return {
      element,
      host,
      close: () => {
        window.removeEventListener('message', receive);
        host.close();
        element.remove();
      },
    };
  }
}
