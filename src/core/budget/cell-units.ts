import { isBlank } from './cell-text';
import type { ColumnWords } from './column-candidates';
import type { MoneyUnit } from './money';
import { parseAmount } from './parse-amount';
import type { SheetView } from './sheet-view';
import { valueAt } from '../sheet/grid';

const MOST_ROWS = 200;

/**
 * The unit that every amount of a table carries in its own cell (5000元), the most frequent one where they differ;
 * null when one carries none.
 */
export function unitInCells(
  view: SheetView,
  words: readonly ColumnWords[],
  rows: readonly number[],
): MoneyUnit | null {
  const counts = new Map<MoneyUnit, number>();
  for (const row of rows.slice(0, MOST_ROWS)) {
    for (const { column } of words) {
      const value = valueAt(view.grid, row, column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string') return null;
      const parsed = parseAmount(value);
      if (parsed.kind !== 'amount') continue;
      if (parsed.unit === null) return null;
      counts.set(parsed.unit, (counts.get(parsed.unit) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
