import { CHINESE_NUMERALS } from './number-format-words';

/** Which Chinese numerals: 1 everyday, 2 financial. */
export type NumeralKind = keyof typeof CHINESE_NUMERALS;

/** Each digit of a text replaced by its Chinese numeral. */
export function digitsInChinese(text: string, kind: NumeralKind): string {
  return text.replace(/\d/g, (digit) => CHINESE_NUMERALS[kind].digits.charAt(Number(digit)));
}

function fourInChinese(digits: string, kind: NumeralKind): string {
  const { digits: names, tens } = CHINESE_NUMERALS[kind];
  let text = '';
  for (const [index, digit] of Array.from(digits).entries()) {
    if (digit !== '0')
      text += names.charAt(Number(digit)) + (tens[digits.length - 1 - index] ?? '');
    else if (text !== '' && !text.endsWith(names.charAt(0))) text += names.charAt(0);
  }
  return text.endsWith(names.charAt(0)) ? text.slice(0, -1) : text;
}

/** Plain decimal text read as a number in Chinese, with powers of ten; decimals digit by digit. */
export function numberInChinese(text: string, kind: NumeralKind): string {
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  const { digits, myriads } = CHINESE_NUMERALS[kind];
  const zero = digits.charAt(0);
  let shown = '';
  let isZeroDue = false;
  for (let power = Math.ceil(whole.length / 4) - 1; power >= 0; power--) {
    const end = whole.length - power * 4;
    const group = whole.slice(Math.max(0, end - 4), end);
    const part = fourInChinese(group, kind);
    if (part === '') isZeroDue = true;
    else {
      if (shown !== '' && (isZeroDue || group.startsWith('0'))) shown += zero;
      shown += part + (myriads[power] ?? '');
      isZeroDue = false;
    }
  }
  const sign = text.startsWith('-') ? '-' : '';
  const tail = fraction === undefined ? '' : `.${digitsInChinese(fraction, kind)}`;
  return sign + (shown === '' ? zero : shown) + tail;
}

/** A number of a date in Chinese: ten to nineteen without a leading one. */
export function dateNumberInChinese(text: string, kind: NumeralKind): string {
  const { digits, tens } = CHINESE_NUMERALS[kind];
  const shown = numberInChinese(String(Number(text)), kind);
  return kind === '1' && shown.startsWith(digits.charAt(1) + tens[1]) ? shown.slice(1) : shown;
}
