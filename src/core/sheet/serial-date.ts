/** A day of the calendar; month is 1..12. Serial 0 is day 0 of January 1900, serial 60 its 29 February, as in Excel. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** Serial days of the 1900 system at the epoch 1970-01-01. */
const EPOCH_SERIAL = 25_569;
/** How far the 1904 system lags behind the 1900 system. */
const SHIFT_1904 = 1462;
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_465;
/** The day that the 1900 system has and the calendar has not. */
const FALSE_LEAP_DAY = 60;

/** The day of a serial number, its time dropped; undefined outside 1900..9999. */
export function serialToDate(serial: number, date1904: boolean): CalendarDay | undefined {
  const day = Math.floor(serial) + (date1904 ? SHIFT_1904 : 0);
  if (!(serial >= 0) || day > LAST_SERIAL) return undefined;
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const real = day < FALSE_LEAP_DAY ? day + 1 : day;
  const date = new Date((real - EPOCH_SERIAL) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The serial number of a day; months and days beyond their range carry over, as in Excel's DATE.
 * Undefined outside 1900..9999.
 */
export function dateToSerial(
  year: number,
  month: number,
  day: number,
  date1904: boolean,
): number | undefined {
  const real = Date.UTC(year, month - 1, 1) / DAY_MS + EPOCH_SERIAL;
  const serial = (real <= FALSE_LEAP_DAY ? real - 1 : real) + day - 1;
  const shifted = serial - (date1904 ? SHIFT_1904 : 0);
  return shifted >= 0 && serial <= LAST_SERIAL ? shifted : undefined;
}

/** Day of the week of a serial number, 0 is Sunday, as Excel counts (its 1900 has a false leap day). */
export function weekdayOf(serial: number, date1904: boolean): number {
  return (Math.floor(serial) + (date1904 ? SHIFT_1904 : 0) + 6) % 7;
}
