import type { SheetArea } from '../core/sheet/address';
import type { CellEdit } from '../core/sheet/edit';
import type { Grid, WorkbookSummary } from '../core/sheet/grid';
import type { ReportSheetKey, SheetPlan, SheetToDraw } from '../core/sheet/plan';
import type { RunSteps } from '../core/steps';

/** What a host is able to do; callers ask here, never which host it is. */
export interface HostAbilities {
  readonly embedFiles: boolean;
  readonly select: boolean;
  readonly watch: boolean;
  readonly undoGroups: boolean;
  readonly saveWorkbook: boolean;
  /** Writes in several requests, so that after a failure it must put the last report back from its plans. */
  readonly writesInSteps?: boolean;
}

/** How far a long job is: `done` of `total` steps, a cancel signal to obey, and how to run what takes long at a stretch. */
export interface JobControl {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Runs steps with pauses in which the page draws and answers; rejects with `cancelled`. Absent: all in one go. */
  readonly run?: RunSteps;
}

/** Sheets to write, all or nothing. */
export interface WriteJob {
  readonly plans: readonly SheetPlan[];
  /** Own sheets that she edited by hand: renamed and kept before fresh ones are written. */
  readonly setAside: readonly { readonly from: string; readonly to: string }[];
  /** Sheets that the plans' formulas point at: without one of them nothing is written (`sheet-missing`). */
  readonly needs?: readonly string[];
  /** Own sheets to delete (only for "remove traces"). */
  readonly remove: readonly ReportSheetKey[];
  /** Sheet to show afterwards; absent leaves the active one. */
  readonly activate?: string;
  /** Plans of the report that stands now, from which a host that writes in steps puts it back after a failure. */
  readonly previous?: readonly SheetPlan[];
  /** What a host that writes in steps notes first, in an own sheet; it is gone once that sheet is written anew. */
  readonly mark?: WritingMark;
}

/** The same with sheets that may still have to be drawn: a host that writes one after the other draws each at its turn. */
export interface SheetJob extends Omit<WriteJob, 'plans'> {
  readonly plans: readonly (SheetPlan | SheetToDraw)[];
}

/** A cell of an own sheet that says that writing is under way; row and column are 0-based. */
export interface WritingMark {
  readonly key: ReportSheetKey;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** A file for the user, and what became of it. */
export interface UserFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}
export type SavedFile =
  | { readonly kind: 'saved'; readonly where: string }
  | { readonly kind: 'kept'; readonly where: string };

/** The place where a workbook lives: Excel, WPS, or a file in memory. Failures are HostFailure. */
export interface Host {
  readonly can: HostAbilities;
  summary(): Promise<WorkbookSummary>;
  /** Fails with code `sheet-missing` when there is none of that name. */
  readSheet(name: string, job?: JobControl): Promise<Grid>;
  /** Several sheets at once, in the order of their names; fails as `readSheet` does. */
  readSheets(names: readonly string[], job?: JobControl): Promise<readonly Grid[]>;
  writeSheets(job: SheetJob, control?: JobControl): Promise<void>;
  /** Writes named cells of her sheets; refuses with `cell-changed` when `before` no longer stands there. */
  applyEdits(edits: readonly CellEdit[]): Promise<void>;
  select(area: SheetArea): Promise<void>;
  /** Calls back, debounced, after cells or sheets changed; returns the way to stop. */
  watch(changed: () => void): () => void;
  saveFile(file: UserFile): Promise<SavedFile>;
}
