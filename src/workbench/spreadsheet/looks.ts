/** A side of a cell that may have a line. */
export type BorderSide = 'left' | 'right' | 'top' | 'bottom';

/** A line of a border; `line` is the name that the file gives to its kind, `color` is RRGGBB. */
export interface BorderLook {
  readonly line: string;
  readonly color?: string;
}

/** What a style of the workbook looks like beyond what the grid tells; size in points. */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLook>>>;
}

/** The shape of a sheet: widths and heights in pixels by 0-based column and row, frozen rows and columns. */
export interface SheetLook {
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Styles of cells by row and column, also of empty ones, which a grid leaves out. */
  readonly styles: ReadonlyMap<number, readonly (number | undefined)[]>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridLines: boolean;
  /** RRGGBB. */
  readonly tabColor?: string;
}

/** How a workbook looks: one look for each style of its grids, one shape for each sheet by name. */
export interface WorkbookLooks {
  readonly cells: readonly CellLook[];
  readonly sheets: ReadonlyMap<string, SheetLook>;
}
