import type { BudgetColumn } from '../budget/budget-table';
import { MONEY_FIELDS } from '../budget/budget-table';
import { formatColumn } from '../sheet/address';
import { outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-A13: no two columns of money bear the same head. */
export const headerUnique: TableRule = {
  code: 'R-A13',
  id: 'header-unique',
  severity: 'warning',
  basis: '制表惯例：每一栏的表头各不相同',
  message: '表头“{header}”出现 {count} 次（{columns}），请指明各是什么。',
  why: '两栏同名，取错一栏，金额就全错了。',
  fix: '改成不同的表头，或指明用哪一栏。',
  check: ({ table }) => {
    const paths = new Map<string, BudgetColumn[]>();
    for (const column of table.columns) {
      // Heads in different units are not the same: 预算数（元）, 预算数（万元）.
      const path = [...column.path, column.unit ?? ''].join('/');
      if (column.path.length > 0) paths.set(path, [...(paths.get(path) ?? []), column]);
    }
    const row = table.headerRows.at(-1) ?? table.area.top;
    return outcomeOf(
      [...paths.values()].flatMap((columns) => {
        const isMoney = columns.some(({ field }) => MONEY_FIELDS.some((one) => one === field));
        if (columns.length < 2 || !isMoney) return [];
        const cells = columns.map(({ column }) => cellOf(table, row, column));
        return [
          {
            place: cells[1] ?? null,
            related: cells.filter((_, index) => index !== 1),
            data: {
              header: columns[0]?.path.join('/') ?? '',
              count: columns.length,
              columns: columns.map(({ column }) => formatColumn(column)).join('、'),
            },
          },
        ];
      }),
    );
  },
};
