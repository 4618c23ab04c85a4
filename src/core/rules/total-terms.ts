import type { SumFormula } from '../formula/sum';
import { readSum } from '../formula/sum';
import type { TotalRow } from '../budget/budget-table';
import { areaHas } from '../sheet/address';
import type { MoneyColumn } from './money-column';
import type { TableFacts } from './table-facts';

/** A total's formula that adds cells of its own column, plainly. */
export interface TotalFormula {
  readonly total: TotalRow;
  readonly column: MoneyColumn;
  readonly formula: string;
  readonly sum: SumFormula;
  /** Whether the formula adds the cell of a row (0-based) in this column. */
  readonly adds: (row: number) => boolean;
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
      const adds = (row: number) =>
        own.some(({ area, sign }) => sign > 0 && areaHas(area, row, column.column));
      return [{ total, column, formula, sum, adds }];
    }),
  );
}

/** Rows that a formula should count and does not: neither they nor a subtotal above them is added. */
export function missedRows(
  facts: TableFacts,
  { total, adds }: Pick<TotalFormula, 'total' | 'adds'>,
): readonly number[] {
  const missed = total.covers.filter((row) => !adds(row));
  if (missed.length === 0) return missed;
  const counted = facts.totals.filter((one) => one.row !== total.row && adds(one.row));
  const through = new Set(counted.flatMap((one) => one.covers));
  return missed.filter((row) => !through.has(row));
}
