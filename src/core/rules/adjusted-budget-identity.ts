import { checkIdentity, formOf } from './identity-sighting';
import { formatFormNames } from './field-text';
import { insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';

/** R-D01: the adjusted budget is the original one, the adjustment and, where kept apart, the carry-over. */
export const adjustedBudgetIdentity: TableRule = {
  code: 'R-D01',
  id: 'adjusted-budget-identity',
  severity: 'error',
  basis: '表内勾稽关系：全年预算数＝年初预算数＋调整数（另列上年结转的，加上年结转）',
  message:
    '{project}：全年预算数（{cell}）是 {stated}，按{formula}应为 {expected}，相差 {difference}。',
  why: '全年预算数是算执行率的分母，它与年初数、调整数对不上，执行率和调整情况的说明都会错。',
  fix: '核对年初预算、调整数和全年预算数；“调整数”一栏其实是调整后总数的，在“读取”里改这一列的含义。',
  check: ({ facts }) => {
    const form = formOf(facts, 'adjustedBudget');
    if (!form) return insufficient('年初预算数、调整数和全年预算数三栏');
    const sightings = checkIdentity(facts, form);
    if (!sightings) return insufficient('三栏都有金额的行');
    const formula = formatFormNames(form);
    return outcomeOf(sightings.map((one) => ({ ...one, data: { ...one.data, formula } })));
  },
};
