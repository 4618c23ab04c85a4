import { formatArea } from '../sheet/address';
import { outcomeOf } from './outcome';
import type { TableRule } from './rule';

/** R-A09: an amount belongs to one project. */
export const amountNotMerged: TableRule = {
  code: 'R-A09',
  id: 'amount-not-merged',
  severity: 'error',
  basis: '制表惯例：一个项目一格金额',
  message: '{cells} 合并了 {count} 个项目的金额格，无法分到单个项目。',
  why: '几个项目共用一个合并格，各项目的预算和支出就分不清。',
  fix: '取消合并，逐个项目填列金额。',
  check: ({ facts, table, grid }) =>
    outcomeOf(
      grid.merges.flatMap((area) => {
        if (area.bottom === area.top || area.bottom < table.area.top) return [];
        const isMoney = facts.columns.some(
          ({ column }) => column >= area.left && column <= area.right,
        );
        if (!isMoney) return [];
        const keys = new Set(
          table.projects
            .filter((project) => project.rows.some((row) => row >= area.top && row <= area.bottom))
            .map((project) => project.key),
        );
        if (keys.size < 2) return [];
        return [
          {
            place: { ...area, sheet: table.sheet },
            data: { cells: formatArea(area), count: keys.size },
          },
        ];
      }),
    ),
};
