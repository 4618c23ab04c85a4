import { serialToDate } from '../sheet/serial-date';
import { styleAt, valueAt } from '../sheet/grid';
import type { Grid } from '../sheet/grid';
import { isDateFormat } from './amount-column';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * The month that a date heads, written as heads write it: 2024年3月, or 3月 where the format shows no year;
 * undefined for cells (0-based) that are no dates.
 */
export function monthAtHead(grid: Grid, row: number, column: number): string | undefined {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
  const format = styleAt(grid, row, column).numberFormat;
  if (format === undefined || !isDateFormat(format)) return undefined;
  const date = serialToDate(value, grid.date1904);
  if (!date || date.year < FIRST_YEAR || date.year > LAST_YEAR) return undefined;
  const year = /[ye]/i.test(format.replace(/"[^"]*"/g, '')) ? `${String(date.year)}年` : '';
  return `${year}${String(date.month)}月`;
}
