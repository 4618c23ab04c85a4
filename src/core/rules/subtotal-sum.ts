import { residualOfSum } from './column-sum';
import { insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';
import { fixTotal } from './total-formula';
import { sumSighting } from './total-sighting';

/** R-C03: a subtotal is what the rows of its group come to. */
export const subtotalSum: TableRule = {
  code: 'R-C03',
  id: 'subtotal-sum',
  severity: 'error',
  basis: '表内勾稽关系：小计等于本组各行之和',
  message:
    '{column}的小计“{label}”（{cell}）是 {stated}，本组 {count} 行相加是 {sum}，相差 {difference}。',
  why: '小计错了，分类汇总和由它相加得到的合计都会跟着错。',
  fix: '核对本组各行；各行无误的，把小计改为求和公式。',
  check: ({ facts }) => {
    const sums = facts.sums.filter(({ total }) => total.kind === 'subtotal');
    if (sums.length === 0) return insufficient('小计行');
    return outcomeOf(
      sums
        .filter((sum) => Math.abs(residualOfSum(sum)) > sum.tolerance)
        .map((sum) => sumSighting(facts, sum, fixTotal(facts, sum, 'set-formula'))),
    );
  },
};
