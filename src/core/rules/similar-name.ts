import { NUMBERS } from '../budget/name-number-words';

/** How much of two names' pairs of characters must agree. */
const ALIKE = 0.8;
/** Edits that a slip of the pen needs, and the length from which they mean a slip. */
const FEW_EDITS = 2;
const LONG_NAME = 8;
/** Pairs of characters that more names have than this tell nothing. */
const MOST_NAMES_OF_PAIR = 60;
const MOST_FOUND = 200;

/** Names made comparable once: what is left without numbers, and their pairs of characters as numbers. */
interface ComparedName {
  readonly text: string;
  readonly unnumbered: string;
  readonly pairs: readonly number[];
}

/** Numbers names' pairs of characters, each pair of a name once. */
function compareNames(names: readonly string[]): {
  readonly compared: readonly ComparedName[];
  readonly pairCount: number;
} {
  const numbers = new Map<string, number>();
  const numberOf = (pair: string): number => {
    const known = numbers.get(pair) ?? numbers.size;
    if (known === numbers.size) numbers.set(pair, known);
    return known;
  };
  const compared = names.map((text): ComparedName => {
    const pairs = new Set<number>();
    for (let at = 0; at + 1 < text.length; at++) pairs.add(numberOf(text.slice(at, at + 2)));
    return { text, unnumbered: text.replace(NUMBERS, ''), pairs: [...pairs] };
  });
  return { compared, pairCount: numbers.size };
}

/** Whether two texts differ by at most `most` insertions, deletions and replacements. */
export function isWithinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA === start || endB === start) return Math.max(endA, endB) - start <= most;
  let previous = Array.from({ length: endB - start + 1 }, (_, at) => at);
  for (let i = start; i < endA; i++) {
    const row = [i - start + 1];
    let least = most + 1;
    for (let j = start; j < endB; j++) {
      const at = j - start;
      const replaced = (previous[at] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const cost = Math.min(replaced, (previous[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most && (row[0] ?? 0) > most) return false;
    previous = row;
  }
  return (previous[endB - start] ?? most + 1) <= most;
}

/** Names that differ in their numbers only are different things: phases, quarters, years. */
function differsInNumbers(a: ComparedName, b: ComparedName): boolean {
  return a.text !== b.text && a.unnumbered === b.unnumbered;
}

/** Whether two names with so many pairs in common differ by a slip. An edit can spoil two pairs of a name, no more. */
function isSlip(a: ComparedName, b: ComparedName, shared: number): boolean {
  return (
    Math.min(a.text.length, b.text.length) >= LONG_NAME &&
    shared >= Math.max(a.pairs.length, b.pairs.length) - 2 * FEW_EDITS &&
    isWithinEdits(a.text, b.text, FEW_EDITS)
  );
}

/** Pairs of positions whose names (normalised) are nearly but not quite the same. */
export function findSimilarNames(names: readonly string[]): readonly (readonly [number, number])[] {
  const { compared, pairCount } = compareNames(names);
  const holders: number[][] = Array.from({ length: pairCount }, () => []);
  /** For each pair the last name that was looked at and has it. */
  const stamps = new Int32Array(pairCount).fill(-1);
  /** For each name the last one that it was held against. */
  const met = new Int32Array(compared.length).fill(-1);
  const found: (readonly [number, number])[] = [];
  for (const [index, own] of compared.entries()) {
    const near: number[] = [];
    for (const pair of own.pairs) {
      stamps[pair] = index;
      const others = holders[pair] ?? [];
      if (others.length <= MOST_NAMES_OF_PAIR) {
        for (const other of others) {
          if (met[other] === index) continue;
          met[other] = index;
          near.push(other);
        }
      }
      others.push(index);
    }
    for (const at of near) {
      const other = compared[at];
      if (!other || own.text === other.text || differsInNumbers(own, other)) continue;
      let shared = 0;
      for (const pair of other.pairs) if (stamps[pair] === index) shared++;
      const similarity = (2 * shared) / (own.pairs.length + other.pairs.length);
      if (similarity >= ALIKE || isSlip(own, other, shared)) found.push([at, index]);
    }
    if (found.length >= MOST_FOUND) break;
  }
  return found.slice(0, MOST_FOUND);
}
