import { EMPTY_PHRASES } from './empty-words';
import { findQuantities } from './find-quantities';
import { lengthOfText } from './length-of-text';
import { splitClauses } from './split-text';
import type { TextMatch } from './text-match';
import { wordFinder } from './word-finder';

const find = wordFinder(EMPTY_PHRASES);

/** Phrases that say nothing that could be checked. */
export function findEmptyPhrases(text: string): readonly TextMatch[] {
  return find(text);
}

/** Share (0..1) of a text's characters in clauses that hold an empty phrase and no quantity; 0 for no text. */
export function emptyShare(text: string): number {
  // Most texts hold none, and then no clause does.
  if (findEmptyPhrases(text).length === 0) return 0;
  const clauses = splitClauses(text).map((clause) => clause.text);
  const lengthOf = (parts: readonly string[]): number =>
    parts.reduce((sum, part) => sum + lengthOfText(part), 0);
  const empty = clauses.filter(
    (clause) => findEmptyPhrases(clause).length > 0 && findQuantities(clause).length === 0,
  );
  const whole = lengthOf(clauses);
  return whole === 0 ? 0 : lengthOf(empty) / whole;
}
