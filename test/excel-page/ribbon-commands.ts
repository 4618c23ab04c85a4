import type { AddInFrame, FrameOpener } from './frames';

/** How a command of the ribbon ended: status 0 when it was carried out. */
export interface CommandResult {
  readonly action: string;
  readonly status: number;
}

/** Milliseconds after which Excel ends a command that has not said that it is done. */
const LONGEST = 300_000;
const TIMED_OUT = -1;

/**
 * Runs the commands of the ribbon that need no pane: in a hidden frame that is opened for the first and stays as long as
 * any is under way.
 */
export class RibbonCommands {
  readonly #frames: FrameOpener;
  readonly #container: HTMLElement;
  readonly #address: string;
  readonly #running = new Map<string, (status: number) => void>();
  #frame: { readonly frame: AddInFrame; readonly ready: Promise<void> } | null = null;
  #count = 0;

  constructor(frames: FrameOpener, container: HTMLElement, address: string) {
    this.#frames = frames;
    this.#container = container;
    this.#address = address;
  }

  /** Runs a command to its end. */
  async run(action: string): Promise<CommandResult> {
    const id = `command-${String(++this.#count)}`;
    const ended = new Promise<number>((resolve) => {
      this.#running.set(id, resolve);
      setTimeout(() => {
        resolve(TIMED_OUT);
      }, LONGEST);
    });
    const { frame, ready } = (this.#frame ??= this.#open());
    await ready;
    frame.host.invoke(id, action, action);
    const status = await ended;
    this.#running.delete(id);
    if (this.#running.size === 0) this.#close();
    return { action, status };
  }

  #open(): { readonly frame: AddInFrame; readonly ready: Promise<void> } {
    let onReady = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      onReady = resolve;
    });
    const frame = this.#frames.open(this.#container, this.#address, {
      onReady,
      onCommandDone: (id, status) => this.#running.get(id)?.(status),
    });
    return { frame, ready };
  }

  #close(): void {
    this.#frame?.frame.close();
    this.#frame = null;
  }
}
