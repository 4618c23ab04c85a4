import { isList, numberOf, textOf } from '../../evaluation/answer-value';
import type { FieldValue } from '../../evaluation/answers';
import type { EvaluatedProject, SelfEvaluation } from '../../evaluation/self-evaluation';
import type { FieldDefinition } from '../../evaluation/outline/outline';
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
}

/** An answer in words; empty when it says nothing. */
export function answerText(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (isList(value)) return value.map(answerText).filter(Boolean).join(FORM_TEXT.joiner);
  const number = numberOf(value);
  return textOf(value) || (number === null ? '' : String(number));
}

/** The first of these fields that is answered, in words; a blank where an answer is due. */
export function answerContent({ evaluation, evaluated }: FormFill, ids: readonly string[]): string {
  for (const id of ids) {
    const given = evaluated.answers[id] ?? evaluation.answers.office[id];
    const text = answerText(given);
    if (text !== '') return text;
  }
  const isAsked = ({ id }: FieldDefinition): boolean => ids.includes(id);
  const open =
    evaluated.open.required.find(isAsked) ?? evaluation.officeOpen.required.find(isAsked);
  return open ? formatBlank(open.blank) : '';
}
