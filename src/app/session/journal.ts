import type { JournalEntry } from './drafts';

/** What came of writing: written, or another pane wrote meanwhile. */
export type JournalWriting =
  { readonly kind: 'written' } | { readonly kind: 'conflict'; readonly entry: JournalEntry };

/** The browser's own storage, as far as drafts need it. Every member may reject when storage is full or forbidden. */
export interface Journal {
  /** Every readable entry; unreadable ones are left alone. */
  readonly list: () => Promise<readonly JournalEntry[]>;
  /**
   * Writes the entry in its writer's own place, so that no pane overwrites another's typing. A conflict tells that another
   * writer's entry for the same workbook is newer than `seen` (milliseconds); the entry was written all the same.
   */
  readonly write: (entry: JournalEntry, seen: number) => Promise<JournalWriting>;
  /** Takes an entry away whose answers are safe elsewhere, unless it was written anew meanwhile. */
  readonly drop: (entry: JournalEntry) => Promise<void>;
  /** Moves an entry out of the way without losing it: it stays readable by `discarded`. */
  readonly discard: (entry: JournalEntry) => Promise<void>;
  /** What was discarded, the latest first. */
  readonly discarded: () => Promise<readonly JournalEntry[]>;
  /** Forgets all drafts of one workbook, and what was discarded of it. */
  readonly forget: (entry: Pick<JournalEntry, 'workbookId' | 'address'>) => Promise<void>;
  /** Calls back when another pane wrote; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}
