import { decimalOfNumber } from '../budget/fen';
import { formatCell } from '../sheet/address';
import { valueAt } from '../sheet/grid';
import { insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import { isOtherScale } from './stated-rate';
import type { TableRule } from './rule';

/** R-E04: all rates of a column are written alike. */
export const rateSameScale: TableRule = {
  code: 'R-E04',
  id: 'rate-same-scale',
  severity: 'info',
  basis: '制表惯例：同一栏用同一种写法',
  message: '执行率栏里写法不一：{cell} 是 {value}，与同栏其他数的写法相差 100 倍。',
  why: '有的写 0.95，有的写 95，读表和计算都容易出错。',
  fix: '统一设为百分比格式，填 95%。',
  check: ({ facts, grid, table }) => {
    const rates = facts.rates.filter(({ budget, stated }) => budget !== 0 && stated !== 0);
    if (rates.length < 2) return insufficient('两个以上的执行率');
    return outcomeOf(
      rates.filter(isOtherScale).map(({ row, column }) => ({
        place: cellOf(table, row, column),
        data: {
          cell: formatCell(row, column),
          value: decimalOfNumber(Number(valueAt(grid, row, column))),
        },
      })),
    );
  },
};
