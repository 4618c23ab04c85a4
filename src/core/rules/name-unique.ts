import { repeatedTexts } from '../budget/repeated-texts';
import { outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';
import type { TableFacts } from './table-facts';

/** R-F02: no two projects bear the same name. */
export const nameUnique: TableRule = {
  code: 'R-F02',
  id: 'name-unique',
  severity: 'warning',
  basis: '制表惯例：同一项目分来源列示的，应注明来源',
  message: '“{name}”出现 {count} 次（第 {rows} 行），是不是同一项目分来源列示？',
  why: '同名的几行是一个项目还是几个项目，决定项目个数和单个项目的金额。',
  fix: '同一项目的，合并或注明资金来源；不同项目的，写全名称。',
  check: ({ table, facts }) => {
    const column = table.fields.name ?? table.area.left;
    return outcomeOf(
      findRepeats(facts).flatMap((uses) => {
        const second = uses[1];
        if (!second) return [];
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

interface NameUse {
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
}

/** Names that stand on more than one row, of several projects or of one. */
function namesOnRows({ table, names }: TableFacts): ReadonlySet<string> {
  const shared = new Set(repeatedTexts(names.length, (index) => names[index] ?? null));
  const { projects } = table;
  for (let index = 0; index < projects.length; index += 1) {
    if ((projects[index]?.rows.length ?? 0) > 1) shared.add(names[index] ?? '');
  }
  return shared;
}

/** Rows whose projects bear one name in one department; codes that differ or lack tell nothing apart. */
function findRepeats(facts: TableFacts): readonly (readonly NameUse[])[] {
  const { table, names } = facts;
  const shared = namesOnRows(facts);
  if (shared.size === 0) return [];
  const byName = new Map<string, NameUse[]>();
  table.projects.forEach(({ name, code, department, rows, row }, index) => {
    const normal = names[index] ?? '';
    if (normal === '' || !shared.has(normal)) return;
    const key = `${normal} ${department ?? ''}`;
    const own = byName.get(key);
    const uses = own ?? [];
    for (const use of table.fields.source === undefined ? rows : [row]) {
      uses.push({ row: use, code, name });
    }
    if (!own) byName.set(key, uses);
  });
  return [...byName.values()].filter((uses) => {
    if (uses.length < 2) return false;
    const codes = new Set(uses.map(({ code }) => code));
    return codes.size > 1 || codes.has(null);
  });
}
