import type { BudgetTable } from '../budget/budget-table';
import { normalText } from '../budget/normal-text';
import type { Grid } from '../sheet/grid';
import { valueAt } from '../sheet/grid';
import { HOLDS, insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableRule } from './rule';

/** R-F01: two projects never share a code. */
export const codeUnique: TableRule = {
  code: 'R-F01',
  id: 'code-unique',
  severity: 'error',
  basis: '预算管理惯例：一个项目一个代码',
  message: '项目代码“{code}”重复：第 {rows} 行的项目不同名（{names}）。',
  why: '一码多项，系统里的指标和支出就会记串。',
  fix: '核对代码，改正录错的一个。',
  check: ({ table, grid }) => {
    const { code: codeColumn, name: nameColumn } = table.fields;
    if (codeColumn === undefined || nameColumn === undefined) return insufficient('项目代码一栏');
    const shared = sharedCodes(table.projects);
    if (shared.size === 0) return HOLDS;
    const byCode = new Map<string, CodeUse[]>();
    table.projects.forEach(({ code, name, rows }) => {
      if (code === null || !shared.has(code)) return;
      const own = byCode.get(code);
      const uses = own ?? [];
      for (const row of rows) uses.push({ row, name: nameAt(grid, row, nameColumn) ?? name });
      if (!own) byCode.set(code, uses);
    });
    return outcomeOf(
      [...byCode].flatMap(([code, uses]) => {
        const [first] = uses;
        if (uses.length < 2) return [];
        const second = uses.find((use) => normalText(use.name) !== normalText(first?.name ?? ''));
        if (!first || !second) return [];
        const names = [...new Set(uses.map((use) => use.name))];
        return [
          {
            place: cellOf(table, second.row, codeColumn),
            related: uses
              .filter((use) => use !== second)
              .map(({ row }) => cellOf(table, row, codeColumn)),
            data: {
              code,
              rows: uses.map(({ row }) => row + 1).join('、'),
              names: names.join('、'),
            },
          },
        ];
      }),
    );
  },
};

/** Codes that stand in more than one row: there a project's key is more than its code, or the project has several rows. */
function sharedCodes(projects: BudgetTable['projects']): ReadonlySet<string> {
  const shared = new Set<string>();
  for (let at = 0; at < projects.length; at += 1) {
    const own = projects[at];
    if (!own) continue;
    const { code, key, rows } = own;
    if (code !== null && (key !== code || rows.length > 1)) shared.add(code);
  }
  return shared;
}

interface CodeUse {
  readonly row: number;
  readonly name: string;
}

function nameAt(grid: Grid, row: number, column: number): string | undefined {
  const own = valueAt(grid, row, column);
  return typeof own === 'string' && own.trim() !== '' ? own.trim() : undefined;
}
