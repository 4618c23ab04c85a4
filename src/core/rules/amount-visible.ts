import { formatColumn } from '../sheet/address';
import type { MoneyColumn } from './money-column';
import { money } from './money-data';
import { outcomeOf } from './outcome';
import { columnArea, rowArea, runsOf } from './place';
import type { Sighting } from './rule';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';
import type { TableRule } from './rule';

/** R-A07: what has amounts can be seen. */
export const amountVisible: TableRule = {
  code: 'R-A07',
  id: 'amount-visible',
  severity: 'warning',
  basis: '制表惯例：参与合计的行、列应当可见',
  message: '{what}被隐藏（{column} {amount}），{counted}，请确认。',
  why: '隐藏的行列看不见，却可能算在合计里，肉眼核对时就对不上。',
  fix: '取消隐藏；确实不该统计的，删去或移出本表。',
  check: ({ facts, table, grid }) => {
    const sightings = [...hiddenRows(facts), ...hiddenColumns(facts)];
    const sheet =
      grid.visibility === 'visible' || table.projects.length === 0
        ? []
        : [
            {
              place: { ...table.area, sheet: table.sheet },
              data: {
                what: `工作表“${table.sheet}”`,
                column: facts.columns[0]?.label ?? '',
                amount: money(sumColumn(facts, facts.columns[0], facts.projectRows)),
                counted: '已按预算表读取',
              },
            },
          ];
    return outcomeOf([...sightings, ...sheet]);
  },
};

function sumColumn(
  facts: TableFacts,
  column: MoneyColumn | undefined,
  rows: readonly number[],
): number {
  if (!column) return 0;
  return rows.reduce((sum, row) => {
    const fen = fenAt(facts, column, row);
    return Number.isNaN(fen) ? sum : sum + fen;
  }, 0);
}

/** Rows that a filter hides are told by the rule on filters. */
function isFiltered({ grid }: TableFacts, row: number): boolean {
  const filter = grid.filter;
  return filter?.active === true && row >= filter.area.top && row <= filter.area.bottom;
}

/** The main column where the rows have most to say: spending, else the first with an amount. */
function tellingColumn(facts: TableFacts, rows: readonly number[]): MoneyColumn | undefined {
  const hasAmount = (column: MoneyColumn | undefined) =>
    column !== undefined && rows.some((row) => Math.abs(fenAt(facts, column, row)) > 0);
  const { expenditure } = facts.main;
  return hasAmount(expenditure) ? expenditure : facts.columns.find(hasAmount);
}

function hiddenRows(facts: TableFacts): readonly Sighting[] {
  const { table, grid } = facts;
  if (grid.hiddenRows.size === 0) return [];
  const amountRows = [...facts.projectRows, ...facts.totals.map(({ row }) => row)].sort(
    (a, b) => a - b,
  );
  const hidden = amountRows.filter((row) => grid.hiddenRows.has(row) && !isFiltered(facts, row));
  return runsOf(hidden).flatMap(({ first, last }) => {
    const rows = hidden.filter((row) => row >= first && row <= last);
    const column = tellingColumn(facts, rows);
    if (!column) return [];
    const leavesOut = facts.formulaRuns.some(
      (run) => run.column === column.column && /^SUBTOTAL\(10\d,/i.test(run.formula),
    );
    return [
      {
        place: { ...rowArea(table, first), bottom: last },
        data: {
          what: first === last ? `第 ${first + 1} 行` : `第 ${first + 1} 至 ${last + 1} 行`,
          column: column.label,
          amount: money(sumColumn(facts, column, rows)),
          counted: leavesOut ? '合计没有包含' : '合计仍然包含',
        },
      },
    ];
  });
}

function hiddenColumns(facts: TableFacts): readonly Sighting[] {
  const { table, grid, projectRows } = facts;
  const [top = 0] = projectRows;
  return facts.columns
    .filter(({ column, isMain }) => isMain && grid.hiddenColumns.has(column))
    .filter((column) => projectRows.some((row) => Math.abs(fenAt(facts, column, row)) > 0))
    .map((column) => ({
      place: columnArea(table, column.column, top, projectRows.at(-1) ?? top),
      data: {
        what: `${formatColumn(column.column)} 列“${column.label}”`,
        column: '合计',
        amount: money(sumColumn(facts, column, projectRows)),
        counted: '核对时仍然使用',
      },
    }));
}
