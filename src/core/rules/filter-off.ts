import { HOLDS, outcomeOf } from './outcome';
import type { TableRule } from './rule';

/** R-A08: no filter hides part of the table. */
export const filterOff: TableRule = {
  code: 'R-A08',
  id: 'filter-off',
  severity: 'warning',
  basis: '制表惯例：编报前取消筛选',
  message: '表格处于筛选状态：项目共 {count} 行，只显示 {shown} 行。',
  why: '筛选掉的行看不见，但仍在表内，按看到的行核对会漏数。',
  fix: '清除筛选后再核对。',
  check: ({ facts, table, grid }) => {
    const { filter } = grid;
    if (!filter?.active) return HOLDS;
    const rows = facts.projectRows.filter(
      (row) => row >= filter.area.top && row <= filter.area.bottom,
    );
    if (rows.length === 0) return HOLDS;
    const shown = facts.projectRows.filter((row) => !grid.hiddenRows.has(row)).length;
    return outcomeOf([
      {
        place: { ...filter.area, sheet: table.sheet },
        data: { count: facts.projectRows.length, shown },
      },
    ]);
  },
};
