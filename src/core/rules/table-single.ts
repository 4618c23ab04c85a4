import { HOLDS, outcomeOf } from './outcome';
import type { TableFacts } from './table-facts';
import type { WorkbookRule } from './rule';

/** R-A04: one budget stands in one table. */
export const tableSingle: WorkbookRule = {
  code: 'R-A04',
  id: 'table-single',
  severity: 'warning',
  basis: '读表的前提：同一年度的预算只取一张表',
  message: '发现 {count} 张内容相近的预算表：{list}，请选定以哪张为准。',
  why: '同一份预算存了几稿，取错一张，报告就用了旧数。',
  fix: '选定一张表；旧稿移出本文件。',
  checkWorkbook: ({ tables }) => {
    if (tables.length < 2) return HOLDS;
    const alike = tables.filter((one) =>
      tables.some((other) => other !== one && isAlike(one, other)),
    );
    const [first, ...more] = alike;
    if (!first) return HOLDS;
    const areaOf = ({ table }: TableFacts) => ({ ...table.area, sheet: table.sheet });
    return outcomeOf([
      {
        place: areaOf(first),
        related: more.map(areaOf),
        data: { count: alike.length, list: alike.map(({ table }) => table.sheet).join('、') },
      },
    ]);
  },
};

/** Two tables of the same year that share at least half of their project names. */
function isAlike(a: TableFacts, b: TableFacts): boolean {
  if (a.table.year !== null && b.table.year !== null && a.table.year !== b.table.year) return false;
  const names = new Set(a.table.projects.map((project) => project.name));
  const shared = b.table.projects.filter((project) => names.has(project.name)).length;
  return shared > 0 && shared * 2 >= Math.min(names.size, b.table.projects.length);
}
