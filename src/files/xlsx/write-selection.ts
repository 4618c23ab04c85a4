import type { Writing } from './writing';

const SELECTED = /(<(?:[\w.-]+:)?sheetView\b[^>]*?)\stabSelected\s*=\s*(["'])(?:1|true)\2/g;

/** A sheet's text with no view of it selected; views stand before the cells. */
export function unselect(text: string): string {
  const cells = text.search(/<(?:[\w.-]+:)?sheetData\b/);
  const end = cells < 0 ? text.length : cells;
  return text.slice(0, end).replace(SELECTED, '$1') + text.slice(end);
}

/**
 * Leaves no sheet selected but those that are written: Excel takes several selected sheets for a group, and what she then
 * types goes into all of them.
 */
export function unselectOthers({ book, draft }: Writing, written: ReadonlySet<string>): void {
  for (const { path } of book.parts.sheets) {
    if (written.has(path) || !draft.has(path)) continue;
    const text = draft.original(path);
    const unselected = unselect(text);
    if (unselected !== text) draft.edit(path, unselected);
  }
}
