import type { EtEventName, EtEvents } from './et-types';

/** Milliseconds without a change before it is told. */
const QUIET = 400;
const EVENTS: readonly EtEventName[] = ['SheetChange', 'WorkbookNewSheet', 'SheetBeforeDelete'];

/** Tells of changes that she makes. */
export interface Watcher {
  /** Calls back, debounced; returns the way to stop. */
  watch(changed: () => void): () => void;
  /** Runs work of our own, whose changes are not told. */
  silently<T>(work: () => Promise<T>): Promise<T>;
}

/** One registration with WPS for all that watch here; it begins with the first and ends with the last. */
export function createWatcher(events: EtEvents | undefined): Watcher {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = 0;
  const tell = (): void => {
    if (working > 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const listener of [...listeners]) listener();
    }, QUIET);
  };
  return {
    watch(changed: () => void): () => void {
      if (listeners.size === 0) for (const name of EVENTS) events?.AddApiEventListener(name, tell);
      listeners.add(changed);
      return () => {
        if (!listeners.delete(changed) || listeners.size > 0) return;
        clearTimeout(timer);
        for (const name of EVENTS) events?.RemoveApiEventListener(name, tell);
      };
    },

    async silently<T>(work: () => Promise<T>): Promise<T> {
      working++;
      try {
        return await work();
      } finally {
        working--;
      }
    },
  };
}
