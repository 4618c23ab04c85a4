import type { Area } from '../sheet/address';
import type {
  AttachmentPlan,
  CellPlan,
  ChartPlan,
  ConditionalFormatPlan,
  LinkPlan,
  PrintPlan,
  ReportSheetKey,
  RowPlan,
  SheetPlan,
  StylePlan,
  TakeRow,
} from '../sheet/plan';
import { createStyleBook } from './style-book';

/** What is put in a cell: a value, or a formula (no =) with its value. */
export type Content =
  string | number | null | { readonly value: string | number; readonly formula: string };

/** What a finished sheet needs besides its cells. */
export interface SheetFrame {
  readonly key: ReportSheetKey;
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly print: PrintPlan;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly tabColor?: string;
}

/** A sheet while it is drawn; rows and columns are 0-based. */
export interface SheetDraft {
  put(row: number, column: number, content: Content, style: StylePlan): void;
  /** One text over several cells; border and fill are on each of them, for programs draw them cell by cell. */
  span(area: Area, content: Content, style: StylePlan): void;
  /** Makes a row at least this high, in points. */
  height(row: number, points: number): void;
  link(link: LinkPlan): void;
  format(format: ConditionalFormatPlan): void;
  chart(chart: ChartPlan): void;
  attach(attachment: AttachmentPlan): void;
  /** A page begins at this row; false, and no break, where the sheet has as many as programs take. */
  breakBefore(row: number): boolean;
  /** How high the rows from one on are together, up to another and without it, in points. */
  heightOf(first: number, end: number): number;
  /** The first row below everything put so far. */
  nextRow(): number;
  /** The frame is known: rows may be taken from now on. */
  begin(frame: SheetFrame): void;
  /** Nothing more is put above this row: whoever takes rows gets those above it. */
  settle(row: number): void;
  finish(frame: SheetFrame): SheetPlan;
}

/** Height in points that programs give a row which says none. */
const DEFAULT_HEIGHT = 15;

/** Manual page breaks that a sheet may have. Source: MS-XLSB, 2.4.196; Excel itself says 1,026. */
const MOST_BREAKS = 1023;

/** Texts up to this length are looked for among earlier ones of their style, and so many are remembered. */
const LONGEST_ALIKE = 32;
const MOST_ALIKE = 500;

interface DraftRow extends RowPlan {
  height?: number;
  readonly cells: (CellPlan | null)[];
}

/** An empty sheet to draw on; `take` gets its rows as they are settled, and they are forgotten. */
export function createSheetDraft(take?: TakeRow): SheetDraft {
  const book = createStyleBook();
  /** Of the sheet from `taken` on. */
  const rows: DraftRow[] = [];
  let taken = 0;
  let plan: SheetPlan | undefined;
  const merges: Area[] = [];
  const links: LinkPlan[] = [];
  const conditionalFormats: ConditionalFormatPlan[] = [];
  const charts: ChartPlan[] = [];
  const attachments: AttachmentPlan[] = [];
  const rowBreaks: number[] = [];
  const rowAt = (row: number): DraftRow => {
    while (taken + rows.length <= row) rows.push({ cells: [] });
    const found = rows[row - taken];
    if (!found) throw new RangeError('A row below 0, or settled');
    return found;
  };
  const blanks: CellPlan[] = [];
  // Names, units and headings stand in many rows: one cell serves all of a style that say the same.
  const alike: Map<string, CellPlan>[] = [];
  const textCell = (value: string, style: number): CellPlan => {
    const cells = (alike[style] ??= new Map());
    const known = cells.get(value);
    if (known) return known;
    if (cells.size >= MOST_ALIKE) cells.clear();
    const cell = { value, style };
    cells.set(value, cell);
    return cell;
  };
  const cellOf = (content: Content, style: number): CellPlan => {
    if (content === null) return (blanks[style] ??= { value: null, style });
    // Rows that are taken at once need no cells that serve many of them.
    if (!take && typeof content === 'string' && content.length <= LONGEST_ALIKE) {
      return textCell(content, style);
    }
    return typeof content === 'object'
      ? { value: content.value, formula: content.formula, style }
      : { value: content, style };
  };
  const place = (row: number, column: number, cell: CellPlan): void => {
    const { cells } = rowAt(row);
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  };
  const planOf = ({ key, name, columnWidths, print, freeze, tabColor }: SheetFrame): SheetPlan => ({
    key,
    name,
    visibility: 'visible',
    styles: book.styles(),
    rows: [],
    columnWidths,
    merges,
    links,
    conditionalFormats,
    charts,
    attachments,
    names: [],
    print: { ...print, rowBreaks },
    showGridLines: false,
    ...(freeze && { freeze }),
    ...(tabColor !== undefined && { tabColor }),
  });
  return {
    put(row, column, content, style) {
      place(row, column, cellOf(content, book.use(style)));
    },
    span(area, content, style) {
      const { top, left, bottom, right } = area;
      const look = book.use(style);
      place(top, left, cellOf(content, look));
      rowAt(bottom);
      if (bottom > top || right > left) merges.push(area);
      if (style.border === undefined && style.fill === undefined) return;
      for (let row = top; row <= bottom; row++) {
        for (let column = row === top ? left + 1 : left; column <= right; column++) {
          place(row, column, cellOf(null, look));
        }
      }
    },
    height(row, points) {
      const found = rowAt(row);
      found.height = Math.max(found.height ?? 0, points);
    },
    link: (link) => links.push(link),
    format: (format) => conditionalFormats.push(format),
    chart: (chart) => charts.push(chart),
    attach: (attachment) => attachments.push(attachment),
    breakBefore(row) {
      if (rowBreaks.length >= MOST_BREAKS) return false;
      rowBreaks.push(row);
      return true;
    },
    heightOf: (first, end) =>
      rows
        .slice(first - taken, end - taken)
        .reduce((sum, { height = DEFAULT_HEIGHT }) => sum + height, 0),
    nextRow: () => taken + rows.length,
    begin(frame) {
      plan = planOf(frame);
    },
    settle(row) {
      if (!take || !plan || row <= taken) return;
      rowAt(row - 1);
      // One by one, mostly the only one: no list of them has to be made.
      while (taken < row) {
        const settled = rows.shift();
        taken += 1;
        if (settled) take(settled, plan);
      }
    },
    finish: (frame) => ({ ...(plan ?? planOf(frame)), rows }),
  };
}
