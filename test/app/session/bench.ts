import { readFileSync } from 'node:fs';
import { createSession, type Session } from '../../../src/app/session';
import { createJournal, type RecordStore } from '../../../src/app/session/stored-journal';
import { createFileHost, type FileHost } from '../../../src/host/file/file-host';

/** Records in memory that several panes share, as the browser's storage does. */
export function sharedRecords(): { pane(): RecordStore; size(): number; breakDown(): void } {
  const records = new Map<string, unknown>();
  const panes = new Map<RecordStore, Set<() => void>>();
  let isBroken = false;
  const guarded = <T>(work: () => T): Promise<T> =>
    isBroken ? Promise.reject(new Error('full')) : Promise.resolve(work());
  return {
    size: () => records.size,
    breakDown: () => {
      isBroken = true;
    },
    pane() {
      const listeners = new Set<() => void>();
      const store: RecordStore = {
        keys: () => guarded(() => [...records.keys()]),
        get: (key) => guarded(() => records.get(key)),
        set: (key, value) =>
          guarded(() => {
            records.set(key, structuredClone(value));
          }),
        remove: (key) =>
          guarded(() => {
            records.delete(key);
          }),
        announce: () => {
          for (const [other, changed] of panes) {
            if (other === store) continue;
            for (const each of changed) each();
          }
        },
        listen: (changed) => {
          listeners.add(changed);
          return () => listeners.delete(changed);
        },
      };
      panes.set(store, listeners);
      return store;
    },
  };
}

/** A clock that only moves when told. */
export function handClock(): {
  readonly pause: (ms: number) => Promise<void>;
  readonly now: () => number;
  readonly tick: (ms: number) => Promise<void>;
} {
  let time = 1_700_000_000_000;
  let sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => time,
    pause: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: time + ms, wake });
      }),
    async tick(ms) {
      const end = time + ms;
      for (;;) {
        await settle();
        const next = sleepers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        time = Math.max(time, next.at);
        sleepers = sleepers.filter((each) => each !== next);
        next.wake();
      }
      time = end;
      await settle();
    },
  };
}

/** Lets everything that waits for promises only go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A session at work in a test, with all that it was given. */
export interface TestBench {
  readonly session: Session;
  readonly host: FileHost;
  readonly clock: ReturnType<typeof handClock>;
  readonly saved: string[];
}

let ids = 0;

/** The bytes of a sample workbook. */
export const sampleBytes = (name = 'sample.xlsx'): Uint8Array =>
  readFileSync(`${__dirname}/../../../assets/samples/${name}`);

/** Opens a session over a workbook and reads it. */
export async function openBench(
  setting: {
    readonly bytes?: Uint8Array;
    readonly host?: FileHost;
    readonly records?: ReturnType<typeof sharedRecords>;
    readonly address?: string;
    readonly clock?: ReturnType<typeof handClock>;
  } = {},
): Promise<TestBench> {
  const { bytes = sampleBytes(), records = sharedRecords(), address = 'a/预算.xlsx' } = setting;
  const clock = setting.clock ?? handClock();
  const saved: string[] = [];
  const host =
    setting.host ??
    createFileHost({
      fileName: '预算.xlsx',
      bytes,
      modified: new Date(0),
      saveFile: ({ name }) => {
        saved.push(name);
        return Promise.resolve({ kind: 'saved', where: name });
      },
    });
  const session = createSession({
    host,
    journal: createJournal(records.pane()),
    address,
    now: clock.now,
    newId: () => `id${String((ids += 1))}`,
    pause: clock.pause,
  });
  const reading = session.read();
  await clock.tick(10);
  await reading;
  return { session, host, clock, saved };
}
