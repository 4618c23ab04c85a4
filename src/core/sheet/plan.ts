import type { Area } from './address';
import type { SheetVisibility } from './grid';

/** The product's own sheets; the key never changes, the title may. */
export const REPORT_SHEET_KEYS = [
  'summary',
  'form',
  'narrative',
  'findings',
  'crossFooting',
  'store',
  // Stands for moments only, while the host is tried; removed with the others where a crash left it.
  'selfCheck',
] as const;
export type ReportSheetKey = (typeof REPORT_SHEET_KEYS)[number];

export type Horizontal = 'left' | 'center' | 'right' | 'justify' | 'general';
export type Vertical = 'top' | 'center' | 'bottom';
export type BorderLine = 'none' | 'thin' | 'medium' | 'double';

/** The looks of a cell; colours are RRGGBB. */
export interface StylePlan {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: Horizontal;
  readonly vertical?: Vertical;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** One line for all four sides. */
  readonly border?: BorderLine;
  readonly numberFormat?: string;
}

/** A cell to write. With a formula (no leading =), `value` is its cached result. */
export interface CellPlan {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** Index into SheetPlan.styles. */
  readonly style: number;
}

/** A row to write; missing cells are left empty and unstyled. */
export interface RowPlan {
  /** Points; absent lets the host choose. */
  readonly height?: number;
  readonly cells: readonly (CellPlan | null)[];
}

/** A link inside the workbook; the target is a reference such as 'Sheet'!A1. */
export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  readonly target: string;
  readonly tip?: string;
}

/** A look that depends on values; `formula` is written for the area's top-left cell. */
export interface ConditionalFormatPlan {
  readonly area: Area;
  readonly formula: string;
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

/** A native bar chart over two columns of the same sheet. */
export interface ChartPlan {
  readonly title: string;
  readonly categories: Area;
  readonly values: Area;
  /** Cached texts and numbers, in the order of the areas. */
  readonly cachedCategories: readonly string[];
  readonly cachedValues: readonly number[];
  readonly seriesName: string;
  readonly numberFormat: string;
  /** Where it stands: from the top-left of the first cell to the top-left of the last. */
  readonly anchor: Area;
}

/** A file kept as an embedded object where the host can; `anchor` is where its icon stands. */
export interface AttachmentPlan {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly anchor: Area;
}

export interface MarginsPlan {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Print set-up; margins in inches, rows and columns 0-based, paper is A4. */
export interface PrintPlan {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: MarginsPlan;
  /** Fit to one page in width. */
  readonly fitWidth: boolean;
  readonly centerHorizontally: boolean;
  /** First and last row repeated on every page. */
  readonly titleRows?: readonly [number, number];
  readonly area?: Area;
  /** Excel header and footer codes, such as &C第 &P 页. */
  readonly header?: string;
  readonly footer?: string;
  /** A page begins at each of these rows. */
  readonly rowBreaks: readonly number[];
}

/** A defined name that the sheet brings with it. */
export interface NamePlan {
  readonly name: string;
  /** Formula text without =. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** One of the product's own sheets, complete: what a host writes, in one step, in place of the earlier one. */
export interface SheetPlan {
  readonly key: ReportSheetKey;
  /** The sheet's final name, already proven free or the product's own. */
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly styles: readonly StylePlan[];
  readonly rows: readonly RowPlan[];
  /** Widths in characters of seven pixels with the cell's padding (column-width.ts), the same in every workbook. */
  readonly columnWidths: readonly number[];
  readonly merges: readonly Area[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly links: readonly LinkPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly charts: readonly ChartPlan[];
  readonly attachments: readonly AttachmentPlan[];
  readonly names: readonly NamePlan[];
  readonly print?: PrintPlan;
  /** RRGGBB. */
  readonly tabColor?: string;
  readonly showGridLines: boolean;
}

/**
 * Takes the next row of a sheet that is being drawn. `sheet` is the plan as far as it is drawn: names, widths, frozen cells,
 * colour and the page are final, all else may still grow.
 */
export type TakeRow = (row: RowPlan, sheet: SheetPlan) => void;

/** A sheet that is drawn when its turn comes, so that who writes one after the other never holds them all. */
export interface SheetToDraw extends Pick<SheetPlan, 'key' | 'name' | 'visibility'> {
  /**
   * Draws the sheet anew each time; to be asked once, in the order of the sheets. With `take`, a long sheet hands its rows
   * over while it is drawn, from the first one on; its plan has those that follow. One that files stand in hands over none:
   * their icons are as high as its rows.
   */
  draw(take?: TakeRow): SheetPlan;
}

/** The plan of a sheet, drawn now if it is not yet. */
export function drawnPlan(sheet: SheetPlan | SheetToDraw): SheetPlan {
  return 'draw' in sheet ? sheet.draw() : sheet;
}

/** The hidden defined name by which the product knows its own sheet of a key. */
export function ownSheetMark(key: ReportSheetKey): string {
  return `_self_evaluation.${key}`;
}
