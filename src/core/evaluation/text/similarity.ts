import { hasSurrogates } from './surrogates';
import { wordFinder } from './word-finder';

/** Texts shorter than this many characters, after masking, are too short to be called copied. */
export const MIN_LENGTH = 12;

const UNTOLD = /[\d\p{P}\p{S}\s]/gu;

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
    return (rest + text.slice(end)).normalize('NFKC').replaceAll(UNTOLD, '');
  };
}

/** Its runs of three characters, each once. */
export function trigrams(text: string): ReadonlySet<string> {
  if (!hasSurrogates(text)) {
    const runs = new Set<string>();
    for (let index = 0; index + 3 <= text.length; index++) runs.add(text.slice(index, index + 3));
    return runs;
  }
  const signs = Array.from(text);
  return new Set(
    signs.slice(2).map((sign, index) => `${signs[index] ?? ''}${signs[index + 1] ?? ''}${sign}`),
  );
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
  const rows = rankRuns(masked);
  const owners = new Map<number, number[]>();
  const found: Resemblance[] = [];
  rows.forEach((row, index) => {
    const prefix = row.subarray(0, row.length - Math.ceil(threshold * row.length) + 1);
    const candidates = new Set<number>();
    for (const run of prefix) for (const owner of owners.get(run) ?? []) candidates.add(owner);
    for (const earlier of [...candidates].sort((a, b) => a - b)) {
      const similarity = jaccard(row, rows[earlier] ?? new Int32Array());
      if (similarity < threshold) continue;
      found.push({ index, earlier, similarity });
      // What is like an exact copy is like its original, which stands in the index already.
      if (similarity === 1) return;
      break;
    }
    for (const run of prefix) {
      const list = owners.get(run);
      if (list) list.push(index);
      else owners.set(run, [index]);
    }
  });
  return found;
}

/** Each text's runs as numbers in ascending order, rare runs having small ones; none for a text too short. */
function rankRuns(masked: readonly string[]): readonly Int32Array[] {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const rows = masked.map((text) => {
    if (text.length < MIN_LENGTH || Array.from(text).length < MIN_LENGTH) return [];
    return Array.from(trigrams(text), (run) => {
      const id = ids.get(run) ?? ids.size;
      ids.set(run, id);
      counts[id] = (counts[id] ?? 0) + 1;
      return id;
    });
  });
  const rank = new Int32Array(counts.length);
  const byRarity = counts.map((_, id) => id).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  byRarity.forEach((id, place) => {
    rank[id] = place;
  });
  return rows.map((row) => Int32Array.from(row, (id) => rank[id] ?? 0).sort());
}

/** Share (0..1) of two ascending lists' members that are in both; 0 for two empty ones. */
function jaccard(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
