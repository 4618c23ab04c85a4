import type { MemberLog } from './strict';
import { strict } from './strict';

/** What becomes of the number of a pane that is gone. */
export type StalePane = 'throws' | 'gives null';

/** Draws a pane; gives the way to show or hide it. */
export type DrawPane = (address: string) => (isVisible: boolean) => void;

/** Panes and the storage of an add-in in the fake; panes are counted from 1, the storage outlives them. */
export class FakePanes {
  readonly storage = new Map<string, unknown>();
  readonly addresses: string[] = [];
  stale: StalePane = 'throws';
  draw: DrawPane = () => () => undefined;
  readonly #log: MemberLog;
  #panes = new Map<number, object>();
  #count = 0;

  constructor(log: MemberLog) {
    this.#log = log;
  }

  /** Forgets all panes, as a restarted program does. */
  forget(): void {
    this.#panes = new Map();
  }

  members() {
    return {
      PluginStorage: strict(
        'PluginStorage',
        {
          getItem: (key: string) => this.storage.get(key) ?? null,
          setItem: (key: string, value: unknown) => {
            this.storage.set(key, value);
          },
        },
        this.#log,
      ),
      CreateTaskPane: (address: string) => this.#create(address),
      GetTaskPane: (id: number) => {
        const found = this.#panes.get(id);
        if (!found && this.stale === 'throws') throw new Error(`no pane ${String(id)}`);
        return found ?? null;
      },
    };
  }

  #create(address: string): object {
    this.addresses.push(address);
    const show = this.draw(address);
    const ID = ++this.#count;
    let isVisible = false;
    const pane = strict(
      'TaskPane',
      {
        ...{ ID, DockPosition: 0, Width: 0 },
        get Visible() {
          return isVisible;
        },
        set Visible(value: boolean) {
          isVisible = value;
          show(value);
        },
      },
      this.#log,
    );
    this.#panes.set(ID, pane);
    return pane;
  }
}
