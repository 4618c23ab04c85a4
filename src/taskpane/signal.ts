/** Tells one thing to whoever listens. */
export interface Signal<T> {
  readonly tell: (value: T) => void;
  readonly listen: (listener: (value: T) => void) => () => void;
}

/** A signal without listeners; the last value that was told while nobody listened waits for the first listener. */
export function createSignal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  let waiting: readonly T[] = [];
  return {
    tell: (value) => {
      if (listeners.size === 0) waiting = [value];
      for (const listener of [...listeners]) listener(value);
    },
    listen: (listener) => {
      listeners.add(listener);
      for (const value of waiting) listener(value);
      waiting = [];
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
