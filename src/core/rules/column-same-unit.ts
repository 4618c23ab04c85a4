import type { MoneyField } from '../budget/budget-table';
import type { SheetArea } from '../sheet/address';
import { money } from './money-data';
import { insufficient, outcomeOf } from './outcome';
import { columnArea } from './place';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';
import type { WorkbookRule } from './rule';

/** R-E01: totals of columns and tables are in the same unit. */
export const columnSameUnit: WorkbookRule = {
  code: 'R-E01',
  id: 'column-same-unit',
  severity: 'error',
  basis: '计量单位常识：元与万元相差 1 万倍',
  message: '{a}（{totalA}）与{b}（{totalB}）相差约 1 万倍，像是元和万元混用。',
  why: '两栏或两表的单位不一致，合计、执行率都会错一万倍。',
  fix: '查明哪一处的单位不对，统一成一个单位。',
  checkWorkbook: ({ tables }) => {
    const amounts = tables.flatMap(readTotals);
    if (amounts.length < 2) return insufficient('两栏以上的合计');
    return outcomeOf(
      amounts.flatMap((one, index) =>
        amounts
          .slice(index + 1)
          .filter((other) => isComparable(one, other) && isSlip(one.fen, other.fen))
          .map((other) => {
            const [large, small] = one.fen > other.fen ? [one, other] : [other, one];
            return {
              place: small.place,
              related: [large.place],
              data: {
                a: large.name,
                totalA: money(large.fen),
                b: small.name,
                totalB: money(small.fen),
              },
            };
          }),
      ),
    );
  },
};

interface ColumnTotal {
  readonly table: string;
  readonly field: MoneyField;
  readonly name: string;
  readonly fen: number;
  readonly place: SheetArea;
}

const BUDGETS: readonly MoneyField[] = ['originalBudget', 'adjustedBudget', 'expenditure'];

/** What the rows of each budget and expenditure column come to. */
function readTotals(facts: TableFacts): readonly ColumnTotal[] {
  const { table, projectRows } = facts;
  return BUDGETS.flatMap((field) => {
    const column = facts.main[field];
    const [top] = projectRows;
    if (!column || top === undefined) return [];
    let fen = 0;
    for (let at = 0; at < projectRows.length; at += 1) {
      const row = projectRows[at] ?? top;
      const own = fenAt(facts, column, row);
      if (!Number.isNaN(own)) fen += own;
    }
    const place = columnArea(table, column.column, top, projectRows.at(-1) ?? top);
    return [{ table: table.id, field, name: `“${table.sheet}”的${column.label}`, fen, place }];
  });
}

/** Columns of one table, or the same column of two tables. */
function isComparable(a: ColumnTotal, b: ColumnTotal): boolean {
  return a.table === b.table || a.field === b.field;
}

const SLIP = 10_000;
const NEAR = 0.001;

function isSlip(a: number, b: number): boolean {
  const ratio = Math.max(a, b) / Math.min(a, b);
  return Math.min(a, b) > 0 && Math.abs(ratio / SLIP - 1) <= NEAR;
}
