/** Tells one thing to whoever listens. */
export interface Signal<T> {
  readonly tell: (value: T) => void;
  readonly listen: (listener: (value: T) => void) => () => void;
}

/** A signal without listeners. */
export function createSignal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    tell: (value) => {
      for (const listener of [...listeners]) listener(value);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
