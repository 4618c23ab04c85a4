import { readSum } from '../formula/sum';
import { formatColumn } from '../sheet/address';
import type { Formulas } from '../sheet/grid';
import type { AmountColumn } from './amount-column';
import type { LabelledRow } from './row-labels';
import type { RowNotebook } from './row-notebook';
import type { SheetView } from './sheet-view';

/** Columns that must say so; one alone may be a slip. */
const LEAST_COLUMNS = 2;
/** The narrowest sum that tells of a group. */
const LEAST_ROWS = 2;

/**
 * Rows without a total word whose formulas add up other rows of the same columns: heads of groups, whatever
 * the amounts come to. Formulas are what she meant; sums may be wrong.
 */
export function settleSummed(
  view: SheetView,
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  { groups, note, answerOf }: RowNotebook,
): void {
  if (view.grid.formulas.size === 0) return;
  const isOpen = ({ kind, word }: LabelledRow) =>
    word === null && (kind === 'project' || kind === 'stray');
  const span = { top: rows[0]?.row ?? 0, bottom: rows.at(-1)?.row ?? 0 };
  const added = new Map<LabelledRow, ReadonlySet<number>>();
  const { formulas } = view.grid;
  const down = new DownwardFormulas(formulas);
  // Where few cells have formulas, they are fewer than the cells to be asked for one.
  const withFormula = formulas.size < rows.length ? rowsOf(formulas) : undefined;
  for (let at = 0; at < rows.length; at += 1) {
    const each = rows[at];
    if (!each) continue;
    if (withFormula && !withFormula.has(each.row)) continue;
    if (!isOpen(each) || !each.hasAmount || answerOf(each.label) === 'project') continue;
    const parts = summedRows(view, each.row, { columns, ...span }, down);
    if (parts !== undefined && parts.size >= LEAST_ROWS) added.set(each, parts);
  }
  if (added.size === 0) return;
  const leaves = new Set(
    rows.filter((each) => isOpen(each) && !added.has(each)).map(({ row }) => row),
  );
  const inner = new Map([...added].map(([{ row }, parts]) => [row, parts]));
  for (const [head, parts] of added) {
    const own = leavesOf(parts, leaves, inner, new Set([head.row]));
    if (own.length === 0) continue;
    head.kind = own.length === leaves.size ? 'total' : 'subtotal';
    groups.set(head.row, own);
    note(head.row, 'sum-of-below', 0.9, { rows: own.length });
  }
}

function rowsOf(formulas: Formulas): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [row] of formulas.cells()) rows.add(row);
  return rows;
}

/** The rows that a row's formulas add, when columns agree on it. */
function summedRows(
  view: SheetView,
  row: number,
  { columns, top, bottom }: SummedSpan,
  down: DownwardFormulas,
): ReadonlySet<number> | undefined {
  const least = Math.min(LEAST_COLUMNS, columns.length);
  let rows: Set<number> | undefined;
  let agreeing = 0;
  let left = columns.length;
  for (const { column } of columns) {
    if (agreeing + left < least) return undefined;
    left -= 1;
    const formula = down.at(row, column);
    if (formula === undefined) continue;
    const sum = readSum(formula, { sheet: view.grid.sheet, row, column });
    if (!sum || sum.isOpaque || sum.terms.length === 0) continue;
    const isOfColumn = sum.terms.every(
      ({ area, sign }) =>
        sign > 0 &&
        area.sheet === view.grid.sheet &&
        area.left === column &&
        area.right === column &&
        (area.top > row || area.bottom < row),
    );
    if (!isOfColumn) continue;
    agreeing += 1;
    rows ??= new Set();
    for (const { area } of sum.terms)
      for (let at = Math.max(area.top, top); at <= Math.min(area.bottom, bottom); at += 1)
        rows.add(at);
  }
  return agreeing >= least ? rows : undefined;
}

interface SummedSpan {
  readonly columns: readonly AmountColumn[];
  readonly top: number;
  readonly bottom: number;
}

/** Formulas that name their own column. Most go along the row, and alike ones need not be looked at again. */
class DownwardFormulas {
  readonly #formulas: Formulas;
  /** By column the last group of alike formulas that were found to go along the row. */
  readonly #along = new Map<number, number>();

  constructor(formulas: Formulas) {
    this.#formulas = formulas;
  }

  at(row: number, column: number): string | undefined {
    const group = this.#formulas.groupAt?.(row, column) ?? -1;
    if (group >= 0 && this.#along.get(column) === group) return undefined;
    const formula = this.#formulas.at(row, column);
    if (formula?.toUpperCase().includes(formatColumn(column)) === true) return formula;
    if (group >= 0) this.#along.set(column, group);
    return undefined;
  }
}

/** The project rows among those added, heads among them taken apart. */
function leavesOf(
  parts: ReadonlySet<number>,
  leaves: ReadonlySet<number>,
  inner: ReadonlyMap<number, ReadonlySet<number>>,
  seen: ReadonlySet<number>,
): readonly number[] {
  const found = new Set<number>();
  for (const part of parts) {
    const deeper = inner.get(part);
    if (leaves.has(part)) found.add(part);
    else if (deeper && !seen.has(part))
      for (const row of leavesOf(deeper, leaves, inner, new Set([...seen, part]))) found.add(row);
  }
  return [...found].sort((a, b) => a - b);
}
