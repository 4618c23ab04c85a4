import { journalEntrySchema, type JournalEntry } from './drafts';
import { concerns } from './find-draft';
import type { Journal } from './journal';

/** A place for small records that outlives the page, shared by all panes of one browser. */
export interface RecordStore {
  readonly entries: () => Promise<readonly (readonly [key: string, value: unknown])[]>;
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

async function read(store: RecordStore, prefix: string): Promise<readonly Kept[]> {
  const all = await store.entries();
  return all.flatMap(([key, value]): Kept[] => {
    if (!key.startsWith(prefix)) return [];
    const parsed = journalEntrySchema.safeParse(value);
    return parsed.success ? [[key, parsed.data]] : [];
  });
}

/** A journal over a store of records: one draft for each pane, so that none overwrites another's. */
export function createJournal(store: RecordStore): Journal {
  const drafts = () => read(store, DRAFT);
  return {
    list: async () => (await drafts()).map(([, entry]) => entry),
    async write(entry, seen) {
      await store.set(DRAFT + entry.writer, entry);
      store.announce();
      const [newer] = (await drafts())
        .map(([, other]) => other)
        .filter((other) => other.writer !== entry.writer && other.savedAt > seen)
        .filter((other) => other.address === entry.address && concerns(other, entry))
        .sort((a, b) => b.savedAt - a.savedAt);
      return newer ? { kind: 'conflict', entry: newer } : { kind: 'written' };
    },
    async drop(entry) {
      const found = (await drafts()).find(([, { revision }]) => revision === entry.revision);
      if (found) await store.remove(found[0]);
    },
    async discard(entry) {
      await store.set(`${DISCARDED}${String(entry.savedAt)}:${entry.revision}`, entry);
      const found = (await drafts()).find(([, { revision }]) => revision === entry.revision);
      if (found) await store.remove(found[0]);
      const old = (await read(store, DISCARDED)).filter(
        ([, { savedAt }]) => savedAt < entry.savedAt - KEPT_FOR,
      );
      for (const [key] of old) await store.remove(key);
    },
    async discarded() {
      const kept = (await read(store, DISCARDED)).map(([, entry]) => entry);
      return kept.sort((a, b) => b.savedAt - a.savedAt);
    },
    async forget({ workbookId, address }) {
      const all = [...(await drafts()), ...(await read(store, DISCARDED))];
      for (const [key, entry] of all) {
        const isSameId = workbookId !== null && entry.workbookId === workbookId;
        if (isSameId || entry.address === address) await store.remove(key);
      }
      store.announce();
    },
    watch: (changed) => store.listen(changed),
  };
}
