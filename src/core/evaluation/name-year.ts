import { CHINESE_DIGITS, CHINESE_ZEROS } from './year-words';

/** The years that a text names, such as 2018 in a project's name, in any way of writing digits. */
export function yearsIn(text: string): readonly number[] {
  const digits = Array.from(text.normalize('NFKC'), (sign) => {
    if (CHINESE_ZEROS.includes(sign)) return '0';
    const digit = CHINESE_DIGITS.indexOf(sign);
    return digit < 0 ? sign : String(digit);
  }).join('');
  return Array.from(digits.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g), (match) => Number(match[0]));
}

/** Whether a name speaks only of years before the one reported on; false when that year is unknown. */
export function isPriorYearName(name: string, year: number | null): boolean {
  const years = yearsIn(name);
  return year !== null && years.length > 0 && years.every((named) => named < year);
}
