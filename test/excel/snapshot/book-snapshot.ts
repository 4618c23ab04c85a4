import { MAX_COLUMNS, formatArea, formatCell } from '../../../src/core/sheet/address';
import type { CellValue } from '../../../src/core/sheet/grid';
import type { Book } from '../book/book';
import type { Sheet } from '../book/sheet';
import type { Link, NameState, PageState, Visibility } from '../book/sheet-state';
import type { Style } from '../book/style';
import { runsOf, type Run } from './runs';

/** A sheet as plain data; addresses are A1 texts, sizes in points. Nothing that differs by chance is in it. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** Cells that are not empty. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** With their leading =. */
  readonly formulas: Readonly<Record<string, string>>;
  /** Cells that do not look like the workbook's standard, by rectangles of equal looks. */
  readonly looks: readonly Run<Partial<Style>>[];
  readonly merges: readonly string[];
  /** Only those that are not standard, by runs of equal ones such as A:C. */
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly rowHeights: Readonly<Record<string, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly page: Omit<PageState, 'printArea'> & { readonly printArea: readonly string[] };
  readonly rowBreaks: readonly number[];
  readonly links: Readonly<Record<string, Link>>;
  readonly conditionalFormats: readonly object[];
  readonly charts: readonly object[];
  readonly names: readonly NameState[];
  readonly isProtected: boolean;
  readonly filter: string | null;
}

/** A workbook as plain data that can be compared. */
export interface BookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameState[];
  readonly active: string;
  readonly isProtected: boolean;
}

const byName = (a: NameState, b: NameState): number => (a.name < b.name ? -1 : 1);

/** Everything of a workbook that the product writes or must leave alone. */
export function bookSnapshot(book: Book): BookSnapshot {
  return {
    sheets: book.sheets.map(sheetSnapshot),
    names: [...book.state.names].sort(byName),
    active: book.active.name,
    isProtected: book.state.protection !== null,
  };
}

/** Points to a quarter of a pixel, so that units of different sources compare equal. */
const toPixels = (points: number): number => Math.round(points / 0.75) * 0.75;
const toHundredths = (value: number): number => Math.round(value * 100) / 100;

function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  const { state } = sheet;
  return {
    name: state.name,
    visibility: state.visibility,
    tabColor: state.tabColor,
    showGridlines: state.showGridlines,
    ...contents(sheet),
    looks: looks(sheet),
    merges: state.merges.map(formatArea).sort(),
    columnWidths: sizes(sheet, 'columns'),
    rowHeights: sizes(sheet, 'rows'),
    hiddenRows: hidden(sheet, 'rows'),
    hiddenColumns: hidden(sheet, 'columns'),
    freeze: state.freeze,
    page: page(state.page),
    rowBreaks: state.rowBreaks,
    links: byCell(state.links),
    conditionalFormats: state.conditionalFormats.map((format) => ({
      ...format,
      id: undefined,
      areas: format.areas.map(formatArea),
    })),
    charts: state.charts.map((chart) => ({
      ...chart,
      id: undefined,
      name: undefined,
      left: Math.round(chart.left),
      top: Math.round(chart.top),
      width: Math.round(chart.width),
      height: Math.round(chart.height),
    })),
    names: [...state.names].sort(byName),
    isProtected: state.protection !== null,
    filter: state.filter && formatArea(state.filter.area),
  };
}

const cellOf = (key: number): readonly [number, number] => [
  Math.floor(key / MAX_COLUMNS),
  key % MAX_COLUMNS,
];

function byCell<T>(found: ReadonlyMap<number, T>): Record<string, T> {
  const sorted = [...found].sort(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([key, value]) => [formatCell(...cellOf(key)), value]));
}

function contents({ state }: Sheet): Pick<SheetSnapshot, 'values' | 'formulas'> {
  const cells = [...state.cells];
  const values = cells.flatMap(([key, { value }]) =>
    value === null ? [] : [[key, value] as const],
  );
  const formulas = cells.flatMap(([key, { formula }]) =>
    formula === null ? [] : [[key, `=${formula}`] as const],
  );
  return { values: byCell(new Map(values)), formulas: byCell(new Map(formulas)) };
}

/** Looks that differ from the standard; what a side or colour is, where there is one. */
function difference(style: Style, normal: Style): Partial<Style> {
  const standard = new Map<string, unknown>(Object.entries(normal));
  const entries: [string, unknown][] = Object.entries(style);
  return Object.fromEntries(
    entries.filter(([name, value]) => JSON.stringify(standard.get(name)) !== JSON.stringify(value)),
  );
}

function looks(sheet: Sheet): readonly Run<Partial<Style>>[] {
  const { normal } = sheet.book;
  const styled: (readonly [number, number, Style])[] = [];
  for (const [key, cell] of sheet.state.cells) {
    const [row, column] = cellOf(key);
    if (cell.style && cell.style !== normal) styled.push([row, column, cell.style]);
  }
  const known = new Map<Style, Partial<Style>>();
  return runsOf(styled).map(({ area, value }) => {
    const found = known.get(value) ?? difference(value, normal);
    known.set(value, found);
    return { area, value: found };
  });
}

function sizes({ state, book }: Sheet, kind: 'rows' | 'columns'): Record<string, number> {
  const standard = kind === 'rows' ? book.standardHeight : book.standardWidth;
  const found = [...state[kind]].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    found.flatMap(([index, { size }]) => {
      const points = size === undefined ? standard : toPixels(size);
      return points === toPixels(standard) ? [] : [[lineName(kind, index), points]];
    }),
  );
}

const lineName = (kind: 'rows' | 'columns', index: number): string =>
  kind === 'rows' ? String(index + 1) : formatCell(0, index).slice(0, -1);

function hidden({ state }: Sheet, kind: 'rows' | 'columns'): number[] {
  const found = [...state[kind]].filter(([, line]) => line.isHidden || line.size === 0);
  return found.map(([index]) => index).sort((a, b) => a - b);
}

function page({ printArea, margins, ...rest }: PageState): SheetSnapshot['page'] {
  return {
    ...rest,
    margins: {
      left: toHundredths(margins.left),
      right: toHundredths(margins.right),
      top: toHundredths(margins.top),
      bottom: toHundredths(margins.bottom),
      header: toHundredths(margins.header),
      footer: toHundredths(margins.footer),
    },
    printArea: printArea.map(formatArea),
  };
}
