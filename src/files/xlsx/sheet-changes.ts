import type { ReportSheetKey, SheetPlan, SheetToDraw } from '../../core/sheet/plan';

/** Own sheets to write, as SheetJob of the host port says. */
export interface SheetChanges {
  /** Those that have to be drawn are drawn one by one, each when it is written. */
  readonly plans: readonly (SheetPlan | SheetToDraw)[];
  /** Own sheets kept under another name; each needs a plan of its key, which takes its place. */
  readonly setAside: readonly { readonly from: string; readonly to: string }[];
  readonly remove: readonly ReportSheetKey[];
  /** Sheet to show when the file is opened. This alone touches her sheets: those that were selected no longer are. */
  readonly activate?: string;
}
