import { MAX_COLUMNS, cellKey, type Area } from '../../../src/core/sheet/address';
import type { Grid } from '../../../src/core/sheet/grid';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import type { SheetPart, XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import { Book, type BookOptions } from '../book/book';
import { areaOfText } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import { emptySheet, type NameState, type SheetState } from '../book/sheet-state';
import type { Style } from '../book/style';
import { readCharts } from './read-charts';
import { readSheetParts } from './read-sheet-parts';
import { readStyles, type StyleTable } from './read-style-table';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const PRINT_NAMES = /^_xlnm\.(?:Print_Area|Print_Titles|_FilterDatabase)$/i;

/** Opens an .xlsx: values and formulas as the product reads them, all else by a reader of its own. */
export function openBook(bytes: Uint8Array, options: Partial<BookOptions>): Book {
  const file = openWorkbook(bytes, options.fileName ?? 'Book1.xlsx');
  const styles = readStyles(file);
  const [normal] = styles.cells;
  const book = new Book({
    ...options,
    date1904: file.summary.date1904,
    ...(normal && { normal }),
  });
  for (const part of file.parts.sheets) {
    if (part.kind !== 'worksheet') continue;
    const grid = file.readGrid(part.name);
    if (grid) addSheet(book, file, part, grid, styles);
  }
  readNames(book, file);
  if (file.summary.isProtected) book.change().protection = { password: undefined };
  const active = book.find(file.summary.activeSheet);
  if (active?.state.visibility === 'Visible') book.activate(active);
  book.isDirty = false;
  return book;
}

function addSheet(
  book: Book,
  file: XlsxWorkbook,
  part: SheetPart,
  grid: Grid,
  styles: StyleTable,
): void {
  const state: SheetState = { ...emptySheet(part.name), visibility: VISIBILITY[part.visibility] };
  readCells(state, grid, styles.cells);
  state.merges = [...grid.merges];
  state.filter = grid.filter && { area: grid.filter.area, isFiltering: grid.filter.active };
  if (grid.isProtected) state.protection = { password: undefined, options: {} };
  readSheetParts(state, file, part, { styles, digitWidth: book.digitWidth });
  const sheet = book.addSheet(part.name, state);
  sheet.change().charts = readCharts(sheet, file, part);
}

function readCells(state: SheetState, grid: Grid, styles: readonly Style[]): void {
  const [normal] = styles;
  for (let row = 0; row < Math.max(grid.values.length, grid.styleRows.length); row++) {
    const values = grid.values[row] ?? [];
    const indexes = grid.styleRows[row];
    const width = Math.max(values.length, indexes?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const value = values[column] ?? null;
      const formula = grid.formulas.at(row, column) ?? null;
      const found = styles[indexes?.[column] ?? 0];
      const style = found === normal ? undefined : found;
      if (value === null && formula === null && !style) continue;
      state.cells.set(cellKey(row, column), { value, formula, style });
    }
  }
}

/** Print areas and titles are names in the file, and belong to the page layout here. */
function readNames(book: Book, file: XlsxWorkbook): void {
  const ofBook: NameState[] = [];
  for (const { name, sheet: scope, refersTo, hidden } of file.summary.definedNames) {
    const state = { name, formula: `=${refersTo}`, visible: !hidden, comment: '' };
    const sheet = scope === null ? undefined : book.find(scope);
    if (PRINT_NAMES.test(name)) {
      if (sheet) readPrintName(sheet, name, refersTo);
    } else if (sheet) sheet.change().names = [...sheet.state.names, state];
    else ofBook.push(state);
  }
  book.change().names = ofBook;
}

function readPrintName(sheet: Sheet, name: string, refersTo: string): void {
  const state = sheet.change();
  const areas = refersTo
    .split(',')
    .map((part) => part.slice(part.lastIndexOf('!') + 1).replaceAll('$', ''));
  if (/Print_Area$/i.test(name)) {
    state.page = { ...state.page, printArea: areas.flatMap(areaOf) };
  } else if (/Print_Titles$/i.test(name)) {
    for (const { top, bottom, left, right } of areas.flatMap(areaOf)) {
      const isRows = right - left === MAX_COLUMNS - 1;
      state.page = {
        ...state.page,
        ...(isRows ? { titleRows: [top, bottom] } : { titleColumns: [left, right] }),
      };
    }
  }
}

function areaOf(text: string): Area[] {
  const area = areaOfText(text);
  return area ? [area] : [];
}
