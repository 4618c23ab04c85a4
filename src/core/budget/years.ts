import { CHINESE_DIGITS, YEAR_IN_CHINESE, YEAR_IN_TEXT, YEAR_OF_REPUBLIC } from './year-words';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const REPUBLIC = 1911;

/** The first year that a normalised text names; undefined when it names none. */
export function yearInText(text: string): number | undefined {
  const plain = YEAR_IN_TEXT.exec(text)?.[1];
  if (plain !== undefined) return inRange(Number(plain));
  const chinese = YEAR_IN_CHINESE.exec(text)?.[1];
  if (chinese !== undefined) {
    return inRange(Number(chinese.replace(/./g, (digit) => CHINESE_DIGITS[digit] ?? '')));
  }
  const republic = YEAR_OF_REPUBLIC.exec(text)?.[1];
  return republic === undefined ? undefined : inRange(Number(republic) + REPUBLIC);
}

function inRange(year: number): number | undefined {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}
