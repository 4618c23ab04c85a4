import { CHARACTER_PIXELS } from '../sheet/column-width';

/**
 * Share of its planned width that a column surely has: at higher resolutions, and where fonts are substituted, the digits
 * that programs count widths in are up to a twelfth narrower.
 */
const SURE_WIDTH = 0.92;
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

/** First code of letters that are as wide as high, roughly: what lies below is Latin. */
const FIRST_FULL_WIDTH = 0x300;
const LINE_END = 10;

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Characters of columns beside each other. By index: of a page's 24 columns, once a paragraph, an iterator costs more than the sum. */
function charactersOf(widths: readonly number[]): number {
  let characters = 0;
  for (let index = 0; index < widths.length; index++) characters += widths[index] ?? 0;
  return characters;
}

/** How many lines a text takes in columns of these widths (characters) at a font size in points. */
export function countLines(text: string, widths: readonly number[], size: number): number {
  const characters = charactersOf(widths);
  const full = size * PIXELS_PER_POINT;
  const room = Math.max(characters * CHARACTER_PIXELS * SURE_WIDTH - PADDING, full);
  if (text.length * full <= room && !text.includes('\n')) return 1;
  let used = 0;
  let lines = 1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === LINE_END) {
      lines++;
      used = 0;
    } else if (!isLowSurrogate(code)) {
      const width = code < FIRST_FULL_WIDTH ? full * HALF_WIDTH : full;
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
  if (countLines(text, widths, size) <= mostLines) return [text];
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
