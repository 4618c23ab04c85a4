import type { Answers } from '../core/evaluation/answers';
import { FIELD } from '../core/evaluation/field-ids';

const DIGITS = 2;
const padded = (number: number): string => String(number).padStart(DIGITS, '0');

/** A day by this machine's clock as YYYY-MM-DD; by hand, because some web views throw at formatting dates. */
export function isoDay(date: Date): string {
  return [date.getFullYear(), padded(date.getMonth() + 1), padded(date.getDate())].join('-');
}

/** A moment by this machine's clock as YYYY-MM-DD HH:MM. */
export function isoMinute(date: Date): string {
  return `${isoDay(date)} ${padded(date.getHours())}:${padded(date.getMinutes())}`;
}

/** The day that a report is offered to bear, YYYY-MM-DD: the one that she answered, else today. */
export function reportDate({ office }: Answers, today: string): string {
  const told = office[FIELD.reportDate];
  return typeof told === 'string' && isDay(told) ? told : today;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
