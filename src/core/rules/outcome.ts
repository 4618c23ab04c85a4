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

/** What is seen in some of many items; `sight` gives undefined for the others. */
export function sightEach<Item>(
  items: readonly Item[],
  sight: (item: Item, index: number) => Sighting | undefined,
): readonly Sighting[] {
  const sightings: Sighting[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const seen = item === undefined ? undefined : sight(item, index);
    if (seen) sightings.push(seen);
  }
  return sightings;
}
