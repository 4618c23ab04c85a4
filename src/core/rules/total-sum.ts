import { residualOfSum } from './column-sum';
import { sightGrandTotals } from './grand-total';
import { insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';
import { fixTotal } from './total-formula';
import { sumSighting } from './total-sighting';

/** R-C01: a total is what its rows come to. */
export const totalSum: TableRule = {
  code: 'R-C01',
  id: 'total-sum',
  severity: 'error',
  basis: '表内勾稽关系：合计等于各项目之和',
  message: '{column}的{label}（{cell}）是 {stated}，各行相加是 {sum}，相差 {difference}。',
  why: '合计与明细对不上，报告里的总数和各项目的数就会互相矛盾，差额超出了四舍五入能解释的范围。',
  fix: '核对明细有无漏填、错填；明细无误的，把合计改为求和公式。',
  check: (context) => {
    const { facts } = context;
    const sums = facts.sums.filter(({ total }) => total.kind === 'total');
    const grand = sightGrandTotals(context);
    if (sums.length === 0 && grand.length === 0) return insufficient('合计行');
    return outcomeOf([
      ...sums
        .filter((sum) => Math.abs(residualOfSum(sum)) > sum.tolerance)
        .map((sum) => sumSighting(facts, sum, fixTotal(facts, sum, 'set-formula'))),
      ...grand,
    ]);
  },
};
