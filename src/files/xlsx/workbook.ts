import type { CellEdit } from '../../core/sheet/edit';
import type { Grid, SheetVisibility, WorkbookSummary } from '../../core/sheet/grid';
import type { ReportSheetKey } from '../../core/sheet/plan';
import type { Steps } from '../../core/steps';
import type { Package } from './package';

/** A sheet and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly sheetId: number;
  readonly relationId: string;
  readonly path: string;
  readonly visibility: SheetVisibility;
  /** Worksheets only can be read; chart sheets and dialog sheets are kept and passed over. */
  readonly kind: 'worksheet' | 'other';
}

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly relations: string;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly calcChain: string | null;
  readonly theme: string | null;
  readonly sheets: readonly SheetPart[];
  /** Written in the strict variant of the standard. */
  readonly isStrict: boolean;
  readonly hasMacros: boolean;
}

/** An opened .xlsx or .xlsm; operations return a new one. */
export interface XlsxWorkbook {
  readonly package: Package;
  readonly parts: WorkbookParts;
  readonly summary: WorkbookSummary;
  /** Throws HostFailure-free: undefined when there is no worksheet of that name. */
  readGrid(sheet: string): Grid | undefined;
  /** The same in steps that each take little time, also where the sheet is long. */
  readGridSteps(sheet: string): Steps<Grid | undefined>;
}

/** Own sheets found by their hidden defined names. */
export type OwnSheets = Readonly<Partial<Record<ReportSheetKey, string>>>;

export type { CellEdit };
