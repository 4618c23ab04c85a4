import { isBlank } from '../budget/cell-text';
import { formatCell } from '../sheet/address';
import { valueAt } from '../sheet/grid';
import { outcomeOf, sightEach } from './outcome';
import { cellOf } from './place';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';
import type { TableRule } from './rule';

/** R-F09: an amount has a name. */
export const nameGiven: TableRule = {
  code: 'R-F09',
  id: 'name-given',
  severity: 'error',
  basis: '制表惯例：每笔金额都有项目名称',
  message: '第 {row} 行有金额（{cell}）没有项目名称。',
  why: '没有名称的金额不知道属于哪个项目，报告里写不出来。',
  fix: '补上项目名称；是多余的行，删去。',
  check: ({ facts, table, grid }) => {
    const column = table.fields.name ?? table.area.left;
    const end = facts.totals.length === 0 ? table.area.bottom : lastRow(facts);
    let joined: ReadonlySet<number> | undefined;
    return outcomeOf(
      sightEach(table.rows, ({ row, kind }) => {
        if ((kind !== 'project' && kind !== 'stray') || row > end) return undefined;
        const name = valueAt(grid, row, column);
        if (typeof name === 'number' || (typeof name === 'string' && !isBlank(name)))
          return undefined;
        joined ??= joinedRows(facts);
        if (joined.has(row)) return undefined;
        const amount = facts.columns.find((one) => !Number.isNaN(fenAt(facts, one, row)));
        if (!amount) return undefined;
        return {
          place: cellOf(table, row, column),
          related: [cellOf(table, row, amount.column)],
          data: { row: row + 1, cell: formatCell(row, amount.column) },
        };
      }),
    );
  },
};

/** The last row of a total or a named project: figures below it belong to nobody; a total above its rows ends nothing. */
function lastRow({ table, totals }: TableFacts): number {
  let last = -1;
  for (const { row } of totals) last = Math.max(last, row);
  table.projects.forEach(({ name, rows }) => {
    if (!isBlank(name)) for (const row of rows) last = Math.max(last, row);
  });
  return last;
}

/** Rows of named projects: one without a name of its own may belong to a project over several rows. */
function joinedRows({ table }: TableFacts): ReadonlySet<number> {
  const joined = new Set<number>();
  for (const { name, rows } of table.projects) {
    if (!isBlank(name)) for (const row of rows) joined.add(row);
  }
  return joined;
}
