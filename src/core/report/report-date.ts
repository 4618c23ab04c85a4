import { textOf } from '../evaluation/answer-value';
import { FIELD } from '../evaluation/field-ids';
import type { SelfEvaluation } from '../evaluation/self-evaluation';
import { formatBlank } from './blank-text';
import { formatDate } from './prose-text';

/** The date that she gave the report, as documents write it; a visible blank where she gave none. The day of generation is never put in its place. */
export function reportDate({ answers, fields }: SelfEvaluation): string {
  const date = textOf(answers.office[FIELD.reportDate]);
  return date === '' ? formatBlank(fields.get(FIELD.reportDate)?.blank ?? '') : formatDate(date);
}
