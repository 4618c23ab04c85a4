import { allMatches } from './all-matches';
import type { Correction } from './text-match';
import { TYPO_PATTERNS } from './typo-words';

/** Likely slips with what was probably meant, from left to right; a hint, never a certainty. */
export function findTypos(text: string): readonly Correction[] {
  const found: Correction[] = [];
  for (const { pattern, meant } of TYPO_PATTERNS) {
    for (const match of allMatches(pattern, text)) {
      found.push({ index: match.index, length: match[0].length, suggestion: meant });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}
