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

/** Whether programs would take the text for a formula when she edits the cell. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@']/.test(text);
}
