import { EMPTY_AMOUNTS, NEGATIVE_SIGNS, AMOUNT_UNITS, CURRENCY_MARKS } from './amount-words';
import type { MoneyUnit } from './money';

/** What the text of a cell says as an amount; `decimal` is a plain decimal string such as -1234.5. */
export type ParsedAmount =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'amount';
      readonly decimal: string;
      /** Unit inside the text (3.5万元); null when it has none. */
      readonly unit: MoneyUnit | null;
      /** Written with full-width digits. */
      readonly isFullWidth: boolean;
    };

const UNREADABLE: ParsedAmount = { kind: 'unreadable' };
const FRACTION_ONLY = /^\.\d+$/;
const BLANKS_IN_NUMBER = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
const LONGEST = 40;

/**
 * Reads the text of a cell as an amount by the strict grammar of budget sheets: thousands separators,
 * full-width digits, currency mark, a unit behind the number, brackets or a triangle for negative.
 * Dashes and words for nothing are empty, not 0.
 */
export function parseAmount(raw: string): ParsedAmount {
  if (raw.length > LONGEST) return UNREADABLE;
  const plain = plainDecimal(raw);
  if (plain !== undefined) {
    return { kind: 'amount', decimal: plain, unit: null, isFullWidth: false };
  }
  let text = raw
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
  if (EMPTY_AMOUNTS.has(text.replaceAll(' ', ''))) return { kind: 'empty' };
  let isNegative = false;
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed?.[1]) {
    isNegative = true;
    text = bracketed[1].trim();
  }
  const flip = (sign: boolean) => {
    if (sign) isNegative = !isNegative;
    return sign;
  };
  text = withoutPrefix(text, CURRENCY_MARKS);
  const signed = withoutPrefix(text, NEGATIVE_SIGNS);
  if (flip(signed !== text) || text.startsWith('+')) text = signed.replace(/^\+/, '').trim();
  text = withoutPrefix(text, CURRENCY_MARKS);
  const unit = AMOUNT_UNITS.find(([word]) => text.endsWith(word));
  if (unit) text = text.slice(0, -unit[0].length).trim();
  const digits = plainDigits(text);
  if (digits === undefined) return UNREADABLE;
  return {
    kind: 'amount',
    decimal: isNegative ? `-${digits}` : digits,
    unit: unit?.[1] ?? null,
    isFullWidth: /[\uff10-\uff19]/.test(raw),
  };
}

function plainDigits(text: string): string | undefined {
  if (FRACTION_ONLY.test(text)) return text;
  return BLANKS_IN_NUMBER.test(text) ? text.replaceAll(' ', '') : plainDecimal(text);
}

function withoutPrefix(text: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((mark) => text.startsWith(mark));
  return prefix === undefined ? text : text.slice(prefix.length).trim();
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const COMMA = 44;
const POINT = 46;
const GROUP = 3;

/**
 * The decimal of text such as 1,234.50 that needs no other rule of the grammar, told without patterns
 * because sheets may have millions of such cells; undefined for all other texts.
 */
export function plainDecimal(text: string): string | undefined {
  let run = 0;
  let commas = 0;
  let point = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= DIGIT_0 && code <= DIGIT_9) run += 1;
    else if (code === POINT) {
      if (point >= 0 || run === 0 || (commas > 0 && run !== GROUP)) return undefined;
      point = index;
      run = 0;
    } else if (code === COMMA) {
      if (point >= 0 || run === 0 || run > GROUP || (commas > 0 && run !== GROUP)) return undefined;
      commas += 1;
      run = 0;
    } else return undefined;
  }
  if (text === '' || (point < 0 && commas > 0 && run !== GROUP) || (point < 0 && run === 0)) {
    return undefined;
  }
  return commas > 0 ? text.replaceAll(',', '') : text;
}
