import { CHARACTER_PIXELS } from '../sheet/column-width';

/**
 * Share of its planned width that a column surely has: at higher resolutions, and where fonts are substituted, the digits
 * that programs count widths in are up to a twelfth narrower.
 */
export const SURE_WIDTH = 0.92;
const PADDING = 8;
const PIXELS_PER_POINT = 96 / 72;
/** Half-width letters are a little wider than half where fonts are substituted. */
const HALF_WIDTH = 0.55;
const LINE_SPACING = 1.4;
const CELL_SPACING = 5;

/** No row of a sheet may be higher, in points. */
export const HIGHEST_ROW = 409;

/** First code of letters that are as wide as high, roughly: what lies below is Latin. */
const FIRST_FULL_WIDTH = 0x300;
const LINE_END = 10;
const SPACE = 32;

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

const isFullWidth = (code: number): boolean => code >= FIRST_FULL_WIDTH;

/** Pixels of a text on one line at a font size in points. */
export function textPixels(text: string, size: number): number {
  const full = size * PIXELS_PER_POINT;
  let pixels = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isLowSurrogate(code)) pixels += isFullWidth(code) ? full : full * HALF_WIDTH;
  }
  return pixels;
}

/** Pixels of the longest stretch of a text that may not be broken: a number, a Latin word, a Chinese character. */
export function tightPixels(text: string, size: number): number {
  const full = size * PIXELS_PER_POINT;
  let most = 0;
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    run = isFullWidth(code) || code <= SPACE ? 0 : run + full * HALF_WIDTH;
    most = Math.max(most, isFullWidth(code) ? full : run);
  }
  return most;
}

/** Pixels that a column must be planned with so that it surely has room for so many. */
export function sureRoom(pixels: number): number {
  return (pixels + PADDING) / SURE_WIDTH;
}

/** How many lines a text takes in a planned width of so many pixels at a font size in points. */
export function countLinesIn(text: string, pixels: number, size: number): number {
  const full = size * PIXELS_PER_POINT;
  const room = Math.max(pixels * SURE_WIDTH - PADDING, full);
  if (text.length * full <= room && !text.includes('\n')) return 1;
  let used = 0;
  // Of it the Latin word or number that the line ends with: it goes to the next line as a whole.
  let word = 0;
  let lines = 1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === LINE_END) {
      lines++;
      used = 0;
      word = 0;
    } else if (!isLowSurrogate(code)) {
      const isWord = code < FIRST_FULL_WIDTH && code > SPACE;
      const width = code < FIRST_FULL_WIDTH ? full * HALF_WIDTH : full;
      if (used + width > room) {
        lines++;
        used = isWord && word < used ? word : 0;
        if (used === 0) word = 0;
      }
      used += width;
      word = isWord ? word + width : 0;
    }
  }
  return lines;
}

/** How many lines a text takes in columns of these widths (characters) at a font size in points. */
export function countLines(text: string, widths: readonly number[], size: number): number {
  let characters = 0;
  // By index: an iterator costs more than the sum.
  for (let index = 0; index < widths.length; index++) characters += widths[index] ?? 0;
  return countLinesIn(text, characters * CHARACTER_PIXELS, size);
}

/** Height in points of so many lines; at most the highest that a row may be. */
export function linesHeight(lines: number, size: number): number {
  return Math.min(HIGHEST_ROW, Math.ceil(lines * size * LINE_SPACING + CELL_SPACING));
}

/**
 * Height in points that a text needs: programs do not fit rows to merged cells by themselves.
 * At most the highest that a row may be.
 */
export function textHeight(text: string, widths: readonly number[], size: number): number {
  return linesHeight(countLines(text, widths, size), size);
}

/** Most lines of a size in points that a row may hold. */
export function mostLines(size: number): number {
  return Math.floor((HIGHEST_ROW - CELL_SPACING) / (size * LINE_SPACING));
}
