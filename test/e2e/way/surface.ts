import type { Frame, Page } from 'playwright-core';

/** A place where the pane stands beside a workbook; the scripts of the whole way are the same on each. */
export interface Surface {
  /** The page whose keyboard and mouse she uses. */
  readonly page: Page;
  /** The page or frame that the pane is in. */
  readonly pane: Page | Frame;
  readonly problems: readonly string[];
  /** Types into a cell of the open sheet, as she does, by mouse and keys. */
  readonly typeInto: (sheet: string, cell: string, text: string) => Promise<void>;
  /** From the pane into the sheet by keys alone, at the cell that the pane has just shown. */
  readonly toSheetByKeys: () => Promise<void>;
  /** Back into the pane by keys alone. */
  readonly toPaneByKeys: () => Promise<void>;
  /** The workbook as it would be saved. */
  readonly save: () => Promise<Uint8Array>;
}
