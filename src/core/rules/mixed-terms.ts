import type { TotalRow } from '../budget/budget-table';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';
import type { TotalFormula } from './total-terms';

/** A cell that a total adds in place of the subtotal of its group; row is 0-based. */
export interface MixedTerm {
  readonly row: number;
  readonly subtotal: TotalRow;
}

/** Single cells of a total's formula that lie in a group whose subtotal the formula leaves out. */
export function findMixed(facts: TableFacts, one: TotalFormula): readonly MixedTerm[] {
  const { total, column, sum, adds } = one;
  const cells = sum.terms
    .filter(({ area }) => area.top === area.bottom)
    .map(({ area }) => area.top);
  if (cells.length < sum.terms.length) return [];
  const children = facts.totals.filter(
    (child) => total.children.includes(child.row) && !adds(child.row),
  );
  return cells.flatMap((row) => {
    const subtotal = children.find(
      (child) => child.covers.includes(row) || isHeadOf(facts, child, row),
    );
    if (!subtotal || subtotal.covers.every(adds)) return [];
    const isEmptyHead = Number.isNaN(fenAt(facts, column, row));
    return subtotal.covers.includes(row) || isEmptyHead ? [{ row, subtotal }] : [];
  });
}

/** Whether a row is the section row right above a group. */
function isHeadOf({ table }: TableFacts, { covers }: TotalRow, row: number): boolean {
  const kind = table.rows.find((one) => one.row === row)?.kind;
  return kind === 'section' && covers[0] !== undefined && row === covers[0] - 1;
}
