import { CLAUSE_ENDS, SENTENCE_ENDS } from './punctuation-words';

/** A piece of a text with the place where it begins. */
export interface Piece {
  readonly index: number;
  readonly text: string;
}

/** The sentences of a text, without their final marks; empty ones are left out. */
export function splitSentences(text: string): readonly Piece[] {
  return splitAt(text, SENTENCE_ENDS);
}

/** The clauses of a text, without the marks between them; empty ones are left out. */
export function splitClauses(text: string): readonly Piece[] {
  return splitAt(text, CLAUSE_ENDS);
}

function splitAt(text: string, ends: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !ends.includes(text.charAt(index))) continue;
    const piece = text.slice(start, index);
    if (piece.trim() !== '') pieces.push({ index: start, text: piece });
    start = index + 1;
  }
  return pieces;
}
