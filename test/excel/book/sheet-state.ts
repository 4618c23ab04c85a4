import type { Area } from '../../../src/core/sheet/address';
import type { CellValue } from '../../../src/core/sheet/grid';
import type { Style } from './style';

/** What a cell holds; never changed in place. */
export interface Cell {
  readonly value: CellValue;
  /** Without its leading =. */
  readonly formula: string | null;
  /** Absent where the cell has no looks of its own. */
  readonly style: Style | undefined;
}

/** A row or column that differs from the standard; sizes in points. */
export interface Line {
  readonly size: number | undefined;
  readonly isHidden: boolean;
  readonly style: Style | undefined;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Link {
  readonly address: string | undefined;
  readonly documentReference: string | undefined;
  readonly screenTip: string | undefined;
}

export interface NameState {
  readonly name: string;
  /** With its leading =. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface HeaderFooter {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** How pages are laid out; margins in points. */
export interface PageState {
  readonly orientation: string;
  readonly paperSize: string | null;
  readonly zoom: PageZoom;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly margins: Readonly<Record<MarginName, number>>;
  readonly header: HeaderFooter;
  readonly footer: HeaderFooter;
  readonly printArea: readonly Area[];
  /** First and last row (0-based) repeated on every page. */
  readonly titleRows: readonly [number, number] | null;
  readonly titleColumns: readonly [number, number] | null;
  readonly printGridlines: boolean;
}

export const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
export type MarginName = (typeof MARGINS)[number];

export interface PageZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export interface ConditionalFormatState {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  /** With its leading =. */
  readonly formula: string;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly fill: string | null;
  readonly stopIfTrue: boolean;
}

export interface SeriesState {
  readonly name: string;
  /** References such as 'Sheet 1'!$A$2:$A$9, without =. */
  readonly categories: string | null;
  readonly values: string | null;
}

/** Looks of a chart that differ from the standard ones. */
export interface ChartLooks {
  readonly gapWidth: number;
  readonly fill: string | null;
  /** Whether categories run from top to bottom. */
  readonly isReversed: boolean;
  readonly tickLabels: string;
  /** Points. */
  readonly titleSize: number;
  readonly isTitleBold: boolean;
}

/** A chart; its place and size in points. */
export interface ChartState {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly title: string | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly SeriesState[];
  readonly legend: boolean;
  readonly legendPosition: string;
  readonly dataLabels: boolean;
  readonly labelFormat: string | null;
  readonly valueAxisFormat: string | null;
  readonly looks: ChartLooks;
}

export interface Protection {
  readonly password: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** All that a sheet is; maps are by cellKey, row or column (0-based). */
export interface SheetState {
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  cells: Map<number, Cell>;
  rows: Map<number, Line>;
  columns: Map<number, Line>;
  links: Map<number, Link>;
  /** Only added to, or replaced by another list. */
  merges: Area[];
  /** Rows and columns that stay in sight. */
  freeze: { readonly rows: number; readonly columns: number } | null;
  protection: Protection | null;
  filter: { readonly area: Area; readonly isFiltering: boolean } | null;
  page: PageState;
  /** A page begins at each of these rows (0-based). */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  conditionalFormats: readonly ConditionalFormatState[];
  charts: readonly ChartState[];
  names: readonly NameState[];
}

const NO_HEADER: HeaderFooter = { left: '', center: '', right: '' };
const INCH = 72;

/** Excel's own layout of pages for a new sheet. */
export const DEFAULT_PAGE: PageState = {
  orientation: 'Portrait',
  paperSize: null,
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  margins: {
    left: 0.7 * INCH,
    right: 0.7 * INCH,
    top: 0.75 * INCH,
    bottom: 0.75 * INCH,
    header: 0.3 * INCH,
    footer: 0.3 * INCH,
  },
  header: NO_HEADER,
  footer: NO_HEADER,
  printArea: [],
  titleRows: null,
  titleColumns: null,
  printGridlines: false,
};

/** An empty sheet. */
export function emptySheet(name: string): SheetState {
  return {
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    links: new Map(),
    merges: [],
    freeze: null,
    protection: null,
    filter: null,
    page: DEFAULT_PAGE,
    rowBreaks: [],
    columnBreaks: [],
    conditionalFormats: [],
    charts: [],
    names: [],
  };
}

/** A copy that later changes do not touch. */
export function copyState(state: SheetState): SheetState {
  return {
    ...state,
    cells: new Map(state.cells),
    rows: new Map(state.rows),
    columns: new Map(state.columns),
    links: new Map(state.links),
    merges: [...state.merges],
  };
}
