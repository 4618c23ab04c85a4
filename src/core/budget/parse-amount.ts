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
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
const BLANKS_IN_NUMBER = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
const LONGEST = 40;

/**
 * Reads the text of a cell as an amount by the strict grammar of budget sheets: thousands separators,
 * full-width digits, currency mark, a unit behind the number, brackets or a triangle for negative.
 * Dashes and words for nothing are empty, not 0.
 */
export function parseAmount(raw: string): ParsedAmount {
  if (raw.length > LONGEST) return UNREADABLE;
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
  if (PLAIN.test(text)) return text;
  if (GROUPED.test(text)) return text.replaceAll(',', '');
  if (BLANKS_IN_NUMBER.test(text)) return text.replaceAll(' ', '');
  return undefined;
}

function withoutPrefix(text: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((mark) => text.startsWith(mark));
  return prefix === undefined ? text : text.slice(prefix.length).trim();
}
