import { formatCell } from '../sheet/address';
import { rate } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';
import { isMeanRate, meanRate } from './stated-rate';

/** R-D06: the rate of a total is the quotient of totals, not the mean of rates. */
export const rateOfTotal: TableRule = {
  code: 'R-D06',
  id: 'rate-of-total',
  severity: 'warning',
  basis: '项目支出绩效自评表填表说明：预算执行率＝全年执行数÷全年预算数',
  message:
    '{label}的执行率（{cell}）填 {stated}，是各项目执行率的平均数；按合计数计算应为 {expected}。',
  why: '大小项目的执行率简单平均，会高估或低估总体执行情况。',
  fix: '用支出合计除以预算合计。',
  check: ({ facts }) => {
    const rates = facts.rates;
    const totals = rates.filter(({ line }) => line.total?.kind === 'total');
    if (totals.length === 0) return insufficient('合计行的执行率');
    const mean = meanRate(rates);
    return outcomeOf(
      totals
        .filter((one) => isMeanRate(one, mean))
        .map((one) => ({
          place: cellOf(facts.table, one.row, one.column),
          data: {
            label: one.line.name,
            cell: formatCell(one.row, one.column),
            stated: rate(one.stated),
            expected: rate(one.expenditure / one.budget),
          },
        })),
    );
  },
};
