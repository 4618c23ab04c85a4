import {
  CHINESE_DIGITS,
  YEAR_IN_CHINESE,
  YEAR_IN_TEXT,
  YEAR_OF_REPUBLIC,
  YEAR_RANGE,
} from './year-words';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const REPUBLIC = 1911;
/** More years than a table compares are no range of budget years. */
export const MOST_YEARS = 5;

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

/** The years from first to last that a normalised text joins (2018-2019年); empty when it joins none. */
export function yearsJoined(text: string): number[] {
  const match = YEAR_RANGE.exec(text);
  const [first, last] = [inRange(Number(match?.[1])), inRange(Number(match?.[2]))];
  if (first === undefined || last === undefined || last <= first || last - first > MOST_YEARS)
    return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function inRange(year: number): number | undefined {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}
