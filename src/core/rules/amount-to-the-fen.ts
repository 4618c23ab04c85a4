import { textOf } from '../budget/cell-text';
import { decimalOfNumber } from '../budget/fen';
import { formatArea } from '../sheet/address';
import { valueAt } from '../sheet/grid';
import { outcomeOf } from './outcome';
import { columnArea, runsOf } from './place';
import type { TableRule } from './rule';

/** R-B06: no amount is finer than a fen. */
export const amountToTheFen: TableRule = {
  code: 'R-B06',
  id: 'amount-to-the-fen',
  severity: 'warning',
  basis: '会计常识：金额精确到分',
  message: '{cells} 的小数超过了分（{value}）。',
  why: '金额最小到分，多出的小数会让合计对不上尾数。',
  fix: '按元保留两位小数（万元保留六位）。',
  check: ({ facts, grid, table }) =>
    outcomeOf(
      facts.columns.flatMap((column) =>
        runsOf([...column.inexact].sort((a, b) => a - b)).map(({ first, last }) => {
          const place = columnArea(table, column.column, first, last);
          const value = valueAt(grid, first, column.column);
          return {
            place,
            data: {
              cells: formatArea(place),
              value: typeof value === 'number' ? decimalOfNumber(value) : textOf(value),
            },
          };
        }),
      ),
    ),
};
