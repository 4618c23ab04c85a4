import type { SheetDraft } from './sheet-draft';

/** A list that is drawn already, and what stands on its pages; rows are 0-based, heights points. */
export interface PrintedList {
  /** Its first row of content. */
  readonly first: number;
  /** From this row to the end all stays on one page: last rows, totals and signatures. */
  readonly keepFrom: number;
  /** The first row below it. */
  readonly end: number;
  /** What a page surely holds. */
  readonly page: number;
  /** How high the rows are that each page repeats. */
  readonly repeated: number;
}

/** Breaks a list into pages; gives how many breaks there are and how full the last page is. */
export function breakList(
  draft: SheetDraft,
  { first, keepFrom, end, page, repeated }: PrintedList,
): { readonly breaks: number; readonly used: number } {
  let used = draft.heightOf(0, first);
  let breaks = 0;
  for (let row = first; row < end; row++) {
    const height = draft.heightOf(row, row + 1);
    const together = row === keepFrom ? draft.heightOf(row, end) : height;
    if (used + together > page && used > repeated && draft.breakBefore(row)) {
      breaks++;
      used = repeated;
    }
    used += height;
  }
  return { breaks, used };
}
