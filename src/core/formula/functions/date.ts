import type { CellValue } from '../../sheet/grid';
import { dateToSerial, serialToDate, weekdayOf } from '../../sheet/serial-date';
import type { CalendarDay } from '../../sheet/serial-date';
import { scalar } from '../call';
import type { FunctionTable } from '../call';
import { numberOfText, toNumber } from '../coercion';
import type { Context } from '../context';
import { ERRORS, fail, giveUp } from '../value';

type Values = readonly CellValue[];

function wholeAt(values: Values, position: number, context: Context): number {
  return Math.floor(toNumber(values[position] ?? null, context.date1904));
}

function dayOf(values: Values, context: Context): CalendarDay {
  const serial = toNumber(values[0] ?? null, context.date1904);
  return serialToDate(serial, context.date1904) ?? fail(ERRORS.number);
}

function serialOf(year: number, month: number, day: number, context: Context): number {
  return dateToSerial(year, month, day, context.date1904) ?? fail(ERRORS.number);
}

function date(values: Values, context: Context): number {
  const year = wholeAt(values, 0, context);
  if (year < 0) return fail(ERRORS.number);
  const fullYear = year < 1900 ? year + 1900 : year;
  return serialOf(fullYear, wholeAt(values, 1, context), wholeAt(values, 2, context), context);
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of the first argument moved by the months of the second; its day is kept or cut to the month's last. */
function moved(values: Values, context: Context, isEnd: boolean): number {
  const { year, month, day } = dayOf(values, context);
  const months = Math.trunc(toNumber(values[1] ?? null, context.date1904));
  const target = month + months;
  const last = lastDay(year, target);
  return serialOf(year, target, isEnd ? last : Math.min(day, last), context);
}

function dateValue(values: Values, context: Context): number {
  const [text = null] = values;
  if (typeof text !== 'string') return fail(ERRORS.value);
  if (/^[\d.,\s%]*$/.test(text)) return giveUp();
  return numberOfText(text, context.date1904) ?? fail(ERRORS.value);
}

/** Monday to Sunday as 1..7 for kind 2, as 0..6 for kind 3; Sunday first for kind 1. */
function weekday(values: Values, context: Context): number {
  const kind = values.length > 1 ? wholeAt(values, 1, context) : 1;
  const serial = toNumber(values[0] ?? null, context.date1904);
  if (serial < 0) return fail(ERRORS.number);
  const day = weekdayOf(serial, context.date1904);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  return kind === 3 ? (day + 6) % 7 : giveUp();
}

/** Functions of dates. TODAY and NOW are missing on purpose: a report must not change with the day. */
export const DATES: FunctionTable = {
  DATE: scalar(3, 3, date),
  YEAR: scalar(1, 1, (values, context) => dayOf(values, context).year),
  MONTH: scalar(1, 1, (values, context) => dayOf(values, context).month),
  DAY: scalar(1, 1, (values, context) => dayOf(values, context).day),
  WEEKDAY: scalar(1, 2, weekday),
  DATEVALUE: scalar(1, 1, dateValue),
  EDATE: scalar(2, 2, (values, context) => moved(values, context, false)),
  EOMONTH: scalar(2, 2, (values, context) => moved(values, context, true)),
};
