import type { WireEvent } from '../protocol/wire';

/** Numbers of events on the wire. */
export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

const WORKBOOK = 'Workbook';
const CATEGORY = 65_536;

/** Who listens to what, and what has happened since the last delivery. */
export class EventQueue {
  /** Whether this add-in wants events at all. */
  isEnabled = true;
  readonly #listeners = new Set<string>();
  #waiting: WireEvent[] = [];

  listen(event: number, target: string): void {
    this.#listeners.add(`${event} ${target}`);
  }

  unlisten(event: number, target: string): void {
    this.#listeners.delete(`${event} ${target}`);
  }

  /** Events since the last time. */
  take(): readonly WireEvent[] {
    const events = this.#waiting;
    this.#waiting = [];
    return events;
  }

  /** Tells listeners of the sheet and of the collection. */
  raise(event: number, sheetId: string, args: object): void {
    if (!this.isEnabled) return;
    for (const target of [sheetId, WORKBOOK]) {
      if (!this.#listeners.has(`${event} ${target}`)) continue;
      this.#waiting.push([CATEGORY, event, target, JSON.stringify(args), 0]);
    }
  }

  sheetActivated(worksheetId: string): void {
    this.raise(EVENT.sheetActivated, worksheetId, { worksheetId });
  }

  clear(): void {
    this.#listeners.clear();
    this.#waiting = [];
  }
}
