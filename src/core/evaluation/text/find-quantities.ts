import {
  ORDINAL_SIGNS,
  SHARE_PATTERN,
  SPOKEN_NUMBER_PATTERN,
  SPOKEN_UNIT_PATTERN,
  UNIT_PATTERN,
  YEAR_SIGN,
} from './quantity-words';
import type { TextMatch } from './text-match';

const DIGITS = new RegExp(
  `(?<![\\d.])(\\d{1,15}(?:,\\d{3}){0,4}(?:\\.\\d{1,8})?)\\s?(${SHARE_PATTERN}|${UNIT_PATTERN})`,
  'gu',
);

const SPOKEN = new RegExp(
  `(?<![${ORDINAL_SIGNS}])(${SPOKEN_NUMBER_PATTERN})(?:${SPOKEN_UNIT_PATTERN})`,
  'gu',
);

/** Measured quantities: a number with a unit or a share. Years, dates, document numbers and list numbers are none. */
export function findQuantities(text: string): readonly TextMatch[] {
  const plain = narrowDigits(text);
  const written = Array.from(plain.matchAll(DIGITS)).filter(
    ([, number = '', unit]) => !(unit === YEAR_SIGN && /^(?:19|20)\d{2}$/.test(number)),
  );
  return [...written, ...plain.matchAll(SPOKEN)]
    .map((match) => ({ index: match.index, length: match[0].length }))
    .sort((a, b) => a.index - b.index);
}

/** The text with full-width digits as plain ones; places stay the same. */
export function narrowDigits(text: string): string {
  return text.replaceAll(/[\uFF10-\uFF19\uFF0E]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
