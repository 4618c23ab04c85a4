import type { JournalEntry } from './drafts';
import { newerOfOthers } from './find-draft';
import type { Journal } from './journal';
import { entryOfRecord, headOfRecord, recordOfEntry } from './journal-record';

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

type Kept<Entry> = readonly [key: string, entry: Entry];

/** Only records that are asked for are fetched: a draft may be long, and this happens while she types. */
async function recordsIn(
  store: RecordStore,
  prefix: string,
  except?: string,
): Promise<readonly Kept<unknown>[]> {
  const keys = (await store.keys()).filter((key) => key.startsWith(prefix) && key !== except);
  return Promise.all(keys.map(async (key): Promise<Kept<unknown>> => [key, await store.get(key)]));
}

async function read(store: RecordStore, prefix: string): Promise<readonly Kept<JournalEntry>[]> {
  const records = await recordsIn(store, prefix);
  return records.flatMap(([key, record]): Kept<JournalEntry>[] => {
    const entry = entryOfRecord(record);
    return entry ? [[key, entry]] : [];
  });
}

const entriesIn = (kept: readonly Kept<JournalEntry>[]): readonly JournalEntry[] =>
  kept.map(([, entry]) => entry);

/** The newest entry of other panes for the same workbook; answers are unpacked only of what is newer. */
async function newerThan(
  store: RecordStore,
  own: JournalEntry,
  { place, seen }: { readonly place: string; readonly seen: number },
): Promise<JournalEntry | null> {
  const records = await recordsIn(store, DRAFT, place);
  const heads = records.flatMap(([, record]) => {
    const head = headOfRecord(record);
    return head ? [{ ...head, record }] : [];
  });
  for (const { record } of newerOfOthers(heads, own, seen)) {
    const entry = entryOfRecord(record);
    if (entry) return entry;
  }
  return null;
}

/** A journal over a store of records: one draft for each pane, so that none overwrites another's. */
export function createJournal(store: RecordStore): Journal {
  /** A draft stands in its writer's place only; another version there is a newer one and stays. */
  async function drop({ writer, revision }: JournalEntry): Promise<void> {
    const key = DRAFT + writer;
    if (headOfRecord(await store.get(key))?.revision === revision) await store.remove(key);
  }

  return {
    list: async () => entriesIn(await read(store, DRAFT)),
    async write(entry, seen) {
      const place = DRAFT + entry.writer;
      await store.set(place, recordOfEntry(entry));
      store.announce();
      const newer = await newerThan(store, entry, { place, seen });
      return newer ? { kind: 'conflict', entry: newer } : { kind: 'written' };
    },
    drop,
    async discard(entry) {
      await store.set(
        `${DISCARDED}${String(entry.savedAt)}:${entry.revision}`,
        recordOfEntry(entry),
      );
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
