import { masker, MIN_LENGTH, trigrams } from './similarity';

/** The text among others that one is most like. */
export interface Likeness {
  /** Index into the others. */
  readonly index: number;
  /** Jaccard similarity of three-character runs, names and numbers left out; 0..1. */
  readonly similarity: number;
}

/** The likest of other texts at or above the threshold (0..1); null when none is, or the text is too short to tell. */
export function findLikest(
  text: string,
  others: readonly string[],
  names: readonly string[],
  threshold: number,
): Likeness | null {
  const mask = masker(names);
  const masked = mask(text);
  if (Array.from(masked).length < MIN_LENGTH) return null;
  const own = trigrams(masked);
  let likest: Likeness | null = null;
  others.forEach((other, index) => {
    const similarity = jaccard(own, trigrams(mask(other)));
    if (similarity < threshold || similarity <= (likest?.similarity ?? 0)) return;
    likest = { index, similarity };
  });
  return likest;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
