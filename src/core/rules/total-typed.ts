import { formatArea } from '../sheet/address';
import { insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';
import type { ColumnSum } from './column-sum';
import { fixTotal } from './total-formula';

/** R-C08: a total of typed rows is a formula, not a typed number. */
export const totalTyped: TableRule = {
  code: 'R-C08',
  id: 'total-typed',
  severity: 'warning',
  basis: '电子表格编制惯例：合计用公式计算，不手工录入',
  message: '{label}的 {cells} 是手工录入的数，没有用公式。',
  why: '明细改动以后，手工录入的合计不会跟着变，最容易出现合计与明细不符。',
  fix: '改为求和公式。',
  check: ({ facts }) => {
    const sums = facts.sums.filter((sum) => sum.total.kind === 'total' && sum.rows.length > 1);
    if (sums.length === 0) return insufficient('合计行');
    const typed = sums.filter(
      ({ total, column }) => !facts.grid.formulas.has(total.row, column.column),
    );
    return outcomeOf(
      runs(typed).map((run) => {
        const [first, last] = [run[0], run.at(-1)];
        const row = first?.total.row ?? 0;
        const place = {
          sheet: facts.table.sheet,
          top: row,
          left: first?.column.column ?? 0,
          bottom: row,
          right: last?.column.column ?? 0,
        };
        const fixes = run.flatMap((sum) => fixTotal(facts, sum, 'set-formula') ?? []);
        return {
          place,
          data: { label: first?.total.label ?? '', cells: formatArea(place) },
          fix: { kind: 'set-formula', edits: fixes.flatMap((one) => one.edits) },
        };
      }),
    );
  },
};

/** Neighbouring cells of one total row together. */
function runs(sums: readonly ColumnSum[]): readonly (readonly ColumnSum[])[] {
  const found: ColumnSum[][] = [];
  for (const sum of sums) {
    const run = found.at(-1);
    const before = run?.at(-1);
    const isNext =
      before?.total.row === sum.total.row && before.column.column + 1 === sum.column.column;
    if (run && isNext) run.push(sum);
    else found.push([sum]);
  }
  return found;
}
