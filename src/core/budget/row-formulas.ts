import { readSum } from '../formula/sum';
import { formatColumn } from '../sheet/address';
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
  for (const each of rows) {
    if (!isOpen(each) || !each.hasAmount || answerOf(each.label) === 'project') continue;
    const parts = summedRows(view, each.row, columns, span);
    if (parts !== undefined && parts.size >= LEAST_ROWS) added.set(each, parts);
  }
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

/** The rows that a row's formulas add, when columns agree on it. */
function summedRows(
  view: SheetView,
  row: number,
  columns: readonly AmountColumn[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): ReadonlySet<number> | undefined {
  const rows = new Set<number>();
  let agreeing = 0;
  for (const { column } of columns) {
    const formula = view.grid.formulas.at(row, column);
    // Most formulas go along the row; one that does not name its own column needs no parsing.
    const isAlong = !formula?.toUpperCase().includes(formatColumn(column));
    const sum =
      formula === undefined || isAlong
        ? undefined
        : readSum(formula, { sheet: view.grid.sheet, row, column });
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
    for (const { area } of sum.terms)
      for (let at = Math.max(area.top, top); at <= Math.min(area.bottom, bottom); at += 1)
        rows.add(at);
  }
  return agreeing >= Math.min(LEAST_COLUMNS, columns.length) ? rows : undefined;
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
