import { handClock } from './bench';

/** A clock on which each look costs time, as long work does, and which notes how often it was asked to wait. */
export function slowClock(
  cost = 10,
): ReturnType<typeof handClock> & { readonly breaths: () => number } {
  const clock = handClock();
  let spent = 0;
  let breaths = 0;
  return {
    ...clock,
    now: () => clock.now() + (spent += cost),
    pause: (milliseconds) => {
      if (milliseconds === 0) breaths += 1;
      return clock.pause(milliseconds);
    },
    breaths: () => breaths,
  };
}
