import { allMatches } from './all-matches';
import {
  ORDINAL_SIGNS,
  SHARE_PATTERN,
  SPOKEN_NUMBER_FIRST,
  SPOKEN_NUMBER_REST,
  SPOKEN_UNIT_PATTERN,
  UNIT_PATTERN,
  YEAR_SIGN,
} from './quantity-words';
import type { TextMatch } from './text-match';

// What stands before is asked after the first character, for engines skip quickly to a beginning that they know.
const DIGITS = new RegExp(
  `(\\d(?<![\\d.]\\d)\\d{0,14}(?:,\\d{3}){0,4}(?:\\.\\d{1,8})?)\\s?(${SHARE_PATTERN}|${UNIT_PATTERN})`,
  'gu',
);

const SPOKEN = new RegExp(
  `${SPOKEN_NUMBER_FIRST}(?<![${ORDINAL_SIGNS}].)${SPOKEN_NUMBER_REST}(?:${SPOKEN_UNIT_PATTERN})`,
  'gu',
);

/** Measured quantities: a number with a unit or a share. Years, dates, document numbers and list numbers are none. */
export function findQuantities(text: string): readonly TextMatch[] {
  const plain = narrowDigits(text);
  const written = allMatches(DIGITS, plain).filter(
    ([, number = '', unit]) => !(unit === YEAR_SIGN && /^(?:19|20)\d{2}$/.test(number)),
  );
  const spoken = allMatches(SPOKEN, plain);
  const found = [...written, ...spoken].map(({ index, 0: { length } }) => ({ index, length }));
  return spoken.length === 0 ? found : found.sort((a, b) => a.index - b.index);
}

const WIDE_DIGITS = /[\uFF10-\uFF19\uFF0E]/g;

/** The text with full-width digits as plain ones; places stay the same. */
export function narrowDigits(text: string): string {
  return text.replaceAll(WIDE_DIGITS, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
