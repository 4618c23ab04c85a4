import type { FieldValue } from './answers';
import { BLANK_MARK, NONE_WORDS } from './answer-words';

/** A structured answer, such as a sub-form or one entry of a list. */
export type AnswerRecord = { readonly [key: string]: FieldValue };

/** The answer as a record; undefined when it is anything else. */
export function recordOf(value: FieldValue | undefined): AnswerRecord | undefined {
  return typeof value === 'object' && value !== null && !isList(value) ? value : undefined;
}

/** The records of a list answer, in order; entries that are no records are left out. */
export function entriesOf(value: FieldValue | undefined): readonly AnswerRecord[] {
  if (value === undefined || !isList(value)) return [];
  return value.map(recordOf).filter((entry) => entry !== undefined);
}

/** The words of an answer: a text itself or the `text` of a structured one, trimmed; empty when there are none. */
export function textOf(value: FieldValue | undefined): string {
  if (typeof value === 'string') return value.trim();
  const text = recordOf(value)?.['text'];
  return typeof text === 'string' ? text.trim() : '';
}

/** One entry of a record as text; numbers are written plainly, anything else is empty. */
export function cellText(record: AnswerRecord, key: string): string {
  const value = record[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** One entry of a record as a number, also when it was typed as plain digits; null when it is none. */
export function cellNumber(record: AnswerRecord, key: string): number | null {
  return numberOf(record[key]);
}

/** A number given as such or typed as plain digits; null when it is none. */
export function numberOf(value: FieldValue | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return /^[+-]?\d{1,15}(?:\.\d{1,8})?$/.test(text) ? Number(text) : null;
}

/** Whether she said that there is none of it here. */
export function isNone(value: FieldValue | undefined): boolean {
  const text = textOf(value).replace(/[。.]$/u, '');
  return NONE_WORDS.includes(text);
}

/** Whether a text says anything: not empty and without a blank left in it. */
export function saysSomething(text: string): boolean {
  return text.trim() !== '' && !text.includes(BLANK_MARK);
}

/** Whether an answer is a list; `Array.isArray` alone loses the element type. */
export function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}
