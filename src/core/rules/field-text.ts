import type { MoneyField } from '../budget/budget-table';
import type { IdentityForm } from './identity-form';

/** How messages call the columns of money. */
export const FIELD_NAMES: Readonly<Record<MoneyField, string>> = {
  originalBudget: '年初预算数',
  adjustment: '调整数',
  carryover: '上年结转',
  adjustedBudget: '全年预算数',
  fundsReceived: '到位资金',
  expenditure: '支出数',
  balance: '结余',
};

/** The right side of an identity in words, such as 年初预算数＋调整数. */
export function formatFormNames(form: IdentityForm): string {
  return form.terms
    .map(({ field, sign }, index) => {
      const mark = sign < 0 ? '－' : index === 0 ? '' : '＋';
      return mark + FIELD_NAMES[field];
    })
    .join('');
}
