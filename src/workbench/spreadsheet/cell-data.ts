import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellContent } from '../../core/sheet/edit';
import { isCellError, styleAt, valueAt, type CellValue, type Grid } from '../../core/sheet/grid';
import { formatNumber, isDateFormat } from '../../core/sheet/number-format';

/** Days between the two calendars of Excel; the spreadsheet knows that of 1900 only. */
const DAYS_OF_1904 = 1462;

function dateShift(grid: Grid, row: number, column: number): number {
  if (!grid.date1904) return 0;
  return isDateFormat(styleAt(grid, row, column).numberFormat ?? '') ? DAYS_OF_1904 : 0;
}

/** The value of a cell of a grid, dates counted as the spreadsheet counts them. */
function shownValue(grid: Grid, row: number, column: number): CellValue {
  const value = valueAt(grid, row, column);
  return typeof value === 'number' ? value + dateShift(grid, row, column) : value;
}

/** A value as the spreadsheet keeps it. Text keeps the type of text, even where it looks like a number. */
function valueData(value: CellValue): ICellData {
  if (value === null) return { v: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING };
}

/** The id under which a style of the workbook stands in the spreadsheet. */
export function styleId(index: number): string {
  return `style-${String(index)}`;
}

/** A cell of a grid for a new sheet; undefined where there is nothing to show. */
export function cellDataOf(grid: Grid, row: number, column: number): ICellData | undefined {
  const value = shownValue(grid, row, column);
  const formula = grid.formulas.at(row, column);
  const style = grid.styleRows[row]?.[column] ?? 0;
  if (value === null && formula === undefined && style === 0) return undefined;
  return {
    ...(value !== null && valueData(value)),
    ...(formula !== undefined && { f: `=${formula}` }),
    ...(style !== 0 && { s: styleId(style) }),
  };
}

/** What makes a shown cell equal to that of a grid. Of its looks only the number format may have changed. */
export function cellPatchOf(grid: Grid, row: number, column: number): ICellData {
  const pattern = styleAt(grid, row, column).numberFormat;
  const formula = grid.formulas.at(row, column);
  return {
    ...valueData(shownValue(grid, row, column)),
    s: { n: pattern === undefined ? null : { pattern } },
    f: formula === undefined ? null : `=${formula}`,
    si: null,
    p: null,
  };
}

/** A cell as the spreadsheet shows it; `formula` has its = and is empty where there is none. */
export interface ShownCell {
  readonly data: Nullable<ICellData>;
  readonly formula: string;
  /** The number format that it has there. */
  readonly pattern: string;
}

/**
 * What a shown cell holds, as the host would keep it. A date typed where the file has no date format is kept as the text
 * that is seen: without the format its number would say nothing.
 */
export function contentOf(shown: ShownCell, grid: Grid, row: number, column: number): CellContent {
  if (shown.formula !== '') return { value: null, formula: shown.formula.replace(/^=/, '') };
  const value = shown.data ? valueOf(shown.data) : null;
  if (typeof value !== 'number') return { value, formula: null };
  const own = styleAt(grid, row, column).numberFormat ?? '';
  if (isDateFormat(shown.pattern) && !isDateFormat(own)) {
    return { value: formatNumber(value, shown.pattern, false), formula: null };
  }
  return { value: value - dateShift(grid, row, column), formula: null };
}

function valueOf(cell: ICellData): CellValue {
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replace(/\r/g, '\n');
  const { v, t } = cell;
  if (v === undefined || v === null || v === '') return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true;
  if (t === CellValueType.NUMBER) return Number(v);
  if (typeof v === 'string' && /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(v)) {
    return { error: v };
  }
  return v;
}
