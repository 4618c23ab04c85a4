import { escapeXml } from '../xml';

/** Characters that a cell may hold. */
export const MAX_CELL_TEXT = 32_767;

const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as cells hold it. `_x0041_` in a file means a character, so what looks like it is escaped in turn; a carriage
 * return is written that way, for XML would make a line feed of it. Other control characters are dropped.
 */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(ESCAPE_LIKE, '_x005F_').replace(/\r/g, '_x000D_'));
}

const FORMULA_SIGNS: ReadonlySet<number> = new Set(
  Array.from("=+-@'", (sign) => sign.charCodeAt(0)),
);

/** Whether programs would take the text for a formula when she edits the cell. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_SIGNS.has(text.charCodeAt(0));
}

const SPACE = 0x20;

/** Blanks of every kind, which some program may take off a text's ends: of Latin, of printing, of Chinese. */
const isBlank = (code: number): boolean =>
  code <= SPACE ||
  code === 0x3000 ||
  code === 0xa0 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f);

/** Whether a text has blanks at its ends, or breaks and tabs, which programs keep only where they are told to. */
export function isSpaced(text: string): boolean {
  if (isBlank(text.charCodeAt(0)) || isBlank(text.charCodeAt(text.length - 1))) return true;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < SPACE) return true;
  return false;
}
