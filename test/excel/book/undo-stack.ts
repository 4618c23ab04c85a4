/** Who did something that can be undone. */
export type Actor = 'user' | 'add-in';

/** One step that the person can take back: what stood before it. */
export interface UndoEntry {
  readonly actor: Actor;
  readonly label: string;
  /** Puts back what stood before. */
  readonly restore: () => void;
}

/** The person's undo stack, the newest last; add-in calls may fill it and some clear it. */
export class UndoStack {
  readonly #entries: UndoEntry[] = [];
  #clearedBy: string[] = [];

  get entries(): readonly UndoEntry[] {
    return this.#entries;
  }

  /** What cleared the stack since the workbook was opened, in order. */
  get clearedBy(): readonly string[] {
    return this.#clearedBy;
  }

  push(entry: UndoEntry): void {
    this.#entries.push(entry);
  }

  /** Joins the entries from a depth on into one, as an undo group does. */
  join(depth: number): void {
    const joined = this.#entries.splice(depth);
    const [first] = joined;
    if (!first) return;
    const restore = (): void => {
      for (const entry of [...joined].reverse()) entry.restore();
    };
    this.#entries.push({ ...first, restore });
  }

  pop(): UndoEntry | undefined {
    return this.#entries.pop();
  }

  clear(reason: string): void {
    this.#entries.length = 0;
    this.#clearedBy = [...this.#clearedBy, reason];
  }
}
