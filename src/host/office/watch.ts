import type { OfficeHostOptions } from './office-options';
import type { Session } from './session';

/** Milliseconds without a change before it is told. */
const QUIET = 400;

/** Tells of changes that others make: she, a co-author, another add-in. */
export interface Watcher {
  /** Calls back, debounced; returns the way to stop. */
  watch(changed: () => void): () => void;
  /** Runs work of our own, whose changes are not told. */
  silently<T>(work: () => Promise<T>): Promise<T>;
}

interface Handler {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

const ignore = (): undefined => undefined;

/** One registration with Excel for all that watch here; it begins with the first and ends with the last. */
export function createWatcher(session: Session, { isSetSupported }: OfficeHostOptions): Watcher {
  const listeners = new Set<() => void>();
  let handlers: Promise<readonly Handler[]> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = 0;

  const tell = (): Promise<void> => {
    if (working > 0 || listeners.size === 0) return Promise.resolve();
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const listener of [...listeners]) listener();
    }, QUIET);
    return Promise.resolve();
  };
  const tellOfOthers = (
    event: Pick<Excel.WorksheetChangedEventArgs, 'triggerSource'>,
  ): Promise<void> => (event.triggerSource === 'ThisLocalAddin' ? Promise.resolve() : tell());

  const register = (): Promise<readonly Handler[]> =>
    session.step(({ workbook }) => {
      const { worksheets } = workbook;
      const found: Handler[] = [
        worksheets.onChanged.add(tellOfOthers),
        worksheets.onAdded.add(tell),
        worksheets.onDeleted.add(tell),
        worksheets.onRowHiddenChanged.add(tell),
        worksheets.onFormatChanged.add(tell),
      ];
      if (isSetSupported('ExcelApi', '1.17')) found.push(...lateEvents(worksheets, tell));
      return found;
    });

  const stop = async (registered: readonly Handler[]): Promise<void> => {
    for (const handler of registered) handler.remove();
    await Promise.all([...new Set(registered.map(({ context }) => context))].map((c) => c.sync()));
  };

  return {
    watch(changed: () => void): () => void {
      listeners.add(changed);
      handlers ??= register();
      // A host that lacks an event still has the others; without any, she has the button to check again.
      handlers.catch(ignore);
      return () => {
        listeners.delete(changed);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        handlers?.then(stop).catch(ignore);
        handlers = null;
      };
    },

    async silently<T>(work: () => Promise<T>): Promise<T> {
      working++;
      try {
        return await work();
      } finally {
        setTimeout(() => {
          working--;
        }, QUIET);
      }
    },
  };
}

/** Events of ExcelApi 1.17; called only where `isSetSupported` says so. */
function lateEvents(
  worksheets: Excel.WorksheetCollection,
  tell: () => Promise<void>,
): readonly Handler[] {
  return [
    worksheets.onNameChanged.add(tell),
    worksheets.onMoved.add(tell),
    worksheets.onVisibilityChanged.add(tell),
  ];
}
