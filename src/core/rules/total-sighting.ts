import type { Fix, FindingData } from '../finding';
import type { ColumnSum } from './column-sum';
import { relationOfSum, residualOfSum } from './column-sum';
import { money } from './money-data';
import { cellOf, columnArea, runsOf } from './place';
import type { Sighting } from './rule';
import type { TableFacts } from './table-facts';
import { totalCell } from './total-formula';

/** Facts that every message on a total may name. */
export function sumData(sum: ColumnSum): FindingData {
  return {
    column: sum.column.label,
    label: sum.total.label,
    cell: totalCell(sum),
    stated: money(sum.stated),
    sum: money(sum.stated - residualOfSum(sum)),
    difference: money(Math.abs(residualOfSum(sum))),
    count: sum.rows.length,
  };
}

/** The rows that a sum adds, as areas. */
export function summedAreas(facts: TableFacts, sum: ColumnSum): NonNullable<Sighting['related']> {
  return runsOf(sum.rows).map(({ first, last }) =>
    columnArea(facts.table, sum.column.column, first, last),
  );
}

/** A sighting at the cell of a total whose sum is wrong. */
export function sumSighting(facts: TableFacts, sum: ColumnSum, fix: Fix | null): Sighting {
  return {
    place: cellOf(facts.table, sum.total.row, sum.column.column),
    related: summedAreas(facts, sum),
    data: sumData(sum),
    fix,
    relation: relationOfSum(facts, sum),
  };
}
