import { checkIdentity, formOf } from './identity-sighting';
import { formatFormNames } from './field-text';
import { insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';

/** R-D02: the balance is the budget less the expenditure. */
export const balanceIdentity: TableRule = {
  code: 'R-D02',
  id: 'balance-identity',
  severity: 'error',
  basis: '表内勾稽关系：结余＝全年预算数－支出数',
  message: '{project}：结余（{cell}）是 {stated}，按{formula}应为 {expected}，相差 {difference}。',
  why: '结余对不上，说明预算、支出、结余三个数里至少有一个错了，报告里的结转结余情况也会跟着错。',
  fix: '核对预算数和支出数；两数无误的，把结余改为公式。',
  check: ({ facts }) => {
    const form = formOf(facts, 'balance');
    if (!form) return insufficient('预算数、支出数和结余三栏');
    const sightings = checkIdentity(facts, form);
    if (!sightings) return insufficient('三栏都有金额的行');
    const formula = formatFormNames(form);
    return outcomeOf(sightings.map((one) => ({ ...one, data: { ...one.data, formula } })));
  },
};
