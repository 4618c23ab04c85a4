import { CLAUSE_ENDS, SENTENCE_ENDS } from './punctuation-words';

const codesOf = (signs: string): ReadonlySet<number> =>
  new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
const SENTENCE_CODES = codesOf(SENTENCE_ENDS);
const CLAUSE_CODES = codesOf(CLAUSE_ENDS);

/** A piece of a text with the place where it begins. */
export interface Piece {
  readonly index: number;
  readonly text: string;
}

/** The sentences of a text, without their final marks; empty ones are left out. */
export function splitSentences(text: string): readonly Piece[] {
  return splitAt(text, SENTENCE_CODES);
}

/** The clauses of a text, without the marks between them; empty ones are left out. */
export function splitClauses(text: string): readonly Piece[] {
  return splitAt(text, CLAUSE_CODES);
}

function splitAt(text: string, ends: ReadonlySet<number>): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !ends.has(text.charCodeAt(index))) continue;
    const piece = text.slice(start, index);
    if (piece.trim() !== '') pieces.push({ index: start, text: piece });
    start = index + 1;
  }
  return pieces;
}
