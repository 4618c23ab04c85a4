import { normalText } from '../budget/normal-text';
import { outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-F02: no two projects bear the same name. */
export const nameUnique: TableRule = {
  code: 'R-F02',
  id: 'name-unique',
  severity: 'warning',
  basis: '制表惯例：同一项目分来源列示的，应注明来源',
  message: '“{name}”出现 {count} 次（第 {rows} 行），是不是同一项目分来源列示？',
  why: '同名的几行是一个项目还是几个项目，决定项目个数和单个项目的金额。',
  fix: '同一项目的，合并或注明资金来源；不同项目的，写全名称。',
  check: ({ table }) => {
    const byName = new Map<string, { row: number; code: string | null; name: string }[]>();
    for (const { name, code, department, rows, row } of table.projects) {
      const uses = table.fields.source === undefined ? rows : [row];
      const key = `${normalText(name)} ${department ?? ''}`;
      const own = uses.map((use) => ({ row: use, code, name }));
      if (normalText(name) !== '') byName.set(key, [...(byName.get(key) ?? []), ...own]);
    }
    const column = table.fields.name ?? table.area.left;
    return outcomeOf(
      [...byName.values()].flatMap((uses) => {
        const codes = new Set(uses.map(({ code }) => code));
        const second = uses[1];
        if (!second || (codes.size === 1 && !codes.has(null))) return [];
        return [
          {
            place: cellOf(table, second.row, column),
            related: uses
              .filter((use) => use !== second)
              .map(({ row }) => cellOf(table, row, column)),
            data: {
              name: second.name,
              count: uses.length,
              rows: uses.map(({ row }) => row + 1).join('、'),
            },
            project: second.name,
          },
        ];
      }),
    );
  },
};
