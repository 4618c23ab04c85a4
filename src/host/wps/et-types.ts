/**
 * What the product uses of WPS's spreadsheet, no more. Members whose values differ from build to build, or which the vendor's
 * declarations get wrong, are `unknown` and looked at where they are read. test/wps/conformance checks all this against the
 * vendor's declarations.
 */

export interface EtFont {
  Name: unknown;
  Size: unknown;
  Bold: unknown;
  Italic: unknown;
  Underline: unknown;
  Color: unknown;
}

export interface EtInterior {
  Color: unknown;
}

export interface EtBorder {
  LineStyle: unknown;
  Weight: unknown;
}

export interface EtBorders {
  Item(index: number): EtBorder;
}

export interface EtFormatCondition {
  readonly Font: EtFont;
  readonly Interior: EtInterior;
}

export interface EtFormatConditions {
  Add(type: number, operator: undefined, formula: string): unknown;
  Delete(): void;
}

export interface EtRange {
  readonly Row: number;
  readonly Column: number;
  readonly Left: number;
  readonly Top: number;
  readonly Width: unknown;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly EntireRow: EtLines;
  readonly EntireColumn: EtLines;
  readonly MergeArea: EtRange;
  readonly Font: EtFont;
  readonly Interior: EtInterior;
  readonly Borders: EtBorders;
  readonly FormatConditions: EtFormatConditions;
  /** A scalar, a list or a list of lists. */
  Value2: unknown;
  Formula: unknown;
  /** Null where cells differ; so the next ones. */
  NumberFormat: unknown;
  MergeCells: unknown;
  IndentLevel: unknown;
  HorizontalAlignment: unknown;
  VerticalAlignment: unknown;
  WrapText: unknown;
  /** Characters of the standard font, without the cell's padding. */
  ColumnWidth: unknown;
  /** Points. */
  RowHeight: unknown;
  Clear(): unknown;
  Merge(across: boolean): void;
  Select(): unknown;
}

/** Whole rows or columns. */
export interface EtLines {
  Hidden: unknown;
  UseStandardHeight: unknown;
  UseStandardWidth: unknown;
}

export interface EtPageSetup {
  Orientation: number;
  PaperSize: number;
  LeftMargin: number;
  RightMargin: number;
  TopMargin: number;
  BottomMargin: number;
  HeaderMargin: number;
  FooterMargin: number;
  CenterHorizontally: boolean;
  Zoom: unknown;
  FitToPagesWide: unknown;
  FitToPagesTall: unknown;
  PrintArea: string;
  PrintTitleRows: string;
  LeftHeader: string;
  CenterHeader: string;
  RightHeader: string;
  LeftFooter: string;
  CenterFooter: string;
  RightFooter: string;
}

export interface EtSeries {
  Name: string;
  Values: unknown;
  XValues: unknown;
  HasDataLabels: boolean;
  readonly Interior: EtInterior;
  DataLabels(): unknown;
}

export interface EtDataLabels {
  ShowValue: boolean;
  NumberFormat: string;
}

export interface EtSeriesCollection {
  Item(index: number): EtSeries;
}

export interface EtAxis {
  ReversePlotOrder: boolean;
  TickLabelPosition: number;
  readonly TickLabels: { NumberFormat: string };
}

export interface EtAxes {
  Item(type: number): EtAxis;
}

export interface EtChartGroups {
  Item(index: number): { GapWidth: number };
}

export interface EtChart {
  ChartType: number;
  HasTitle: boolean;
  HasLegend: boolean;
  readonly ChartTitle: { Text: string; readonly Font: EtFont };
  SetSourceData(source: EtRange, plotBy: number): void;
  SeriesCollection(): unknown;
  ChartGroups(): unknown;
  Axes(): unknown;
}

export interface EtChartObject {
  readonly Chart: EtChart;
  Delete(): unknown;
}

export interface EtChartObjects {
  readonly Count: number;
  Item(index: number): EtChartObject;
  Add(left: number, top: number, width: number, height: number): EtChartObject;
}

export interface EtShape {
  Name: string;
  Delete(): void;
}

export interface EtShapes {
  readonly Count: number;
  Item(index: number): EtShape;
  AddOLEObject(
    classType: undefined,
    fileName: string,
    link: number,
    asIcon: number,
    iconFile: undefined,
    iconIndex: undefined,
    label: string,
    left: number,
    top: number,
  ): EtShape;
}

export interface EtSheet {
  Name: string;
  Visible: number;
  AutoFilterMode: boolean;
  readonly ProtectContents: boolean;
  readonly FilterMode: boolean;
  readonly AutoFilter: { readonly Range: EtRange } | null;
  readonly UsedRange: EtRange;
  readonly Cells: EtRange;
  readonly PageSetup: EtPageSetup;
  readonly Tab: { Color: unknown; ColorIndex: unknown };
  readonly Shapes: EtShapes;
  readonly Hyperlinks: EtHyperlinks;
  readonly HPageBreaks: { Add(before: EtRange): unknown };
  Range(address: string): EtRange;
  ChartObjects(): unknown;
  ResetAllPageBreaks(): void;
  Activate(): void;
  Delete(): void;
}

export interface EtHyperlinks {
  Add(anchor: EtRange, address: string, subAddress: string, tip?: string): unknown;
  Delete(): void;
}

export interface EtSheets {
  readonly Count: number;
  /** A sheet, or a chart on a sheet of its own, which has no cells. */
  Item(index: number | string): unknown;
  Add(before: undefined, after: EtSheet): EtSheet;
}

export interface EtName {
  readonly Name: string;
  RefersTo: unknown;
  Visible: boolean;
  Delete(): void;
}

export interface EtNames {
  readonly Count: number;
  Item(index: number | string): EtName;
  Add(name: string, refersTo: string, visible: boolean): unknown;
}

export interface EtWindow {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
  ScrollRow: number;
  ScrollColumn: number;
  DisplayGridlines: boolean;
  readonly RangeSelection: EtRange;
}

export interface EtBook {
  readonly Name: string;
  readonly FullName: string;
  readonly ReadOnly: boolean;
  readonly ProtectStructure: boolean;
  readonly Date1904: boolean;
  readonly ActiveSheet: { readonly Name: string };
  readonly Worksheets: EtSheets;
  readonly Names: EtNames;
  readonly Windows: { Item(index: number): EtWindow };
  Activate(): void;
  Close(saveChanges: boolean): void;
}

export interface EtBooks {
  readonly Count: number;
  /** A new workbook, which becomes the active one. */
  Add(): EtBook;
}

export interface EtApplication {
  readonly ActiveWorkbook: EtBook | null;
  readonly Workbooks: EtBooks;
  /** False while she edits a cell, by the meaning that the member has in VBA; not seen on a real client. */
  readonly Ready: unknown;
  ScreenUpdating: boolean;
  DisplayAlerts: boolean;
  EnableEvents: boolean;
  Calculation: number;
  readonly WorksheetFunction: { CountA(range: EtRange): number };
}

/** What the add-in's pages get beside the spreadsheet itself. */
export interface EtAddIn {
  readonly ApiEvent: EtEvents;
  readonly FileSystem: EtFiles;
  readonly Env: EtFolders;
}

/** Events that tell of changed cells or sheets. */
export type EtEventName = 'SheetChange' | 'WorkbookNewSheet' | 'SheetBeforeDelete';

export interface EtEvents {
  AddApiEventListener(name: EtEventName, listener: () => void): void;
  RemoveApiEventListener(name: EtEventName, listener: () => void): void;
}

export interface EtFiles {
  Exists(path: string): boolean;
  writeAsBinaryString(path: string, content: string): boolean;
  ReadFileAsArrayBuffer(path: string): ArrayBuffer;
  Remove(path: string): unknown;
}

export interface EtFolders {
  GetTempPath(): string;
  GetDesktopPath(): string;
  GetDownloadPath(): string;
}
