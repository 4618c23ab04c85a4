import { dateToSerial } from '../../core/sheet/serial-date';

const DATE_TIME =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?(?:Z|[+-]\d\d:\d\d)?$/;
const SECONDS_A_DAY = 86_400;

/** The serial number of an ISO 8601 date, time or both, as `t="d"` cells have it; undefined when the text is none. */
export function readIsoDate(text: string, date1904: boolean): number | undefined {
  const match = DATE_TIME.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  if (year === undefined && hour === undefined) return undefined;
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  if (year === undefined) return seconds / SECONDS_A_DAY;
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return undefined;
  const days = dateToSerial(Number(year), Number(month), Number(day), date1904);
  return days === undefined ? undefined : days + seconds / SECONDS_A_DAY;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
