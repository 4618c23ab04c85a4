import { recordOf } from '../answer-value';
import type { FieldValue } from '../answers';
import { dimensionProse } from '../prose';
import type { FieldDefinition } from '../outline/outline';
import { findQuantities } from '../text/find-quantities';
import { remembering } from '../text/remembering';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

const hasQuantity = remembering((text) => findQuantities(text).length > 0);

/** Each dimension is told with at least one measured quantity, in its text or its sub-form. */
export const quantityPresent: EvaluationRule = {
  code: 'R-T03',
  id: 'quantity-present',
  severity: 'warning',
  basis: '提纲要求对项目绩效进行量化、具体分析',
  message: '{project}的“{label}”缺少量化数据。',
  why: '没有数字的分析无法核对，也说明不了绩效。',
  fix: '写明数量、比率或金额，或填写该项下的数据栏。',
  check: (evaluation) =>
    outcomeOf(
      dimensionProse(evaluation)
        .filter(
          ({ project, field, text }) =>
            !hasQuantity(text) && !hasFigures(field, project?.answers[field.id]),
        )
        .map(({ project, field }) => ({ project, field: field.id, data: {} })),
    ),
};

/** Whether the columns of a dimension's sub-form hold a number, a date or a quantity. */
export function hasFigures(field: FieldDefinition, value: FieldValue | undefined): boolean {
  const record = recordOf(value) ?? {};
  return (field.columns ?? []).some(({ id, type }) => {
    const cell = record[id];
    if (typeof cell === 'number') return true;
    if (typeof cell !== 'string') return false;
    return type === 'date' ? cell !== '' : hasQuantity(cell);
  });
}
