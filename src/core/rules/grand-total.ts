import { formatCell } from '../sheet/address';
import type { TotalRow } from '../budget/budget-table';
import { money } from './money-data';
import { cellOf } from './place';
import type { MoneyColumn } from './money-column';
import type { RuleContext, Sighting } from './rule';
import { sumTolerance } from './tolerance';

/** What is wrong with grand totals that stand below the last of several tables and cover all of them. */
export function sightGrandTotals(context: RuleContext): readonly Sighting[] {
  const { table, facts } = context;
  return table.totals
    .filter(({ acrossTables }) => acrossTables)
    .flatMap((total) =>
      facts.columns
        .filter(({ isMain }) => isMain)
        .flatMap((column) => sightGrandTotal(context, total, column) ?? []),
    );
}

function sightGrandTotal(
  { table, reading }: RuleContext,
  total: TotalRow,
  column: MoneyColumn,
): Sighting | undefined {
  const stated = total.amounts[column.field]?.fen ?? null;
  const covered = new Set(total.covers);
  const projects = reading.tables
    .filter(({ sheet }) => sheet === table.sheet)
    .flatMap((each) => each.projects.filter(({ rows }) => rows.some((row) => covered.has(row))));
  const amounts = projects.flatMap(({ amounts: { [column.field]: amount } }) => amount ?? []);
  const given = amounts.flatMap(({ fen }) => fen ?? []);
  if (stated === null || given.length < amounts.length) return undefined;
  const sum = given.reduce((all, fen) => all + fen, 0);
  if (Math.abs(stated - sum) <= sumTolerance(column, given.length, stated)) return undefined;
  return {
    place: cellOf(table, total.row, column.column),
    data: {
      column: column.label,
      label: total.label,
      cell: formatCell(total.row, column.column),
      stated: money(stated),
      sum: money(sum),
      difference: money(Math.abs(stated - sum)),
      count: given.length,
    },
  };
}
