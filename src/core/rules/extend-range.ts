import type { Fix } from '../finding';
import { FEN_PER_UNIT } from '../budget/money';
import { formatColumn } from '../sheet/address';
import { readColumnSum } from './column-sum';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';
import { contentOf, fixTotal } from './total-formula';
import type { TotalFormula } from './total-terms';

const ONE_RANGE =
  /^((?:SUM|SUBTOTAL)\((?:\d{1,3},)?\$?[A-Z]{1,3}\$?)(\d{1,7})(:\$?[A-Z]{1,3}\$?)(\d{1,7})\)$/i;

function editOf(
  facts: TableFacts,
  { total, column }: TotalFormula,
  formula: string,
  fen: number,
): Fix['edits'][number] {
  return {
    sheet: facts.table.sheet,
    row: total.row,
    column: column.column,
    before: contentOf(facts.grid, total.row, column.column),
    after: { value: fen / FEN_PER_UNIT[column.unit], formula },
  };
}

/** Grows the one range of a total's formula over the rows that it misses; else writes the sum anew. */
export function extendRange(
  facts: TableFacts,
  one: TotalFormula,
  missed: readonly number[],
): Fix | null {
  const sum = readColumnSum(facts, one.total, one.column);
  const match = ONE_RANGE.exec(one.formula);
  if (!sum) return null;
  const { total, column } = one;
  const top = missed.reduce((first, row) => Math.min(first, row), Number(match?.[2]) - 1);
  const bottom = missed.reduce((last, row) => Math.max(last, row), Number(match?.[4]) - 1);
  const others = facts.table.totals.some(({ row }) => row >= top && row <= bottom);
  if (!match || others || (total.row >= top && total.row <= bottom)) {
    return fixTotal(facts, sum, 'extend-range');
  }
  const [, head = '', , middle = ''] = match;
  const formula = `${head}${top + 1}${middle}${bottom + 1})`;
  const rewritten = fixTotal(facts, sum, 'extend-range');
  const value = rewritten?.edits[0]?.after.value;
  const fen = typeof value === 'number' ? Math.round(value * FEN_PER_UNIT[column.unit]) : sum.sum;
  return { kind: 'extend-range', edits: [editOf(facts, one, formula, fen)] };
}

/** Puts a subtotal in the place of a cell that a total's formula adds; rows 0-based. */
export function replaceTerm(
  facts: TableFacts,
  one: TotalFormula,
  row: number,
  subtotal: number,
): Fix | null {
  const letters = formatColumn(one.column.column);
  const pattern = new RegExp(`(?<![A-Z$:!])(\\$?${letters}\\$?)${row + 1}(?![\\d:(])`, 'gi');
  const formula = one.formula.replace(pattern, `$1${subtotal + 1}`);
  const stated = fenAt(facts, one.column, one.total.row);
  const change = (at: number) => {
    const fen = fenAt(facts, one.column, at);
    return Number.isNaN(fen) ? 0 : fen;
  };
  if (formula === one.formula || Number.isNaN(stated)) return null;
  const fen = stated + change(subtotal) - change(row);
  return { kind: 'set-formula', edits: [editOf(facts, one, formula, fen)] };
}
