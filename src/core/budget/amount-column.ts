import { isCellError, readNumbers, styleAt, valueAt } from '../sheet/grid';
import type { Grid } from '../sheet/grid';
import { cellKey } from '../sheet/address';
import { fenOfDecimal, fenOfNumber, quickFen } from './fen';
import { FEN_PER_UNIT } from './money';
import type { MoneyUnit } from './money';
import { parseAmount } from './parse-amount';

/** What a cell of an amount column holds. */
export const CELL_KINDS = {
  empty: 0,
  number: 1,
  text: 2,
  unreadable: 3,
  error: 4,
  date: 5,
  /** A number that names fractions of a fen. */
  inexact: 7,
  /** A dash or word that stands for nothing. */
  dash: 6,
} as const;
export type CellKind = (typeof CELL_KINDS)[keyof typeof CELL_KINDS];

/** A column of a table body read as amounts; arrays are indexed by row - top. */
export interface AmountColumn {
  readonly column: number;
  readonly top: number;
  readonly unit: MoneyUnit;
  /** Fen; NaN where there is no readable amount. */
  readonly fen: Float64Array;
  readonly kinds: Uint8Array;
  /** How many cells are numbers, in cells or as text. */
  readonly numbers: number;
  /** How many cells are other texts. */
  readonly texts: number;
  readonly dates: number;
  /** Whether every cell is a number of whole fen or empty, so that none needs a note. */
  readonly isClean: boolean;
  /** Cells shown as percentages. */
  readonly percents: number;
}

/** Whether a number format shows a date or a time. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === 'General') return false;
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[ymdhs]/i.test(plain) && !/[#0]/.test(plain.replace(/\.0+|ss/gi, ''));
}

/**
 * Reads rows top..bottom of a column as amounts of one unit, or of them only `rows` (0-based), the others staying empty; a unit
 * inside a cell overrides it.
 */
export function readAmountColumn(
  grid: Grid,
  column: number,
  top: number,
  bottom: number,
  unit: MoneyUnit,
  rows?: readonly number[],
): AmountColumn {
  const size = Math.max(0, bottom - top + 1);
  const fen = new Float64Array(size);
  const kinds = new Uint8Array(size);
  const dateStyles = grid.styles.map(({ numberFormat }) => isDateFormat(numberFormat));
  const fenPerUnit = FEN_PER_UNIT[unit];
  // What no integer can hold exactly is no amount of money.
  const keep = (index: number, amount: number, kind: CellKind): boolean => {
    const isSafe = Number.isSafeInteger(amount);
    if (isSafe) fen[index] = amount;
    kinds[index] = isSafe ? kind : CELL_KINDS.unreadable;
    return isSafe;
  };
  let numbers = 0;
  let texts = 0;
  let dates = 0;
  let percents = 0;
  const count = rows?.length ?? size;
  if (rows) fen.fill(NaN);
  else readNumbers(grid, column, top, fen);
  const hasTellingStyles = grid.styles.some(
    ({ numberFormat = '' }, style) => dateStyles[style] === true || numberFormat.includes('%'),
  );
  for (let at = 0; at < count; at += 1) {
    const row = rows ? (rows[at] ?? top) : top + at;
    const index = row - top;
    const number = fen[index] ?? NaN;
    if (!Number.isNaN(number)) {
      const quick = quickFen(number, fenPerUnit);
      const isPlain = !hasTellingStyles || (grid.styleRows[row]?.[column] ?? 0) === 0;
      if (isPlain && Number.isSafeInteger(quick)) {
        fen[index] = quick;
        kinds[index] = CELL_KINDS.number;
        numbers += 1;
        continue;
      }
      fen[index] = NaN;
    }
    const value = valueAt(grid, row, column);
    if (value === null && grid.stale.size > 0 && grid.stale.has(cellKey(row, column)))
      kinds[index] = CELL_KINDS.error;
    if (value === null || typeof value === 'boolean') continue;
    if (typeof value === 'number') {
      const style = grid.styleRows[row]?.[column] ?? 0;
      if (dateStyles[style] === true) {
        kinds[index] = CELL_KINDS.date;
        dates += 1;
        continue;
      }
      const quick = quickFen(value, fenPerUnit);
      if (Number.isSafeInteger(quick)) {
        fen[index] = quick;
        kinds[index] = CELL_KINDS.number;
      } else {
        const { fen: rounded, isExact } = fenOfNumber(value, unit);
        if (!keep(index, rounded, isExact ? CELL_KINDS.number : CELL_KINDS.inexact)) continue;
      }
      numbers += 1;
      if (style !== 0 && styleAt(grid, row, column).numberFormat?.includes('%')) percents += 1;
      continue;
    }
    if (isCellError(value)) {
      kinds[index] = CELL_KINDS.error;
      continue;
    }
    const parsed = parseAmount(value);
    if (parsed.kind === 'amount') {
      const { fen: rounded } = fenOfDecimal(parsed.decimal, parsed.unit ?? unit);
      if (keep(index, rounded, CELL_KINDS.text)) numbers += 1;
      else texts += 1;
    } else if (parsed.kind === 'unreadable') {
      kinds[index] = CELL_KINDS.unreadable;
      texts += 1;
      if (/^-?\d+(?:\.\d+)?%$/.test(value.trim().normalize('NFKC'))) percents += 1;
    } else if (value.trim() !== '') {
      kinds[index] = CELL_KINDS.dash;
    }
  }
  const isClean = areAllPlain(kinds);
  return { column, top, unit, fen, kinds, numbers, texts, dates, percents, isClean };
}

function areAllPlain(kinds: Uint8Array): boolean {
  for (let index = 0; index < kinds.length; index += 1) {
    const kind = kinds[index];
    if (kind !== CELL_KINDS.empty && kind !== CELL_KINDS.number) return false;
  }
  return true;
}
