import type { JournalEntry } from './drafts';

/** What came of writing: written, or another pane wrote meanwhile. */
export type JournalWriting =
  { readonly kind: 'written' } | { readonly kind: 'conflict'; readonly entry: JournalEntry };

/** The browser's own storage, as far as drafts need it. Every member may reject when storage is full or forbidden. */
export interface Journal {
  /** Every readable entry; unreadable ones are left alone. */
  list(): Promise<readonly JournalEntry[]>;
  /**
   * Writes the entry in the place of its workbook, unless another writer's entry stands there that is newer than `seen`
   * (milliseconds of the newest that this pane knows).
   */
  write(entry: JournalEntry, seen: number): Promise<JournalWriting>;
  /** Moves an entry out of the way without losing it: it stays readable by `discarded`. */
  discard(entry: JournalEntry): Promise<void>;
  /** What was discarded, the latest first. */
  discarded(): Promise<readonly JournalEntry[]>;
  /** Forgets all drafts of one workbook, and what was discarded of it. */
  forget(entry: Pick<JournalEntry, 'workbookId' | 'address'>): Promise<void>;
  /** Calls back when another pane wrote; returns the way to stop. */
  watch(changed: () => void): () => void;
}
