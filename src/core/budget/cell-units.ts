import { formatCell } from '../sheet/address';
import { isBlank, textOf } from './cell-text';
import type { ColumnWords } from './column-candidates';
import { unitOfWord } from './head';
import type { MoneyUnit } from './money';
import { normalText } from './normal-text';
import { parseAmount } from './parse-amount';
import type { SheetView } from './sheet-view';
import type { UnitStatement } from './surroundings';
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
      // Nothing needs no unit.
      if (value === 0) continue;
      if (typeof value !== 'string') return null;
      const parsed = parseAmount(value);
      if (parsed.kind !== 'amount') continue;
      if (parsed.unit === null) return null;
      counts.set(parsed.unit, (counts.get(parsed.unit) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** A column of one text a row: words that are units of money, and nothing else, in the order of the rows. */
function unitsOfColumn(view: SheetView, column: number, rows: readonly number[]): UnitStatement[] {
  const found: UnitStatement[] = [];
  for (const row of rows) {
    const value = valueAt(view.grid, row, column);
    if (isBlank(value)) continue;
    const unit = typeof value === 'string' ? unitOfWord(normalText(value)) : undefined;
    if (unit === undefined) return [];
    if (found.some((known) => known.unit === unit)) continue;
    const cell = formatCell(row, column);
    found.push({ unit, text: textOf(value), cell, place: 'column', row });
  }
  return found;
}

/** What a column beside the amounts states, row by row: 计量单位 over 万元, 元, 万元; each unit at its first row. */
export function unitsInColumn(
  view: SheetView,
  words: readonly ColumnWords[],
  rows: readonly number[],
): readonly UnitStatement[] {
  const stated = words.map(({ column }) => unitsOfColumn(view, column, rows));
  return stated.find((units) => units.length > 0) ?? [];
}
