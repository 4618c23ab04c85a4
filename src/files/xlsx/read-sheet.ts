import { MAX_COLUMNS, parseArea, type Area } from '../../core/sheet/address';
import type { CellStyle, Grid, SheetFilter } from '../../core/sheet/grid';
import type { Steps } from '../../core/steps';
import { CellReader, type SheetCells } from './read-cells';
import type { ContentSources } from './read-cell-content';
import { FileRefusal } from '../refusal';
import type { PartWindow } from './part-window';
import { isUtf8, utf8Bytes } from './scan-encoding';
import { XmlScanner } from './scan-xml';
import type { SheetPart } from './workbook';

/** What a sheet takes from the rest of its workbook. */
export interface SheetSources extends ContentSources {
  readonly styles: readonly CellStyle[];
  /** Filters of the sheet's tables, for sheets without one of their own. */
  tableFilters(): readonly FilterRange[];
}

/** A filtered range and whether it has criteria. */
export interface FilterRange {
  readonly area: Area;
  readonly hasCriteria: boolean;
}

interface SheetFrame {
  /** Bytes of the part. */
  readonly size: number;
  readonly window: PartWindow | undefined;
  cells: SheetCells | undefined;
  hidesUnlistedRows: boolean;
  hidesUnlistedColumns: boolean;
  readonly columns: { readonly from: number; readonly to: number; readonly isHidden: boolean }[];
  readonly merges: Area[];
  filter: FilterRange | undefined;
  isProtected: boolean;
}

/** Reads a worksheet part whole, in steps. Throws FileRefusal: broken-xml, too-many-cells, missing-part. */
export function* readSheet(
  bytes: Uint8Array,
  sheet: SheetPart,
  sources: SheetSources,
): Steps<Grid> {
  const utf8 = utf8Bytes(bytes, sheet.path);
  const xml = new XmlScanner(utf8, sheet.path);
  return yield* readSections(xml, { size: utf8.length, window: undefined }, sheet, sources);
}

/**
 * The same through a window on the part, which ends behind rows; undefined where the part must be read as a whole, because of its encoding or because something in
 * it is not what it looks like from within a window, such as the end tag of a row in a comment.
 */
export function* readSheetThrough(
  window: PartWindow,
  sheet: SheetPart,
  sources: SheetSources,
): Steps<Grid | undefined> {
  if (!isUtf8(window.bytes)) return undefined;
  const xml = new XmlScanner(window.bytes, sheet.path);
  try {
    return yield* readSections(xml, { size: window.size, window }, sheet, sources);
  } catch (error) {
    if (error instanceof FileRefusal && error.code === 'broken-xml') return undefined;
    throw error;
  }
}

function* readSections(
  xml: XmlScanner,
  source: Pick<SheetFrame, 'size' | 'window'>,
  sheet: SheetPart,
  sources: SheetSources,
): Steps<Grid> {
  const frame: SheetFrame = {
    ...source,
    cells: undefined,
    hidesUnlistedRows: false,
    hidesUnlistedColumns: false,
    columns: [],
    merges: [],
    filter: undefined,
    isProtected: false,
  };
  xml.openRoot();
  if (xml.name() !== 'worksheet') throw xml.broken('not a worksheet');
  while (xml.nextChild()) yield* readSection(xml, frame, sources);
  xml.closeRoot();
  return toGrid(sheet, frame, sources);
}

function* readSection(xml: XmlScanner, frame: SheetFrame, sources: SheetSources): Steps<void> {
  switch (xml.name()) {
    case 'sheetFormatPr':
      frame.hidesUnlistedRows =
        xml.attributes.isTrue('zeroHeight') || isZero(xml.attribute('defaultRowHeight'));
      frame.hidesUnlistedColumns = isZero(xml.attribute('defaultColWidth'));
      xml.skip();
      break;
    case 'cols':
      readColumns(xml, frame);
      break;
    case 'sheetData':
      if (frame.cells) throw xml.broken('two blocks of cells');
      frame.cells = yield* new CellReader(xml, sources, {
        styleCount: sources.styles.length,
        hidesUnlisted: frame.hidesUnlistedRows,
        partSize: frame.size,
        window: frame.window,
      }).read();
      break;
    case 'mergeCells':
      readMerges(xml, frame);
      break;
    case 'autoFilter':
      frame.filter = readFilter(xml);
      break;
    case 'sheetProtection':
      frame.isProtected = xml.attributes.isTrue('sheet');
      xml.skip();
      break;
    default:
      xml.skip();
  }
}

function isZero(size: string | undefined): boolean {
  return size !== undefined && size.trim() !== '' && Number(size) === 0;
}

function readColumns(xml: XmlScanner, frame: SheetFrame): void {
  while (xml.nextChild()) {
    const from = Number(xml.attribute('min')) - 1;
    const to = Number(xml.attribute('max')) - 1;
    const isHidden = xml.attributes.isTrue('hidden') || isZero(xml.attribute('width'));
    if (frame.columns.length === MAX_COLUMNS) throw xml.broken('too many columns');
    if (from >= 0 && to >= from) frame.columns.push({ from, to, isHidden });
    xml.skip();
  }
}

function readMerges(xml: XmlScanner, frame: SheetFrame): void {
  while (xml.nextChild()) {
    const reference = xml.attribute('ref') ?? '';
    const area = parseArea(reference);
    if (!area) throw xml.broken(`merged cells ${reference.slice(0, 30)}`);
    frame.merges.push(area);
    xml.skip();
  }
}

/** Goes through the current `autoFilter` element; undefined when it names no range. */
export function readFilter(xml: XmlScanner): FilterRange | undefined {
  const area = parseArea(xml.attribute('ref') ?? '');
  let hasCriteria = false;
  while (xml.nextChild()) {
    const isColumn = xml.name() === 'filterColumn';
    while (xml.nextChild()) {
      if (isColumn && xml.name() !== 'extLst') hasCriteria = true;
      xml.skip();
    }
  }
  return area && { area, hasCriteria };
}

function toGrid(sheet: SheetPart, frame: SheetFrame, sources: SheetSources): Grid {
  const columnCount = frame.cells?.columnCount ?? 0;
  const hiddenRows = findHiddenRows(frame);
  const cells = frame.cells?.cells;
  return {
    sheet: sheet.name,
    visibility: sheet.visibility,
    rowCount: cells?.rowCount ?? 0,
    columnCount,
    get values() {
      return cells?.rows() ?? [];
    },
    cells,
    formulas: frame.cells?.formulas ?? NO_FORMULAS,
    styles: sources.styles,
    styleRows: frame.cells?.styleRows ?? [],
    merges: frame.merges,
    hiddenRows,
    hiddenColumns: findHiddenColumns(frame, columnCount),
    filter: findFilter(frame, sources, hiddenRows),
    isProtected: frame.isProtected,
    date1904: sources.date1904,
    stale: frame.cells?.stale ?? new Set(),
  };
}

const NO_FORMULAS: Grid['formulas'] = {
  size: 0,
  has: () => false,
  at: () => undefined,
  cells: () => [],
};

/** Hidden rows within the grid; what is hidden below the last content is nothing to anybody. */
function findHiddenRows(frame: SheetFrame): ReadonlySet<number> {
  const hidden = new Set<number>();
  const { cells } = frame;
  if (!cells) return hidden;
  for (const row of cells.hiddenRows) if (row < cells.cells.rowCount) hidden.add(row);
  if (frame.hidesUnlistedRows) {
    for (let row = 0; row < cells.cells.rowCount; row++) {
      if (!cells.listedRows.has(row)) hidden.add(row);
    }
  }
  return hidden;
}

function findHiddenColumns(frame: SheetFrame, columnCount: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (frame.hidesUnlistedColumns) {
    for (let column = 0; column < columnCount; column++) hidden.add(column);
  }
  for (const { from, to, isHidden } of frame.columns) {
    for (let column = from; column <= Math.min(to, columnCount - 1); column++) {
      if (isHidden) hidden.add(column);
      else hidden.delete(column);
    }
  }
  return hidden;
}

function findFilter(
  frame: SheetFrame,
  sources: SheetSources,
  hiddenRows: ReadonlySet<number>,
): SheetFilter | null {
  const ranges = frame.filter ? [frame.filter] : sources.tableFilters();
  const filters = ranges.map(({ area, hasCriteria }) => ({
    area,
    active: hasCriteria || hasRowWithin(hiddenRows, area),
  }));
  return filters.find((filter) => filter.active) ?? filters[0] ?? null;
}

/** Whether a row below the filter's head is hidden. */
function hasRowWithin(rows: ReadonlySet<number>, area: Area): boolean {
  for (const row of rows) if (row > area.top && row <= area.bottom) return true;
  return false;
}
