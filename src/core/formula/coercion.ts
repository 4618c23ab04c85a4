import { dateToSerial } from '../sheet/serial-date';
import { isCellError } from '../sheet/grid';
import type { CellValue } from '../sheet/grid';
import { DATE_TEXT, DOUBTFUL_NUMBER } from './coercion-words';
import { ERRORS, fail, giveUp } from './value';

const NUMBER_TEXT = /^([-+]?)(\d+(?:,\d{3})*|(?=\.\d))(\.\d*)?(?:[eE]([-+]?\d{1,3}))?(%?)$/;

function dateOfText(text: string, date1904: boolean): number | undefined {
  const match = DATE_TEXT.exec(text);
  if (!match) return undefined;
  const [, year = '', month = match[4] ?? '', day = match[5] ?? ''] = match;
  const serial = dateToSerial(Number(year), Number(month), Number(day), date1904);
  const isReal =
    Number(month) <= 12 &&
    Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return isReal && Number(month) > 0 && Number(day) > 0 ? serial : undefined;
}

/**
 * The number that Excel reads in a text: digits with thousands commas, a percent sign, a power of ten, or a date.
 * Undefined when it is none; gives up on texts that Excel reads by the machine's own settings.
 */
export function numberOfText(text: string, date1904: boolean): number | undefined {
  const trimmed = text.trim();
  const match = NUMBER_TEXT.exec(trimmed);
  if (match) {
    const [, sign = '', whole = '', fraction = '', power = '0', percent = ''] = match;
    const exponent = Number(power) - (percent === '' ? 0 : 2);
    const value = Number(`${sign}${whole.replaceAll(',', '') || '0'}${fraction}e${exponent}`);
    return Number.isFinite(value) ? value : undefined;
  }
  const serial = dateOfText(trimmed, date1904);
  if (serial !== undefined) return serial;
  return DOUBTFUL_NUMBER.test(trimmed) ? giveUp() : undefined;
}

/** A value as a number, as operators and functions take it: empty is 0, text must read as a number. */
export function toNumber(value: CellValue, date1904: boolean): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) return fail(value);
  return numberOfText(value, date1904) ?? fail(ERRORS.value);
}

const SMALLEST_PLAIN = 1e-4;
const LARGEST_PLAIN = 1e15;

/** A number as & shows it: up to 15 digits. Gives up where Excel would switch to powers of ten. */
export function textOfNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const magnitude = Math.abs(rounded);
  if (magnitude !== 0 && (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN)) giveUp();
  return String(rounded === 0 ? 0 : rounded);
}

/** A value as text, as & and text functions take it. */
export function toText(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return textOfNumber(value);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return fail(value);
}

/** A value as a condition: numbers other than 0 hold, text only as TRUE or FALSE. */
export function toCondition(value: CellValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isCellError(value)) return fail(value);
  const text = value.toUpperCase();
  return text === 'TRUE' ? true : text === 'FALSE' ? false : fail(ERRORS.value);
}

/** A number cut to the 15 digits that Excel compares. */
export function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

const RANKS = { number: 0, string: 1, boolean: 2 } as const;

function rankOf(value: number | string | boolean): number {
  if (typeof value === 'number') return RANKS.number;
  return typeof value === 'string' ? RANKS.string : RANKS.boolean;
}

function emptyLike(value: CellValue): number | string | boolean {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : 0;
}

const PLAIN_TEXT = /^[\w .]*$/;

/**
 * Order of two values as Excel's operators see it: negative, 0 or positive. Numbers before texts before
 * booleans; an empty cell equals 0, "" and FALSE. Gives up on the order of texts that depends on the language.
 */
export function compareValues(left: CellValue, right: CellValue): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (isCellError(a)) return fail(a);
  if (isCellError(b)) return fail(b);
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'number' && typeof b === 'number') return fifteenDigits(a) - fifteenDigits(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [first, second] = [a.toLowerCase(), b.toLowerCase()];
    if (first === second) return 0;
    if (!PLAIN_TEXT.test(first) || !PLAIN_TEXT.test(second)) return TEXTS_DIFFER;
    return first < second ? -1 : 1;
  }
  return Number(a) - Number(b);
}

/** Two texts that are not equal and whose order depends on the language. */
export const TEXTS_DIFFER = Number.NaN;
