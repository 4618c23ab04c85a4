import { formatCell } from '../sheet/address';
import { rate } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { lineCell } from './line-place';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-D07: without a budget there is no rate. */
export const rateWithoutBudget: TableRule = {
  code: 'R-D07',
  id: 'rate-without-budget',
  severity: 'error',
  basis: '项目支出绩效自评表填表说明：预算执行率＝全年执行数÷全年预算数',
  message: '{project}：预算数为 0，执行率（{cell}）填 {stated} 没有意义。',
  why: '分母为 0 时算不出执行率。',
  fix: '执行率留空或填“—”；预算数漏填的，先补上预算数。',
  check: ({ facts }) => {
    const rates = facts.rates;
    if (rates.length === 0) return insufficient('执行率和预算数');
    return outcomeOf(
      rates
        .filter(({ budget, stated }) => budget === 0 && stated !== 0)
        .map((one) => ({
          place: cellOf(facts.table, one.row, one.column),
          related: [lineCell(facts, one.line, one.base)],
          data: {
            project: one.line.name,
            cell: formatCell(one.row, one.column),
            stated: rate(one.stated),
          },
          project: one.line.name,
        })),
    );
  },
};
