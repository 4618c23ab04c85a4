import type { Fix } from '../finding';
import { FEN_PER_UNIT } from '../budget/money';
import type { CellContent } from '../sheet/edit';
import { formatArea, formatCell } from '../sheet/address';
import type { Grid } from '../sheet/grid';
import { valueAt } from '../sheet/grid';
import type { ColumnSum } from './column-sum';
import { directRows } from './column-sum';
import { columnArea, runsOf } from './place';
import { ascending } from './row-set';
import type { TableFacts } from './table-facts';
import { fenAt } from './table-lines';

/** What a cell holds now, as an edit needs it. */
export function contentOf(grid: Grid, row: number, column: number): CellContent {
  return { value: valueAt(grid, row, column), formula: grid.formulas.at(row, column) ?? null };
}

const SUBTOTAL = /^SUBTOTAL\((\d{1,3}),/i;

interface SumFormula {
  readonly text: string;
  /** Rows that it adds, 0-based. */
  readonly rows: readonly number[];
}

/** The formula that adds what a total covers: its subtotals and rows outside of them, or all rows. */
function formulaOf(facts: TableFacts, sum: ColumnSum): SumFormula {
  const { total, column } = sum;
  const own = facts.grid.formulas.at(total.row, column.column);
  const kept = own === undefined ? null : SUBTOTAL.exec(own);
  const areaText = (first: number, last: number) =>
    formatArea(columnArea(facts.table, column.column, first, last));
  const first = total.covers[0];
  const last = total.covers.at(-1);
  if (kept?.[1] && first !== undefined && last !== undefined) {
    return { text: `SUBTOTAL(${kept[1]},${areaText(first, last)})`, rows: total.covers };
  }
  const direct = directRows(facts, total);
  const rows =
    total.children.length === 0 ? ascending(direct) : ascending([...total.children, ...direct]);
  const parts = runsOf(rows).map((run) => areaText(run.first, run.last));
  return { text: `SUM(${parts.join(',')})`, rows };
}

/** What SUM makes of rows: numbers only, texts that look like numbers are left out; fen. */
function sumOfNumbers(facts: TableFacts, sum: ColumnSum, rows: readonly number[]): number {
  let fen = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if (typeof valueAt(facts.grid, row, sum.column.column) !== 'number') continue;
    const own = fenAt(facts, sum.column, row);
    if (!Number.isNaN(own)) fen += own;
  }
  return fen;
}

/** The fix that puts a sum formula into a total's cell; null when it would bring nothing new or nothing right. */
export function fixTotal(facts: TableFacts, sum: ColumnSum, kind: Fix['kind']): Fix | null {
  const { total, column } = sum;
  // No sum of ranges takes anything away.
  if (total.deducts !== undefined) return null;
  const before = contentOf(facts.grid, total.row, column.column);
  const formula = formulaOf(facts, sum);
  if (formula.text === before.formula) return null;
  const fen = sumOfNumbers(facts, sum, formula.rows);
  const after = { value: fen / FEN_PER_UNIT[column.unit], formula: formula.text };
  const { row } = total;
  return {
    kind,
    edits: [{ sheet: facts.table.sheet, row, column: column.column, before, after }],
  };
}

/** A1 text of a total's cell. */
export function totalCell(sum: ColumnSum): string {
  return formatCell(sum.total.row, sum.column.column);
}
