import { NUMBERS } from './name-number-words';

/** How much of two names' pairs of characters must agree. */
const ALIKE = 0.8;
/** Edits that a slip of the pen needs, and the length from which they mean a slip. */
const FEW_EDITS = 2;
const LONG_NAME = 8;
/** Pairs of characters that more names have than this tell nothing. */
const MOST_NAMES_OF_PAIR = 60;
const MOST_FOUND = 200;

function pairsOf(name: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2));
  return pairs;
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Whether two texts differ by at most `most` insertions, deletions and replacements. */
function isWithinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return (previous[b.length] ?? most + 1) <= most;
}

/** Names that differ in their numbers only are different things: phases, quarters, years. */
function differsInNumbers(a: string, b: string): boolean {
  return a !== b && a.replace(NUMBERS, '') === b.replace(NUMBERS, '');
}

/** Pairs of positions whose names (normalised) are nearly but not quite the same. */
export function findSimilarNames(names: readonly string[]): readonly (readonly [number, number])[] {
  const pairs = names.map(pairsOf);
  const holders = new Map<string, number[]>();
  const found: (readonly [number, number])[] = [];
  names.forEach((name, index) => {
    const own = pairs[index] ?? new Set<string>();
    const near = new Set<number>();
    for (const pair of own) {
      const others = holders.get(pair);
      if (!others) holders.set(pair, [index]);
      else {
        if (others.length <= MOST_NAMES_OF_PAIR) others.forEach((other) => near.add(other));
        others.push(index);
      }
    }
    for (const other of near) {
      const otherName = names[other] ?? '';
      if (name === otherName || differsInNumbers(name, otherName)) continue;
      const isSlip =
        Math.min(name.length, otherName.length) >= LONG_NAME &&
        isWithinEdits(name, otherName, FEW_EDITS);
      if (isSlip || similarity(own, pairs[other] ?? new Set()) >= ALIKE) found.push([other, index]);
    }
  });
  return found.slice(0, MOST_FOUND);
}
