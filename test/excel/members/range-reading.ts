import { MAX_ROWS, cellKey } from '../../../src/core/sheet/address';
import { isCellError, type CellValue } from '../../../src/core/sheet/grid';
import { MAX_CELLS, type RangeRef } from '../book/range-ref';
import { putCell } from '../book/sheet';
import { shared } from '../book/style';
import { requireAllowed, textArgument } from './arguments';
import { raiseFormatChanged, spread } from './range-writing';

/** Rows of what each cell answers; null where there are too many cells. */
export function rowsOf(
  range: RangeRef,
  read: (row: number, column: number) => unknown,
): unknown[][] | null {
  if (range.cellCount > MAX_CELLS) return null;
  const rows: unknown[][] = Array.from({ length: range.rowCount }, () => []);
  range.each((row, column, i) => rows[i]?.push(read(row, column)));
  return rows;
}

/** A value as the API answers it: an empty cell is an empty text. */
export const shown = (value: CellValue): string | number | boolean =>
  isCellError(value) ? value.error : (value ?? '');

/** What a cell holds. */
export function valueOf(range: RangeRef, row: number, column: number): CellValue {
  return range.sheet.cell(row, column)?.value ?? null;
}

/** The API's word for the kind of a cell's value. */
export function valueType(range: RangeRef, row: number, column: number): string {
  const cell = range.sheet.cell(row, column);
  if (!cell || (cell.value === null && cell.formula === null)) return 'Empty';
  if (isCellError(cell.value)) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

/** A cell's formula with its =, else its value. */
export function formulaOf(range: RangeRef, row: number, column: number): unknown {
  const cell = range.sheet.cell(row, column);
  if (!cell) return '';
  return cell.formula === null ? shown(cell.value) : `=${cell.formula}`;
}

/** Sets number formats; null leaves a cell as it is. */
export function writeNumberFormat(range: RangeRef, value: unknown): void {
  const { sheet } = range;
  requireAllowed(sheet, 'allowFormatCells');
  raiseFormatChanged(range);
  const formats = spread(range, value);
  const state = sheet.change();
  range.each((row, column, i, j) => {
    const format = formats(i, j);
    if (format === null || format === undefined) return;
    const cell = state.cells.get(cellKey(row, column));
    const style = shared({ ...sheet.style(row, column), numberFormat: textArgument(format) });
    const { value: kept = null, formula = null } = cell ?? {};
    putCell(state, row, column, {
      value: kept,
      formula,
      style: style === sheet.book.normal ? undefined : style,
    });
  });
}

/** The same answer of all lines, null where they differ. */
function common(first: number, last: number, read: (index: number) => boolean): boolean | null {
  const answer = read(first);
  for (let index = first + 1; index <= last; index++) if (read(index) !== answer) return null;
  return answer;
}

/** Whether all rows are hidden; null where some are. */
export function rowHidden({ sheet, area }: RangeRef): boolean | null {
  if (area.bottom - area.top === MAX_ROWS - 1) {
    return [...sheet.state.rows.values()].some((line) => line.isHidden) ? null : false;
  }
  return common(area.top, area.bottom, (row) => sheet.rowHeight(row) === 0);
}

/** Whether all columns are hidden; null where some are. */
export function columnHidden({ sheet, area }: RangeRef): boolean | null {
  return common(area.left, area.right, (column) => sheet.columnWidth(column) === 0);
}
