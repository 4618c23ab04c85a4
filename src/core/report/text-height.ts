/** Pixels at 96 dpi that a column of a width in characters takes: 7 a digit and 5 of padding. */
const PIXELS_PER_CHARACTER = 7;
const PADDING = 8;
const PIXELS_PER_POINT = 96 / 72;
/** Half-width letters are a little wider than half where fonts are substituted. */
const HALF_WIDTH = 0.55;
const LINE_SPACING = 1.4;
const CELL_SPACING = 5;

/** A stretch up to a full stop (U+3002), a semicolon (U+FF1B) or a line's end. */
const SENTENCE = /[^\u3002\uff1b\n]*[\u3002\uff1b\n]?/gu;

/** No row of a sheet may be higher, in points. */
export const HIGHEST_ROW = 409;

function isHalfWidth(character: string): boolean {
  return character < '\u0300';
}

/** How many lines a text takes in columns of these widths (characters) at a font size in points. */
export function countLines(text: string, widths: readonly number[], size: number): number {
  const columns = widths.reduce((sum, width) => sum + width * PIXELS_PER_CHARACTER + 5, 0);
  const full = size * PIXELS_PER_POINT;
  const room = Math.max(columns - PADDING, full);
  let lines = 0;
  for (const line of text.split('\n')) {
    let used = 0;
    lines++;
    for (const character of line) {
      const width = isHalfWidth(character) ? full * HALF_WIDTH : full;
      if (used + width > room) {
        lines++;
        used = 0;
      }
      used += width;
    }
  }
  return lines;
}

/**
 * Height in points that a text needs: programs do not fit rows to merged cells by themselves.
 * At most the highest that a row may be.
 */
export function textHeight(text: string, widths: readonly number[], size: number): number {
  const lines = countLines(text, widths, size);
  return Math.min(HIGHEST_ROW, Math.ceil(lines * size * LINE_SPACING + CELL_SPACING));
}

/**
 * A text in parts that each fit into one row of the highest kind, cut after a sentence where there is one.
 */
export function splitByHeight(
  text: string,
  widths: readonly number[],
  size: number,
): readonly string[] {
  const mostLines = Math.floor((HIGHEST_ROW - CELL_SPACING) / (size * LINE_SPACING));
  const parts: string[] = [];
  let part = '';
  for (const sentence of text.match(SENTENCE) ?? []) {
    for (const piece of cutLong(sentence, widths, size, mostLines)) {
      if (part !== '' && countLines(part + piece, widths, size) > mostLines) {
        parts.push(part);
        part = '';
      }
      part += piece;
    }
  }
  return part === '' && parts.length > 0 ? parts : [...parts, part];
}

function cutLong(
  sentence: string,
  widths: readonly number[],
  size: number,
  mostLines: number,
): readonly string[] {
  if (countLines(sentence, widths, size) <= mostLines) return [sentence];
  const characters = Array.from(sentence);
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half), characters.slice(half)].flatMap((part) =>
    cutLong(part.join(''), widths, size, mostLines),
  );
}
