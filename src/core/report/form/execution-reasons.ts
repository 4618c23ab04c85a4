import { FIELD } from '../../evaluation/field-ids';
import type { Content } from '../sheet-draft';
import { answerContent, type FormFill } from './form-fill';
import { FORM_TEXT } from './form-text';

const REASONS = [FIELD.balanceReason, FIELD.overspendingReason, FIELD.adjustmentReason];

/**
 * The reasons that a form asks for beside the execution: for what is left, for what was spent too much, and, on its own, for a
 * budget changed in mid-year. One stands alone; of several each says what it is the reason for.
 */
export function executionReasons(fill: FormFill): Content {
  const told = REASONS.flatMap((field) => {
    const text = answerContent(fill, [field]);
    return text === '' ? [] : [{ label: fill.evaluation.fields.get(field)?.label ?? '', text }];
  });
  const [first] = told;
  if (!first || told.length === 1) return first?.text ?? '';
  return told.map(({ label, text }) => FORM_TEXT.reason(label, text)).join('\n');
}
