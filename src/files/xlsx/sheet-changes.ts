import type { ReportSheetKey, SheetPlan } from '../../core/sheet/plan';

/** Own sheets to write, as WriteJob of the host port says. */
export interface SheetChanges {
  readonly plans: readonly SheetPlan[];
  /** Own sheets kept under another name; each needs a plan of its key, which takes its place. */
  readonly setAside: readonly { readonly from: string; readonly to: string }[];
  readonly remove: readonly ReportSheetKey[];
  /** Sheet to show when the file is opened. This alone touches her sheets: those that were selected no longer are. */
  readonly activate?: string;
}
