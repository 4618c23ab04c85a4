import { useCallback, useState } from 'react';
import type { AnsweringPlace } from './entry';

/** Places she has been to, with the one where she is. */
interface Visited {
  readonly places: readonly AnsweringPlace[];
  readonly at: number;
}

/** Going to places, and back and forward among them. */
export interface PlaceHistory {
  readonly place: AnsweringPlace;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Goes to a place; `leaving` is where she was just then, to come back to. */
  readonly go: (place: AnsweringPlace, leaving: AnsweringPlace) => void;
  readonly back: () => void;
  readonly forward: () => void;
}

/** How many places are remembered. */
const MOST = 50;

/** The places of the step, beginning at one. */
export function useHistory(first: AnsweringPlace): PlaceHistory {
  const [{ places, at }, setVisited] = useState<Visited>({ places: [first], at: 0 });
  const go = useCallback((place: AnsweringPlace, leaving: AnsweringPlace) => {
    setVisited((before) => {
      const kept = [...before.places.slice(0, before.at), leaving, place].slice(-MOST);
      return { places: kept, at: kept.length - 1 };
    });
  }, []);
  const move = useCallback((by: -1 | 1) => {
    setVisited((before) => {
      const next = before.at + by;
      return before.places[next] ? { ...before, at: next } : before;
    });
  }, []);
  return {
    place: places[at] ?? first,
    canGoBack: at > 0,
    canGoForward: at < places.length - 1,
    go,
    back: useCallback(() => {
      move(-1);
    }, [move]),
    forward: useCallback(() => {
      move(1);
    }, [move]),
  };
}
