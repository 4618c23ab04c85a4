import { dateNumberInChinese, digitsInChinese } from './chinese-numerals';
import type { FormatSection, FormatToken } from './number-format-code';
import { MONTHS, WEEKDAYS } from './number-format-words';
import { serialToDate, weekdayOf } from './serial-date';
import type { CalendarDay } from './serial-date';

const DAY_SECONDS = 86_400;

interface Moment extends CalendarDay {
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Seconds since the serial's zero. */
  readonly elapsed: number;
}

/** Decimals of seconds that a format such as ss.000 shows. */
function secondPlaces(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex(
    (token, index) =>
      token.kind === 'point' && isSeconds(tokens[index - 1]) && tokens[index + 1]?.kind === 'digit',
  );
  if (point < 0) return 0;
  let places = 0;
  while (tokens[point + 1 + places]?.kind === 'digit') places++;
  return places;
}

function isSeconds(token: FormatToken | undefined): boolean {
  return token?.kind === 'date'
    ? token.text.startsWith('s')
    : token?.kind === 'elapsed' && token.unit === 's';
}

function isHours(token: FormatToken | undefined): boolean {
  return token?.kind === 'date'
    ? token.text.startsWith('h')
    : token?.kind === 'elapsed' && token.unit === 'h';
}

/** Whether an m stands for minutes: after hours or before seconds. */
function isMinutes(tokens: readonly FormatToken[], index: number): boolean {
  const isPart = (token: FormatToken): boolean => token.kind === 'date' || token.kind === 'elapsed';
  return (
    isHours(tokens.slice(0, index).filter(isPart).at(-1)) ||
    isSeconds(tokens.slice(index + 1).find(isPart))
  );
}

function momentOf(serial: number, date1904: boolean, places: number): Moment | undefined {
  const scale = 10 ** places;
  const elapsed = Math.round(serial * DAY_SECONDS * scale) / scale;
  const days = Math.floor(elapsed / DAY_SECONDS);
  const date = serialToDate(days, date1904);
  if (!date || serial < 0) return undefined;
  const inDay = elapsed - days * DAY_SECONDS;
  return {
    ...date,
    weekday: weekdayOf(days, date1904),
    hour: Math.floor(inDay / 3600),
    minute: Math.floor((inDay % 3600) / 60),
    second: inDay % 60,
    elapsed,
  };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function monthText(month: number, width: number, isChinese: boolean): string {
  if (width <= 2) return pad(month, width);
  if (isChinese) {
    return (width === 4 ? dateNumberInChinese(String(month), '1') : String(month)) + MONTHS.suffix;
  }
  const name = MONTHS.english[month - 1] ?? '';
  return width === 3 ? name.slice(0, 3) : width === 5 ? name.slice(0, 1) : name;
}

function weekdayText(weekday: number, isLong: boolean, isChinese: boolean): string {
  if (!isChinese) {
    const name = WEEKDAYS.english[weekday] ?? '';
    return isLong ? name : name.slice(0, 3);
  }
  return (isLong ? WEEKDAYS.longPrefix : WEEKDAYS.shortPrefix) + (WEEKDAYS.chinese[weekday] ?? '');
}

interface Asked {
  readonly isChinese: boolean;
  readonly isMinute: boolean;
  readonly isTwelveHours: boolean;
}

function partText(text: string, moment: Moment, asked: Asked): string {
  const width = text.length;
  switch (text.charAt(0)) {
    case 'y':
      return width <= 2 ? pad(moment.year % 100, 2) : pad(moment.year, 4);
    case 'e':
      return pad(moment.year, 4);
    case 'm':
      return asked.isMinute
        ? pad(moment.minute, Math.min(width, 2))
        : monthText(moment.month, width, asked.isChinese);
    case 'd':
      return width <= 2
        ? pad(moment.day, width)
        : weekdayText(moment.weekday, width > 3, asked.isChinese);
    case 'a':
      return weekdayText(moment.weekday, width > 3, true);
    case 'h':
      return pad(asked.isTwelveHours ? moment.hour % 12 || 12 : moment.hour, Math.min(width, 2));
    case 's':
      return pad(Math.floor(moment.second), Math.min(width, 2));
    default:
      return '';
  }
}

function elapsedText(unit: 'h' | 'm' | 's', width: number, moment: Moment): string {
  const seconds = { h: 3600, m: 60, s: 1 }[unit];
  return pad(Math.floor(moment.elapsed / seconds), width);
}

/** A serial number shown by a date section; undefined when it is no date (negative or beyond the year 9999). */
export function formatDate(
  serial: number,
  section: FormatSection,
  date1904: boolean,
): string | undefined {
  const { tokens, numerals } = section;
  const places = secondPlaces(tokens);
  const moment = momentOf(serial, date1904, places);
  if (!moment) return undefined;
  const isChinese = /(?:0?[48c]|10)04$|^zh/i.test(section.language);
  const isTwelveHours = tokens.some((token) => token.kind === 'dayHalf');
  let text = '';
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'date') {
      const isMinute = token.text.startsWith('m') && isMinutes(tokens, index);
      const part = partText(token.text, moment, { isChinese, isMinute, isTwelveHours });
      const isYear = token.text.startsWith('y') || token.text.startsWith('e');
      if (numerals === null || !/^\d+$/.test(part)) text += part;
      else text += isYear ? digitsInChinese(part, numerals) : dateNumberInChinese(part, numerals);
    } else if (token.kind === 'elapsed') text += elapsedText(token.unit, token.width, moment);
    else if (token.kind === 'dayHalf') text += token.shown[moment.hour < 12 ? 0 : 1];
    else if (token.kind === 'point' && isSeconds(tokens[index - 1]) && places > 0) {
      text += `.${pad(Math.floor((moment.second % 1) * 10 ** places + 1e-6), places)}`;
    } else if (token.kind === 'point') text += '.';
    else if (token.kind === 'slash') text += '/';
    else if (token.kind === 'comma') text += ',';
  }
  return text;
}
