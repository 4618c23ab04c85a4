import type { RuleOutcome, Sighting } from './rule';

/** The rule holds. */
export const HOLDS: RuleOutcome = { state: 'holds' };

/** There is not enough to judge; `needs` says what is missing. */
export function insufficient(needs: string): RuleOutcome {
  return { state: 'insufficient', needs };
}

/** Fails where something was seen, else holds. */
export function outcomeOf(sightings: readonly Sighting[]): RuleOutcome {
  return sightings.length > 0 ? { state: 'fails', sightings } : HOLDS;
}
