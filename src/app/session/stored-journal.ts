import { journalEntrySchema, type JournalEntry } from './drafts';
import { newestOfOthers } from './find-draft';
import type { Journal } from './journal';

/** A place for small records that outlives the page, shared by all panes of one browser. */
export interface RecordStore {
  readonly keys: () => Promise<readonly string[]>;
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Tells other panes that something was written. */
  readonly announce: () => void;
  /** Calls back when another pane wrote; returns the way to stop. */
  readonly listen: (changed: () => void) => () => void;
}

const DRAFT = 'draft:';
const DISCARDED = 'discarded:';
/** What was decided against is kept for so many milliseconds: ninety days. */
const KEPT_FOR = 90 * 24 * 60 * 60 * 1000;

type Kept = readonly [key: string, entry: JournalEntry];

/** Only records that are asked for are fetched: a draft may be long, and this happens while she types. */
async function read(store: RecordStore, prefix: string, except?: string): Promise<readonly Kept[]> {
  const keys = (await store.keys()).filter((key) => key.startsWith(prefix) && key !== except);
  const values = await Promise.all(keys.map((key) => store.get(key)));
  return keys.flatMap((key, index): Kept[] => {
    const parsed = journalEntrySchema.safeParse(values[index]);
    return parsed.success ? [[key, parsed.data]] : [];
  });
}

const entriesIn = (kept: readonly Kept[]): readonly JournalEntry[] =>
  kept.map(([, entry]) => entry);

/** A journal over a store of records: one draft for each pane, so that none overwrites another's. */
export function createJournal(store: RecordStore): Journal {
  /** A draft stands in its writer's place only; another version there is a newer one and stays. */
  async function drop({ writer, revision }: JournalEntry): Promise<void> {
    const key = DRAFT + writer;
    const parsed = journalEntrySchema.safeParse(await store.get(key));
    if (parsed.success && parsed.data.revision === revision) await store.remove(key);
  }

  return {
    list: async () => entriesIn(await read(store, DRAFT)),
    async write(entry, seen) {
      const place = DRAFT + entry.writer;
      await store.set(place, entry);
      store.announce();
      const others = entriesIn(await read(store, DRAFT, place));
      const newer = newestOfOthers(others, entry, seen);
      return newer ? { kind: 'conflict', entry: newer } : { kind: 'written' };
    },
    drop,
    async discard(entry) {
      await store.set(`${DISCARDED}${String(entry.savedAt)}:${entry.revision}`, entry);
      await drop(entry);
      const old = (await read(store, DISCARDED)).filter(
        ([, { savedAt }]) => savedAt < entry.savedAt - KEPT_FOR,
      );
      for (const [key] of old) await store.remove(key);
    },
    async discarded() {
      const kept = entriesIn(await read(store, DISCARDED));
      return [...kept].sort((a, b) => b.savedAt - a.savedAt);
    },
    async forget({ workbookId, address }) {
      const all = [...(await read(store, DRAFT)), ...(await read(store, DISCARDED))];
      for (const [key, entry] of all) {
        const isSameId = workbookId !== null && entry.workbookId === workbookId;
        if (isSameId || entry.address === address) await store.remove(key);
      }
      store.announce();
    },
    watch: (changed) => store.listen(changed),
  };
}
