import { isBlank } from './cell-text';
import type { ColumnWords } from './column-candidates';
import type { MoneyUnit } from './money';
import { parseAmount } from './parse-amount';
import type { SheetView } from './sheet-view';
import { valueAt } from '../sheet/grid';

const MOST_ROWS = 200;

/** The unit that every amount of a table carries in its own cell (5000元); null when one carries none or another. */
export function unitInCells(
  view: SheetView,
  words: readonly ColumnWords[],
  rows: readonly number[],
): MoneyUnit | null {
  let unit: MoneyUnit | null = null;
  for (const row of rows.slice(0, MOST_ROWS)) {
    for (const { column } of words) {
      const value = valueAt(view.grid, row, column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string') return null;
      const parsed = parseAmount(value);
      if (parsed.kind !== 'amount') continue;
      if (parsed.unit === null || (unit !== null && parsed.unit !== unit)) return null;
      unit = parsed.unit;
    }
  }
  return unit;
}
