import { countLinesIn, mostLines } from './text-height';

/** A stretch up to a full stop (U+3002), a semicolon (U+FF1B) or a line's end. */
const SENTENCE = /[^\u3002\uff1b\n]*[\u3002\uff1b\n]?/gu;

/** A stretch up to a comma (U+FF0C, U+3001), or what stands behind the last. */
const CLAUSE = /[^\uff0c\u3001]*[\uff0c\u3001]|[^\uff0c\u3001]+/gu;
/** A sentence of more lines, such as a list of names, may be cut within. */
export const LONG_SENTENCE = 4;

/**
 * A text after each full stop, semicolon and line's end, one that is longer than so many lines also after each comma; nothing
 * of it is lost.
 */
export function piecesOf(
  text: string,
  pixels: number,
  size: number,
  longest: number,
): readonly string[] {
  return (text.match(SENTENCE) ?? []).flatMap((sentence) =>
    countLinesIn(sentence, pixels, size) > longest ? (sentence.match(CLAUSE) ?? []) : [sentence],
  );
}

/**
 * A text in a planned width of so many pixels in parts that each fit into one row of the highest kind, cut after a sentence
 * or a clause where there is one.
 */
export function splitByHeight(text: string, pixels: number, size: number): readonly string[] {
  const most = mostLines(size);
  if (countLinesIn(text, pixels, size) <= most) return [text];
  const parts: string[] = [];
  let part = '';
  for (const clause of piecesOf(text, pixels, size, LONG_SENTENCE)) {
    for (const piece of cutLong(clause, pixels, size, most)) {
      if (part !== '' && countLinesIn(part + piece, pixels, size) > most) {
        parts.push(part);
        part = '';
      }
      part += piece;
    }
  }
  return part === '' && parts.length > 0 ? parts : [...parts, part];
}

function cutLong(clause: string, pixels: number, size: number, most: number): readonly string[] {
  if (countLinesIn(clause, pixels, size) <= most) return [clause];
  const characters = Array.from(clause);
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half), characters.slice(half)].flatMap((part) =>
    cutLong(part.join(''), pixels, size, most),
  );
}
