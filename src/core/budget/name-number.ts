import { LEADING_NUMBER, TRAILING_MARKS } from './name-number-words';

/** A name without the number that stands before it. */
export function withoutNumber(name: string): string {
  return name.trim().replace(LEADING_NUMBER, '');
}

/** Whether a name carries a leading number, a trailing mark or a line break. */
export function isUnclean(name: string): boolean {
  const text = name.trim();
  return LEADING_NUMBER.test(text) || TRAILING_MARKS.test(text) || /[\r\n]/.test(text);
}
