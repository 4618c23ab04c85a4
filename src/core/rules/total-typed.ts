import type { TotalRow } from '../budget/budget-table';
import { formatArea } from '../sheet/address';
import { insufficient, outcomeOf } from './outcome';
import type { TableRule } from './rule';
import type { MoneyColumn } from './money-column';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';
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
    const stated = statedTotals(facts);
    if (stated.length === 0) return insufficient('合计行');
    const typed = stated.filter(
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
        const fixes = run.flatMap(({ total, column }) => {
          const sum = facts.sums.find((one) => one.total === total && one.column === column);
          return (sum && fixTotal(facts, sum, 'set-formula')) ?? [];
        });
        return {
          place,
          data: { label: first?.total.label ?? '', cells: formatArea(place) },
          fix:
            fixes.length === 0
              ? null
              : { kind: 'set-formula', edits: fixes.flatMap((one) => one.edits) },
        };
      }),
    );
  },
};

interface StatedTotal {
  readonly total: TotalRow;
  readonly column: MoneyColumn;
}

/** Figures of total rows in columns where at least two of their rows have one, readable or not. */
function statedTotals(facts: TableFacts): readonly StatedTotal[] {
  const isGiven = (column: MoneyColumn, row: number) =>
    !Number.isNaN(fenAt(facts, column, row)) || column.unreadable.has(row);
  return facts.totals
    .filter(({ kind }) => kind === 'total')
    .flatMap((total) =>
      facts.columns.flatMap((column) => {
        if (Number.isNaN(fenAt(facts, column, total.row))) return [];
        let given = 0;
        for (const rows of [total.covers, total.children]) {
          for (const row of rows) {
            if (given > 1) break;
            if (isGiven(column, row)) given++;
          }
        }
        return given > 1 ? [{ total, column }] : [];
      }),
    );
}

/** Neighbouring cells of one total row together. */
function runs(sums: readonly StatedTotal[]): readonly (readonly StatedTotal[])[] {
  const found: StatedTotal[][] = [];
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
