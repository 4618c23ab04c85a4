import { cellKey } from '../sheet/address';
import type { ColumnSum } from './column-sum';
import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';
import { fixTotal } from './total-formula';
import { sumSighting } from './total-sighting';

/** R-C04: a total adds rows or their subtotals, never both. */
export const totalDoubleCount: TableRule = {
  code: 'R-C04',
  id: 'total-double-count',
  severity: 'error',
  basis: '表内勾稽关系：合计不得既加明细又加小计（或“其中”）',
  message:
    '{column}的{label}（{cell}）是 {stated}，既加了明细又加了小计或“其中”行，多算 {difference}；应为 {sum}。',
  why: '小计和“其中”行已经含在明细里，再加一遍，总数就重复了。',
  fix: '合计只加小计，或者只加明细。',
  check: ({ facts }) => {
    const sums = facts.sums.filter((sum) => partsOf(facts, sum).length > 0);
    if (sums.length === 0) return insufficient('小计行或“其中”行');
    return outcomeOf(
      sums.flatMap((sum) => {
        const twice = partsOf(facts, sum).find(
          (part) => Math.abs(sum.stated - sum.sum - part) <= sum.tolerance,
        );
        if (twice === undefined || Math.abs(sum.stated - sum.sum) <= sum.tolerance) return [];
        const seen = sumSighting(facts, sum, fixTotal(facts, sum, 'set-formula'));
        const data = { ...seen.data, sum: money(sum.sum), difference: money(sum.stated - sum.sum) };
        const key = cellKey(sum.total.row, sum.column.column);
        return [{ ...seen, data, cause: new Map([[key, sum.sum - sum.stated]]) }];
      }),
    );
  },
};

/** What may have been added twice: direct subtotals, all subtotals, memos, and both; fen, without nothing. */
function partsOf(facts: TableFacts, { total, column }: ColumnSum): readonly number[] {
  const others = facts.table.totals.filter(({ kind }) => kind !== 'total');
  if (others.length === 0 && total.children.length === 0) return [];
  const add = (rows: readonly number[]) =>
    rows.reduce((sum, row) => {
      const fen = fenAt(facts, column, row);
      return Number.isNaN(fen) ? sum : sum + fen;
    }, 0);
  const covered = new Set(total.covers);
  const inside = facts.totals
    .filter((one) => one.row !== total.row && one.covers.every((row) => covered.has(row)))
    .filter((one) => one.kind === 'subtotal' && one.covers.length > 0);
  const direct = add(total.children);
  const all = total.kind === 'total' ? add(inside.map((one) => one.row)) : direct;
  const memos = add(
    facts.table.totals
      .filter((one) => one.kind === 'memo' && one.memoOf !== null && covered.has(one.memoOf))
      .map((one) => one.row),
  );
  return [...new Set([direct, all, memos, direct + memos, all + memos])].filter(
    (part) => part !== 0,
  );
}
