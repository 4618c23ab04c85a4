import type { TotalRow } from '../budget/budget-table';
import type { MoneyColumn } from './money-column';
import type { Patch, Relation } from './relation';
import { rowSet } from './row-set';
import type { TableLines } from './table-lines';
import { fenAt } from './table-lines';
import { sumTolerance } from './tolerance';
import { MAX_COLUMNS } from '../sheet/address';

/** What a total states in a column and what its rows come to; all amounts in fen. */
export interface ColumnSum {
  readonly total: TotalRow;
  readonly column: MoneyColumn;
  readonly stated: number;
  /** Of the rows that are added: project rows, and subtotals that stand for rows without amounts. */
  readonly sum: number;
  /** Of stated subtotals and rows outside of them; null when there are no subtotals beneath. */
  readonly sumByChildren: number | null;
  /** Rows (0-based) with an amount that are added in `sum`. */
  readonly rows: readonly number[];
  readonly tolerance: number;
}

function subtotalsBeneath(facts: TableLines, total: TotalRow): readonly TotalRow[] {
  if (total.children.length === 0) return [];
  return facts.totals.filter((child) => total.children.includes(child.row));
}

/** Rows that a total adds itself: what it covers, less what its subtotals cover. */
export function directRows(facts: TableLines, total: TotalRow): readonly number[] {
  const inner = new Set(subtotalsBeneath(facts, total).flatMap((child) => child.covers));
  return inner.size === 0 ? total.covers : total.covers.filter((row) => !inner.has(row));
}

const NO_ROWS: readonly number[] = [];

interface Added {
  readonly sum: number;
  readonly rows: readonly number[];
}

function addRows(facts: TableLines, column: MoneyColumn, rows: readonly number[]): Added {
  let sum = 0;
  let given = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const fen = fenAt(facts, column, row);
    if (Number.isNaN(fen)) continue;
    sum += fen;
    given++;
  }
  const isGiven = (row: number) => !Number.isNaN(fenAt(facts, column, row));
  return { sum, rows: given === rows.length ? rows : rows.filter(isGiven) };
}

/** Adds what a total covers; a subtotal whose rows are all empty in this column counts itself. */
function addCovered(facts: TableLines, column: MoneyColumn, total: TotalRow): Added {
  const children = subtotalsBeneath(facts, total);
  if (children.length === 0) return addRows(facts, column, total.covers);
  const direct = addRows(facts, column, directRows(facts, total));
  const parts = children.map((child) => {
    const inner = addCovered(facts, column, child);
    return inner.rows.length > 0 ? inner : addRows(facts, column, [child.row]);
  });
  return [direct, ...parts].reduce((all, part) => ({
    sum: all.sum + part.sum,
    rows: [...all.rows, ...part.rows],
  }));
}

/** Reads a total's cell in a column against its rows; undefined when it cannot be judged. */
export function readColumnSum(
  facts: TableLines,
  total: TotalRow,
  column: MoneyColumn,
): ColumnSum | undefined {
  const stated = fenAt(facts, column, total.row);
  if (Number.isNaN(stated)) return undefined;
  if (column.unreadable.size > 0 && total.covers.some((row) => column.unreadable.has(row))) {
    return undefined;
  }
  const added = addCovered(facts, column, total);
  if (added.rows.length === 0) return undefined;
  const taken = addRows(facts, column, total.deducts ?? NO_ROWS).sum;
  const byChildren = sumOfChildren(facts, total, column);
  return {
    total,
    column,
    stated,
    sum: added.sum - taken,
    sumByChildren: byChildren === null ? null : byChildren - taken,
    rows: added.rows,
    tolerance: sumTolerance(column, added.rows.length, stated),
  };
}

/** What stated subtotals and rows outside of them come to; null where there are none, or one states nothing. */
function sumOfChildren(facts: TableLines, total: TotalRow, column: MoneyColumn): number | null {
  const children = subtotalsBeneath(facts, total);
  const isStated = ({ row }: TotalRow) => !Number.isNaN(fenAt(facts, column, row));
  if (children.length === 0 || !children.every(isStated)) return null;
  const rows = [...children.map(({ row }) => row), ...directRows(facts, total)];
  return addRows(facts, column, rows).sum;
}

/** Every total and subtotal in every money column that can be judged. */
export function readColumnSums(facts: TableLines): readonly ColumnSum[] {
  return facts.totals.flatMap((total) =>
    facts.columns.flatMap((column) => readColumnSum(facts, total, column) ?? []),
  );
}

/** Stated less added, in fen: against the rows, or against stated subtotals where that is nearer. */
export function residualOfSum(sum: ColumnSum): number {
  const byRows = sum.stated - sum.sum;
  if (sum.sumByChildren === null) return byRows;
  const byChildren = sum.stated - sum.sumByChildren;
  return Math.abs(byChildren) < Math.abs(byRows) ? byChildren : byRows;
}

/** Changes of cells of one column, row by row, as a signed sum. */
function change(patch: Patch, column: number, signOf: (row: number) => number): number {
  let sum = 0;
  for (const [key, delta] of patch) {
    if (key % MAX_COLUMNS === column) sum += signOf(Math.floor(key / MAX_COLUMNS)) * delta;
  }
  return sum;
}

/** The relation that a column sum states, for finding causes. */
export function relationOfSum(facts: TableLines, sum: ColumnSum): Relation {
  const { total, column, tolerance } = sum;
  const signIn = (isAdded: (row: number) => boolean) => (row: number) =>
    row === total.row ? 1 : isAdded(row) ? -1 : 0;
  // A long table has many sums and few of them are ever put to the test.
  let rows: ((row: number) => boolean) | undefined;
  let childRows: typeof rows;
  return {
    holdsUnder: (patch) => {
      rows ??= rowSet(sum.rows);
      const byRows = sum.stated - sum.sum + change(patch, column.column, signIn(rows));
      if (Math.abs(byRows) <= tolerance) return true;
      if (sum.sumByChildren === null) return false;
      childRows ??= rowSet([...total.children, ...directRows(facts, total)]);
      const byChildren =
        sum.stated - sum.sumByChildren + change(patch, column.column, signIn(childRows));
      return Math.abs(byChildren) <= tolerance;
    },
    linear: {
      residual: residualOfSum(sum),
      terms: [{ row: total.row, column: column.column, sign: 1 }],
    },
  };
}
