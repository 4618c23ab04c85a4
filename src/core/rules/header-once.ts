import { outcomeOf } from './outcome';
import { rowArea } from './place';
import type { TableRule } from './rule';

/** R-A12: the header stands once. */
export const headerOnce: TableRule = {
  code: 'R-A12',
  id: 'header-once',
  severity: 'info',
  basis: '制表惯例：打印分页会重复表头',
  message: '第 {row} 行是重复的表头，已跳过。',
  why: '重复表头不是数据，读表时不计入。',
  fix: '不用改；表头里夹有数据的，请核对。',
  check: ({ table }) =>
    outcomeOf(
      table.rows
        .filter(({ kind, row }) => kind === 'header' && !table.headerRows.includes(row))
        .map(({ row }) => ({ place: rowArea(table, row), data: { row: row + 1 } })),
    ),
};
