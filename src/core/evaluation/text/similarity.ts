import { wordFinder } from './word-finder';

/** Texts shorter than this many characters, after masking, are too short to be called copied. */
const MIN_LENGTH = 12;

/** Takes out of texts what rightly differs between projects: their names, numbers, marks and blanks. */
export function masker(names: readonly string[]): (text: string) => string {
  const findNames = wordFinder(names);
  return (text) => {
    let rest = '';
    let end = 0;
    for (const { index, length } of findNames(text)) {
      rest += text.slice(end, index);
      end = index + length;
    }
    return (rest + text.slice(end)).normalize('NFKC').replaceAll(/[\d\p{P}\p{S}\s]/gu, '');
  };
}

/** Its runs of three characters, each once. */
export function trigrams(text: string): ReadonlySet<string> {
  const signs = Array.from(text);
  return new Set(
    signs.slice(2).map((sign, index) => `${signs[index] ?? ''}${signs[index + 1] ?? ''}${sign}`),
  );
}

/** Share (0..1) of two sets' members that are in both; 0 for two empty sets. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const member of small) if (large.has(member)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** A text that is like an earlier one; indexes into the list given. */
export interface Resemblance {
  readonly index: number;
  readonly earlier: number;
  /** Jaccard similarity of three-character runs, 0..1. */
  readonly similarity: number;
}

/**
 * For each masked text the first earlier one that it is like, at or above the threshold (0..1, over 0).
 * Only pairs that share one of their rarest runs are compared: two sets that are alike to t
 * must share one of the first |a| - ceil(t |a|) + 1 in any common order.
 */
export function findResemblances(
  masked: readonly string[],
  threshold: number,
): readonly Resemblance[] {
  const sets = masked.map((text) =>
    Array.from(text).length < MIN_LENGTH ? new Set<string>() : trigrams(text),
  );
  const frequency = new Map<string, number>();
  for (const set of sets)
    for (const gram of set) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const rank = (gram: string): number => frequency.get(gram) ?? 0;
  const owners = new Map<string, number[]>();
  const found: Resemblance[] = [];
  sets.forEach((set, index) => {
    const ordered = [...set].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const prefix = ordered.slice(0, set.size - Math.ceil(threshold * set.size) + 1);
    const candidates = new Set(prefix.flatMap((gram) => owners.get(gram) ?? []));
    for (const earlier of [...candidates].sort((a, b) => a - b)) {
      const similarity = jaccard(set, sets[earlier] ?? new Set());
      if (similarity < threshold) continue;
      found.push({ index, earlier, similarity });
      // What is like an exact copy is like its original, which stands in the index already.
      if (similarity === 1) return;
      break;
    }
    for (const gram of prefix) {
      const list = owners.get(gram);
      if (list) list.push(index);
      else owners.set(gram, [index]);
    }
  });
  return found;
}
