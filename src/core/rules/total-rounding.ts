import { residualOfSum } from './column-sum';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';
import { sumData } from './total-sighting';

/** R-C02: a total that is off by rounding alone is mentioned, not blamed. */
export const totalRounding: TableRule = {
  code: 'R-C02',
  id: 'total-rounding',
  severity: 'info',
  basis: '取整误差推算：n 个数各按末位四舍五入，合计最多差 (n+1)×半个末位',
  message: '{column}的{label}（{cell}）与各行之和有尾数差 {difference}，属四舍五入。',
  why: '金额按末位四舍五入以后再相加，尾数可能对不齐，这不是差错。',
  fix: '不用改；需要说明时，在表下注明“金额单位转换时可能存在尾数误差”。',
  check: ({ facts }) => {
    if (facts.sums.length === 0) return insufficient('合计行');
    const tails = facts.sums.filter((sum) => {
      const residual = Math.abs(residualOfSum(sum));
      return residual > 0 && residual <= sum.tolerance;
    });
    return outcomeOf(
      tails.map((sum) => ({
        place: cellOf(facts.table, sum.total.row, sum.column.column),
        data: sumData(sum),
      })),
    );
  },
};
