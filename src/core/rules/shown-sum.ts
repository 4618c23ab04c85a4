import { asFen, roundFen } from '../budget/fen';
import { formatCell } from '../sheet/address';
import { residualOfSum } from './column-sum';
import type { MoneyColumn } from './money-column';
import { coarsestStep } from './money-column';
import { money } from './money-data';
import { HOLDS, insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';
import type { TableRule } from './rule';

/** R-B09: what is shown adds up as well. */
export const shownSum: TableRule = {
  code: 'R-B09',
  id: 'shown-sum',
  severity: 'info',
  basis: '取整误差推算：显示位数少于实际位数时，显示值相加可能不等于合计',
  message:
    '{column}：{cell} 显示 {shown}，实际 {value}；按显示的数相加，与{label}（{total}）显示的数差 {difference}。',
  why: '打印出来的数是按格式四舍五入的，读者用计算器相加会对不上。',
  fix: '用 ROUND 把金额舍入到显示的位数，或在表下注明尾数误差。',
  check: ({ facts, table }) => {
    if (facts.sums.length === 0) return insufficient('合计行');
    const decimals = facts.grid.styles.map(({ numberFormat }) => shownDecimals(numberFormat));
    if (decimals.every((shown) => shown === undefined)) return HOLDS;
    return outcomeOf(
      facts.sums.flatMap((sum) => {
        const { column, total } = sum;
        if (column.inexact.length === 0 && column.step >= coarsestStep(column.unit)) return [];
        if (Math.abs(residualOfSum(sum)) > sum.tolerance) return [];
        const shownOf = (row: number) => shownFen(facts, column, row, decimals);
        const hidden = sum.rows.find((row) => shownOf(row) !== fenAt(facts, column, row));
        if (hidden === undefined) return [];
        const shown = sum.rows.reduce((all, row) => all + shownOf(row), 0);
        const difference = Math.abs(shownOf(total.row) - shown);
        if (difference === 0) return [];
        return [
          {
            place: cellOf(table, total.row, column.column),
            related: [cellOf(table, hidden, column.column)],
            data: {
              column: column.label,
              cell: formatCell(hidden, column.column),
              shown: money(shownOf(hidden)),
              value: money(fenAt(facts, column, hidden)),
              label: total.label,
              total: formatCell(total.row, column.column),
              difference: money(difference),
            },
          },
        ];
      }),
    );
  },
};

/** Decimals that a number format shows; undefined for General and formats that scale. */
function shownDecimals(format: string | undefined): number | undefined {
  const first = format?.split(';')[0] ?? '';
  if (first.includes('%') || /[0#?],+(?![0#?])/.test(first)) return undefined;
  const match = /[0#](?:\.([0#?]{1,10}))?(?![0#?.,])/.exec(first);
  return match ? (match[1]?.length ?? 0) : undefined;
}

/** An amount as its format shows it, in fen; `decimals` are those of each style. */
function shownFen(
  facts: TableFacts,
  column: MoneyColumn,
  row: number,
  decimals: readonly (number | undefined)[],
): number {
  const fen = fenAt(facts, column, row);
  const shown = decimals[facts.grid.styleRows[row]?.[column.column] ?? 0];
  return shown === undefined ? fen : roundFen(asFen(fen), column.unit, shown);
}
