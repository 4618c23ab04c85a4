import type { SumFormula } from '../formula/sum';
import { readSum } from '../formula/sum';
import type { TotalRow } from '../budget/budget-table';
import { areaHas } from '../sheet/address';
import type { MoneyColumn } from './money-column';
import { endsOf, type RowEnds } from './row-set';
import type { TableFacts } from './table-facts';

/** A total's formula that adds cells of its own column, plainly. */
export interface TotalFormula {
  readonly total: TotalRow;
  readonly column: MoneyColumn;
  readonly formula: string;
  readonly sum: SumFormula;
  /** Whether the formula adds the cell of a row (0-based) in this column. */
  readonly adds: (row: number) => boolean;
  /** Whether one range of it holds all rows from one to another (0-based). */
  readonly spans: (first: number, last: number) => boolean;
}

/** The formulas of totals and subtotals that can be followed; sums along a row, of other sheets and the like are left out. */
export function readTotalFormulas(facts: TableFacts): readonly TotalFormula[] {
  const { table, grid } = facts;
  return facts.totals.flatMap((total) =>
    facts.columns.flatMap((column) => {
      const formula = grid.formulas.at(total.row, column.column);
      if (formula === undefined) return [];
      const at = { sheet: table.sheet, row: total.row, column: column.column };
      const sum = readSum(formula, at);
      if (!sum || sum.isOpaque) return [];
      const own = sum.terms.filter(
        ({ area }) =>
          area.sheet === table.sheet && area.left <= column.column && area.right >= column.column,
      );
      if (own.length === 0 || own.length < sum.terms.length) return [];
      const added = own.flatMap(({ area, sign }) => (sign > 0 ? [area] : []));
      const adds = (row: number) => added.some((area) => areaHas(area, row, column.column));
      const spans = (first: number, last: number) =>
        added.some(({ top, bottom }) => top <= first && bottom >= last);
      return [{ total, column, formula, sum, adds, spans }];
    }),
  );
}

/** Rows that a formula should count and does not: neither they nor a subtotal above them is added. */
export function missedRows(
  facts: TableFacts,
  { total, adds, spans }: Pick<TotalFormula, 'total' | 'adds' | 'spans'>,
): readonly number[] {
  const { first, last } = keptEndsOf(total.covers);
  if (spans(first, last)) return [];
  const missed = total.covers.filter((row) => !adds(row));
  if (missed.length === 0) return missed;
  const counted = facts.totals.filter((one) => one.row !== total.row && adds(one.row));
  const through = new Set(counted.flatMap((one) => one.covers));
  return missed.filter((row) => !through.has(row));
}

const knownEnds = new WeakMap<readonly number[], RowEnds>();

/** The ends of rows, of which every column of a total asks for the same. */
function keptEndsOf(rows: readonly number[]): RowEnds {
  const known = knownEnds.get(rows);
  if (known) return known;
  const ends = endsOf(rows);
  knownEnds.set(rows, ends);
  return ends;
}
