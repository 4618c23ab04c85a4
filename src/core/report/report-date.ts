import { textOf } from '../evaluation/answer-value';
import { FIELD } from '../evaluation/field-ids';
import type { SelfEvaluation } from '../evaluation/self-evaluation';
import { formatBlank } from './blank-text';
import { formatDate } from './prose-text';

/** The date that she answered or chose for the report, as documents write it; a visible blank where she did neither. A day that nobody chose is never put in its place. */
export function reportDate({ answers, fields }: SelfEvaluation): string {
  const date = textOf(answers.office[FIELD.reportDate]);
  return date === '' ? formatBlank(fields.get(FIELD.reportDate)?.blank ?? '') : formatDate(date);
}
