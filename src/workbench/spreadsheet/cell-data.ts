import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellContent } from '../../core/sheet/edit';
import { isCellError, valueAt, type CellValue, type Grid } from '../../core/sheet/grid';

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
  const value = valueAt(grid, row, column);
  const formula = grid.formulas.at(row, column);
  const style = grid.styleRows[row]?.[column] ?? 0;
  if (value === null && formula === undefined && style === 0) return undefined;
  return {
    ...(value !== null && valueData(value)),
    ...(formula !== undefined && { f: `=${formula}` }),
    ...(style !== 0 && { s: styleId(style) }),
  };
}

/** What makes a shown cell equal to that of a grid; looks stay as they are. */
export function cellPatchOf(grid: Grid, row: number, column: number): ICellData {
  const formula = grid.formulas.at(row, column);
  return {
    ...valueData(valueAt(grid, row, column)),
    f: formula === undefined ? null : `=${formula}`,
    si: null,
    p: null,
  };
}

/** What stands in a shown cell; `formula` has its = and is empty where there is none. */
export function contentOf(cell: Nullable<ICellData>, formula: string): CellContent {
  if (formula !== '') return { value: null, formula: formula.replace(/^=/, '') };
  return { value: cell ? valueOf(cell) : null, formula: null };
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
