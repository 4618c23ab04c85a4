import { allMatches } from './all-matches';
import type { Correction } from './text-match';
import { TYPO_PATTERNS } from './typo-words';

/** Likely slips with what was probably meant, from left to right; a hint, never a certainty. */
export function findTypos(text: string): readonly Correction[] {
  return TYPO_PATTERNS.flatMap(({ pattern, meant }) =>
    allMatches(pattern, text).map((match) => ({
      index: match.index,
      length: match[0].length,
      suggestion: meant,
    })),
  ).sort((a, b) => a.index - b.index);
}
