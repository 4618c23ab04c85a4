import { createStore, del, get, keys, set } from 'idb-keyval';
import type { Journal } from '../app/session/journal';
import { createJournal, type RecordStore } from '../app/session/stored-journal';

const NAME = 'self-evaluation';

type Records = Omit<RecordStore, 'announce' | 'listen'>;

const refuse = (): Promise<never> => Promise.reject(new Error('no storage'));
/** Where nothing can be stored: the session says so, and only the workbook keeps her answers. */
const NO_RECORDS: Records = { keys: refuse, get: refuse, set: refuse, remove: refuse };

/** Tells the other panes of this browser; where there is no channel, they notice when they are read again. */
function messenger(): Pick<RecordStore, 'announce' | 'listen'> {
  if (typeof BroadcastChannel === 'undefined') {
    return { announce: () => undefined, listen: () => () => undefined };
  }
  const channel = new BroadcastChannel(NAME);
  return {
    announce: () => {
      channel.postMessage('written');
    },
    listen: (changed) => {
      channel.addEventListener('message', changed);
      return () => {
        channel.removeEventListener('message', changed);
      };
    },
  };
}

/** The larger storage, which every current web view has. */
function databaseRecords(): Records {
  const store = createStore(NAME, 'drafts');
  return {
    keys: () => keys<string>(store),
    get: (key) => get<unknown>(key, store),
    set: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
  };
}

/** The smaller storage, for web views that refuse the larger one, such as pages opened from a folder. */
function pageRecords(storage: Storage): Records {
  const prefix = `${NAME}:`;
  return {
    keys: () =>
      Promise.resolve(
        Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
          .filter((key) => key.startsWith(prefix))
          .map((key) => key.slice(prefix.length)),
      ),
    get: (key) =>
      new Promise((resolve) => {
        const value: unknown = JSON.parse(storage.getItem(prefix + key) ?? 'null');
        resolve(value);
      }),
    set: (key, value) =>
      new Promise((resolve) => {
        storage.setItem(prefix + key, JSON.stringify(value));
        resolve();
      }),
    remove: (key) => {
      storage.removeItem(prefix + key);
      return Promise.resolve();
    },
  };
}

/** The journal in this browser's own storage; nothing leaves the machine. Its members reject where storage is refused. */
export async function openBrowserJournal(): Promise<Journal> {
  const database = typeof indexedDB === 'undefined' ? null : databaseRecords();
  const works = await database?.keys().then(
    () => true,
    () => false,
  );
  const records = database && works === true ? database : (smallerRecords() ?? NO_RECORDS);
  return createJournal({ ...records, ...messenger() });
}

/** Merely naming the storage throws where the surroundings forbid it. */
function smallerRecords(): Records | null {
  try {
    return pageRecords(localStorage);
  } catch {
    return null;
  }
}
