import {
  SPOKEN_DIGITS,
  SPOKEN_MYRIADS,
  SPOKEN_POINT,
  SPOKEN_START,
  SPOKEN_TENS,
} from './number-words';

const LARGEST_GROUP = 100_000_000;

/** A number in Chinese as a plain decimal string; undefined where its signs make none, such as two tens in a row. */
export function readSpoken(text: string): string | undefined {
  if (!SPOKEN_START.test(text)) return undefined;
  const [whole = '', fraction] = text.split(SPOKEN_POINT);
  const integer = readWhole(whole);
  if (integer === undefined) return undefined;
  if (fraction === undefined) return String(integer);
  return `${String(integer)}.${Array.from(fraction, (sign) => SPOKEN_DIGITS[sign] ?? '').join('')}`;
}

function readWhole(text: string): number | undefined {
  const signs = Array.from(text);
  if (signs.length > 1 && signs.every((sign) => SPOKEN_DIGITS[sign] !== undefined)) {
    return Number(signs.map((sign) => SPOKEN_DIGITS[sign]).join(''));
  }
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const sign of signs) {
    const value = SPOKEN_DIGITS[sign];
    const tens = SPOKEN_TENS[sign];
    const myriad = SPOKEN_MYRIADS[sign];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return undefined;
      digit = value;
    } else if (tens !== undefined) {
      group += (digit ?? 1) * tens;
      digit = null;
    } else if (myriad !== undefined) {
      const sum = group + (digit ?? 0);
      if (sum === 0 && total === 0) return undefined;
      total = myriad === LARGEST_GROUP ? (total + sum) * myriad : total + sum * myriad;
      group = 0;
      digit = null;
    }
  }
  return total + group + (digit ?? 0);
}
