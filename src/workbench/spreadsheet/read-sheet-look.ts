import { parseCell } from '../../core/sheet/address';
import type { Steps } from '../../core/steps';
import { parseRgb } from '../../files/xlsx/read-colors';
import { utf8Bytes } from '../../files/xlsx/scan-encoding';
import { XmlScanner } from '../../files/xlsx/scan-xml';
import type { SheetLook } from './looks';

/** Pixels of a digit and of a cell's sides in SimSun 11, the default of a Chinese Excel (ISO/IEC 29500-1 18.3.1.13). */
const DIGIT_WIDTH = 8;
const POINT = 4 / 3;
const DEFAULT_WIDTH = 72;
const DEFAULT_HEIGHT = 20;
/** Rows beyond these keep the default height, and their empty cells look plain; columns likewise. */
const MAX_SIZED_ROWS = 20_000;
const MAX_SIZED_COLUMNS = 1000;
/** Cells that are gone through between two steps: a few milliseconds' worth. */
const CELLS_A_STEP = 2000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Omit<SheetLook, 'columnWidths' | 'rowHeights' | 'styles'>> & {
  readonly styles: Map<number, (number | undefined)[]>;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
};

/** The shape of a sheet, read from its part in steps. */
export function* readSheetLook(bytes: Uint8Array, part: string): Steps<SheetLook> {
  const xml = new XmlScanner(utf8Bytes(bytes, part), part);
  const look: Draft = {
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    columnWidths: new Map(),
    rowHeights: new Map(),
    styles: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    showGridLines: true,
  };
  xml.openRoot();
  while (xml.nextChild()) {
    const name = xml.name();
    if (name === 'sheetData') {
      yield* readRows(xml, look);
      return look;
    }
    readSection(xml, name, look);
  }
  return look;
}

function readSection(xml: XmlScanner, name: string, look: Draft): void {
  switch (name) {
    case 'sheetFormatPr':
      readDefaults(xml, look);
      xml.skip();
      break;
    case 'sheetPr':
      while (xml.nextChild()) readProperty(xml, look);
      break;
    case 'sheetViews':
      while (xml.nextChild()) readView(xml, look);
      break;
    case 'cols':
      while (xml.nextChild()) readColumn(xml, look);
      break;
    default:
      xml.skip();
  }
}

function readProperty(xml: XmlScanner, look: Draft): void {
  const color = xml.name() === 'tabColor' ? parseRgb(xml.attribute('rgb')) : undefined;
  if (color !== undefined) look.tabColor = color;
  xml.skip();
}

const pixelsOfWidth = (characters: number): number => Math.round(characters * DIGIT_WIDTH);
const pixelsOfHeight = (points: number): number => Math.round(points * POINT);

function readDefaults(xml: XmlScanner, look: Draft): void {
  const width = Number(xml.attribute('defaultColWidth'));
  const height = Number(xml.attribute('defaultRowHeight'));
  if (width > 0) look.defaultColumnWidth = pixelsOfWidth(width);
  if (height > 0) look.defaultRowHeight = pixelsOfHeight(height);
}

function readColumn(xml: XmlScanner, look: Draft): void {
  const first = Number(xml.attribute('min')) - 1;
  const last = Math.min(Number(xml.attribute('max')), MAX_SIZED_COLUMNS) - 1;
  const width = Number(xml.attribute('width'));
  if (width > 0) {
    for (let column = first; column <= last; column += 1) {
      look.columnWidths.set(column, pixelsOfWidth(width));
    }
  }
  xml.skip();
}

function readView(xml: XmlScanner, look: Draft): void {
  if (xml.attribute('showGridLines') !== undefined) {
    look.showGridLines = xml.attributes.isTrue('showGridLines');
  }
  while (xml.nextChild()) {
    if (xml.name() === 'pane' && xml.attribute('state')?.startsWith('frozen') === true) {
      const corner = parseCell(xml.attribute('topLeftCell') ?? '');
      look.frozenRows = frozen(xml.attribute('ySplit'), corner?.row);
      look.frozenColumns = frozen(xml.attribute('xSplit'), corner?.column);
    }
    xml.skip();
  }
}

/** Frozen rows or columns; more than the first cell behind them allows cannot be meant. */
function frozen(split: string | undefined, behind: number | undefined): number {
  const count = Number(split ?? 0);
  if (!Number.isInteger(count) || count < 0) return 0;
  return behind === undefined ? count : Math.min(count, behind);
}

function* readRows(xml: XmlScanner, look: Draft): Steps<void> {
  let next = 0;
  let cells = 0;
  while (xml.nextChild()) {
    const row = Number(xml.attribute('r') ?? next + 1) - 1;
    next = row + 1;
    const height = Number(xml.attribute('ht'));
    if (height > 0) look.rowHeights.set(row, pixelsOfHeight(height));
    if (row >= MAX_SIZED_ROWS) return;
    const { styles, width } = readStyles(xml);
    if (styles.length > 0) look.styles.set(row, styles);
    cells += width + 1;
    if (cells < CELLS_A_STEP) continue;
    cells = 0;
    yield;
  }
}

/** The styles of a row's cells, and how many columns it has. */
function readStyles(xml: XmlScanner): {
  readonly styles: (number | undefined)[];
  readonly width: number;
} {
  const styles: (number | undefined)[] = [];
  let next = 0;
  while (xml.nextChild()) {
    const place = xml.attribute('r');
    const column = place === undefined ? next : parseCell(place)?.column;
    const style = Number(xml.attribute('s') ?? 0);
    if (column !== undefined && column < MAX_SIZED_COLUMNS && style > 0) styles[column] = style;
    next = (column ?? next) + 1;
    xml.skip();
  }
  return { styles, width: next };
}
