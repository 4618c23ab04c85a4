import { digitsInChinese, numberInChinese } from './chinese-numerals';
import { formatDate } from './date-format';
import { fixedDecimal } from './decimal';
import { isCellError, styleAt, valueAt } from './grid';
import type { Grid } from './grid';
import { parseNumberFormat } from './number-format-code';
import type { FormatSection } from './number-format-code';
import { formatMagnitude } from './number-layout';
import { chooseSection } from './number-section';

export { serialToDate } from './serial-date';

/** What a cell shows when its value cannot be shown in its format. */
const UNSHOWABLE = '#';

function withExponent(value: number, places: number): string {
  const [mantissa = '0', exponent = '+0'] = value.toExponential(places).split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${short}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A number as the format General shows it in a wide cell: at most 11 characters beside the sign. */
export function formatGeneral(value: number): string {
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  const power = Math.floor(Math.log10(magnitude));
  if (power >= 11 || power < -9) return withExponent(value, 5);
  const places = power < 0 ? 9 : Math.max(0, 9 - power);
  const plain = trimZeros(fixedDecimal(magnitude, places));
  if (plain.length > 11) return withExponent(value, 5);
  const isLossy = power < -4 && Number(plain) !== magnitude;
  return isLossy ? withExponent(value, 5) : sign + plain;
}

/** A number section with General, or with a fraction such as # ?/?, which is shown as General. */
function formatAsGeneral(value: number, section: FormatSection): string {
  const plain = formatGeneral(value);
  const shown = section.numerals ? numberInChinese(plain, section.numerals) : plain;
  if (section.tokens.length === 0) return shown;
  return section.tokens
    .map((token) =>
      token.kind === 'literal'
        ? token.text
        : token.kind === 'general' || token.kind === 'text'
          ? shown
          : '',
    )
    .join('');
}

/**
 * A number as a cell shows it under a format code. Fractions (# ?/?) fall back to General; fill characters
 * are left out; what cannot be shown (a negative date) is #.
 */
export function formatNumber(value: number, code: string, date1904: boolean): string {
  if (!Number.isFinite(value)) return UNSHOWABLE;
  const chosen = code === '' ? undefined : chooseSection(value, code);
  if (!chosen) return code === '' ? formatGeneral(value) : UNSHOWABLE;
  const { section, isSignShown } = chosen;
  if (section.isDate) return formatDate(value, section, date1904) ?? UNSHOWABLE;
  const { tokens } = section;
  const shownValue = isSignShown ? Math.abs(value) : value;
  const isBareNumerals = tokens.length === 0 && section.numerals !== null;
  if (isBareNumerals || tokens.some(({ kind }) => kind === 'general' || kind === 'text')) {
    return formatAsGeneral(shownValue, section);
  }
  if (tokens.some(({ kind }) => kind === 'slash')) return formatGeneral(shownValue);
  const text = formatMagnitude(Math.abs(value), tokens);
  const sign = shownValue < 0 && tokens.length > 0 ? '-' : '';
  return sign + (section.numerals ? digitsInChinese(text, section.numerals) : text);
}

/** Whether a format code shows numbers as dates or times. */
export function isDateFormat(code: string): boolean {
  return parseNumberFormat(code).some((section) => section.isDate);
}

/** A text as a cell shows it under a format code. */
export function formatText(text: string, code: string): string {
  const sections = parseNumberFormat(code);
  const section = sections[3] ?? sections.find(({ isText }) => isText);
  if (!section) return text;
  return section.tokens
    .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'text' ? text : ''))
    .join('');
}

/** What a cell (0-based) shows on screen, from its value and its format, however narrow its column. */
export function shownText(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const code = styleAt(grid, row, column).numberFormat ?? '';
  return typeof value === 'string'
    ? formatText(value, code)
    : formatNumber(value, code, grid.date1904);
}
