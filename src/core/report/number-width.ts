import { CHARACTER_PIXELS } from '../sheet/column-width';
import type { Content } from './sheet-draft';
import { SURE_WIDTH } from './text-height';

const DECIMALS = 2;
const PIXELS_PER_POINT = 96 / 72;
/** A digit is half as wide as high in the fonts of tables. */
const DIGIT = 0.5;
/** Pixels beside a number in its cell. */
const BESIDE = 4;

/** A number as the formats of amounts and rates print it, for its length; what is no such number is as it is. */
export function printedNumber(value: number, numberFormat: string | undefined): string {
  if (numberFormat === '0.00%') return `${(value * 100).toFixed(DECIMALS)}%`;
  if (numberFormat !== '#,##0.00') return String(value);
  return value.toFixed(DECIMALS).replace(/\B(?=(\d{3})+(?=\.))/g, ',');
}

/** The number that a cell shows, or null. */
export function numberOf(content: Content): number | null {
  const value = content !== null && typeof content === 'object' ? content.value : content;
  return typeof value === 'number' ? value : null;
}

/** Characters that a column must have for a printed number: a narrower one shows ###. */
export function numberWidth(text: string, size: number): number {
  const pixels = text.length * size * PIXELS_PER_POINT * DIGIT + BESIDE;
  return pixels / SURE_WIDTH / CHARACTER_PIXELS;
}
