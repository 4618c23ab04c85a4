import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { rowLength, type Grid } from '../../core/sheet/grid';
import type { Steps } from '../../core/steps';
import { cellDataOf, styleId } from './cell-data';
import type { SheetLook, WorkbookLooks } from './looks';
import { styleDataOf } from './style-data';

/** A sheet that is shown, and the id that the spreadsheet knows it by. */
export interface ShownSheet {
  readonly id: string;
  readonly grid: Grid;
}

/** Empty rows and columns beyond the used ones, so that there is room to type. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 6;
const LEAST_COLUMNS = 20;
/** More cells than these on one sheet are not shown: the spreadsheet holds each as an object. */
const MAX_SHOWN_CELLS = 400_000;
/** Cells that are made between two steps: a few milliseconds' worth. */
const CELLS_A_STEP = 10_000;

/** How many rows of a grid are shown. */
export function shownRows(grid: Grid): number {
  const rows = Math.floor(MAX_SHOWN_CELLS / Math.max(1, grid.columnCount));
  return Math.min(grid.rowCount, rows);
}

function* cellsOf(
  grid: Grid,
  look: SheetLook | undefined,
): Steps<Record<number, Record<number, ICellData>>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const last = Math.max(shownRows(grid) - 1, ...lastStyled(grid, look));
  let done = 0;
  for (let row = 0; row <= last; row += 1) {
    const shown: Record<number, ICellData> = {};
    const styles = look?.styles.get(row) ?? [];
    const width = Math.max(rowLength(grid, row), styles.length);
    for (let column = 0; column < width; column += 1) {
      const cell = cellDataOf(grid, row, column) ?? emptyCell(styles[column]);
      if (cell) shown[column] = cell;
    }
    if (Object.keys(shown).length > 0) cells[row] = shown;
    done += width + 1;
    if (done < CELLS_A_STEP) continue;
    done = 0;
    yield;
  }
  return cells;
}

/** Rows beneath the last value that have a look, such as the empty rest of a form. */
function lastStyled(grid: Grid, look: SheetLook | undefined): number[] {
  if (!look || shownRows(grid) < grid.rowCount) return [];
  let last = -1;
  for (const row of look.styles.keys()) last = Math.max(last, row);
  return [last];
}

function emptyCell(style: number | undefined): ICellData | undefined {
  return style === undefined ? undefined : { s: styleId(style) };
}

function rowsOf(grid: Grid, look: SheetLook | undefined): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of look?.rowHeights ?? []) rows[row] = { h: height };
  for (const row of grid.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(grid: Grid, look: SheetLook | undefined): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of look?.columnWidths ?? []) columns[column] = { w: width };
  for (const column of grid.hiddenColumns) {
    columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  }
  return columns;
}

function rowsToShow(grid: Grid, look: SheetLook | undefined): number {
  const rows = shownRows(grid);
  return rows < grid.rowCount ? rows : Math.max(rows, ...lastStyled(grid, look)) + SPARE_ROWS;
}

function* sheetDataOf(
  { id, grid }: ShownSheet,
  look: SheetLook | undefined,
): Steps<Partial<IWorksheetData>> {
  const rows = look?.frozenRows ?? 0;
  const columns = look?.frozenColumns ?? 0;
  return {
    id,
    name: grid.sheet,
    rowCount: rowsToShow(grid, look),
    columnCount: Math.max(grid.columnCount + SPARE_COLUMNS, LEAST_COLUMNS),
    cellData: yield* cellsOf(grid, look),
    mergeData: grid.merges
      .filter(({ bottom }) => bottom < shownRows(grid))
      .map(({ top, left, bottom, right }) => ({
        startRow: top,
        startColumn: left,
        endRow: bottom,
        endColumn: right,
      })),
    rowData: rowsOf(grid, look),
    columnData: columnsOf(grid, look),
    showGridlines: look?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(look && {
      defaultColumnWidth: look.defaultColumnWidth,
      defaultRowHeight: look.defaultRowHeight,
    }),
    ...(look?.tabColor !== undefined && { tabColor: `#${look.tabColor}` }),
    ...(rows + columns > 0 && {
      freeze: {
        xSplit: columns,
        ySplit: rows,
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
      },
    }),
  };
}

/** A workbook for the spreadsheet to show, made in steps. The styles of all grids are the same list. */
export function* workbookDataOf(
  id: string,
  sheets: readonly ShownSheet[],
  looks: WorkbookLooks,
): Steps<IWorkbookData> {
  const styles: Record<string, IStyleData> = {};
  for (const [index, style] of (sheets[0]?.grid.styles ?? []).entries()) {
    styles[styleId(index)] = styleDataOf(style, looks.cells[index]);
  }
  const data: [string, Partial<IWorksheetData>][] = [];
  for (const sheet of sheets) {
    data.push([sheet.id, yield* sheetDataOf(sheet, looks.sheets.get(sheet.grid.sheet))]);
  }
  return {
    id,
    name: id,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles,
    defaultStyle: styles[styleId(0)] ?? null,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(data),
  };
}
