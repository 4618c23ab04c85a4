import { isList, numberOf, textOf } from '../../evaluation/answer-value';
import type { FieldValue } from '../../evaluation/answers';
import type { EvaluatedProject, OpenItem, SelfEvaluation } from '../../evaluation/self-evaluation';
import type { NumberWriter } from '../amount-content';
import { formatBlank } from '../blank-text';
import type { FormLayout } from './form-layout';
import { FORM_TEXT } from './form-text';

/** What one form is filled from. */
export interface FormFill {
  readonly layout: FormLayout;
  readonly evaluation: SelfEvaluation;
  readonly evaluated: EvaluatedProject;
  readonly numbers: NumberWriter;
  /** What the office has not told yet. */
  readonly officeItems: readonly OpenItem[];
}

/** An answer in words; empty when it says nothing. */
export function answerText(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (isList(value)) return value.map(answerText).filter(Boolean).join(FORM_TEXT.joiner);
  const number = numberOf(value);
  return textOf(value) || (number === null ? '' : String(number));
}

/** The first of these fields that is answered, in words; a blank where an answer is due. */
export function answerContent(
  { evaluation, evaluated, officeItems }: FormFill,
  ids: readonly string[],
): string {
  for (const id of ids) {
    const given = evaluated.answers[id] ?? evaluation.answers.office[id];
    const text = answerText(given);
    if (text !== '') return text;
  }
  const isAsked = ({ field, required }: OpenItem): boolean => required && ids.includes(field);
  const open = evaluated.openItems.find(isAsked) ?? officeItems.find(isAsked);
  return open ? formatBlank(open.blank) : '';
}
