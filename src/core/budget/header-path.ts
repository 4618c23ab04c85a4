import { valueAt } from '../sheet/grid';
import type { Head } from './head';
import { monthAtHead } from './head-date';
import type { HeaderBlock } from './header-block';
import type { MoneyUnit } from './money';
import type { SheetView } from './sheet-view';
import { textOf } from './cell-text';

/** The heads over one column, from top to bottom, repeats left out. */
export interface ColumnHead {
  readonly column: number;
  readonly heads: readonly Head[];
  readonly path: readonly string[];
  readonly unit: MoneyUnit | null;
  /** Whether a head or unit row says that the column holds percentages. */
  readonly isPercent: boolean;
  /** First column of the group that the last but one head spans; the column itself without a group. */
  readonly groupLeft: number;
}

interface Cell {
  readonly text: string;
  /** Where the text stands: merged and filled cells share it. */
  readonly origin: number;
  readonly isMergedDown: boolean;
}

/** The head paths of all columns of a block; columns without any head have an empty path. */
export function readPaths(view: SheetView, block: HeaderBlock): ColumnHead[] {
  const rows = block.headRows.map((row, index) => headCells(view, block, row, index));
  const columns: ColumnHead[] = [];
  for (let column = block.left; column <= block.right; column += 1) {
    const cells = rows.map((row) => row[column - block.left]).filter((cell) => cell !== undefined);
    columns.push(columnHead(view, block, column, cells));
  }
  return columns;
}

function columnHead(
  view: SheetView,
  block: HeaderBlock,
  column: number,
  cells: readonly Cell[],
): ColumnHead {
  const heads: Head[] = [];
  const origins: number[] = [];
  let unit: MoneyUnit | null = null;
  let isPercent = false;
  for (const cell of cells) {
    const head = view.head(cell.text);
    unit = head.unit ?? unit;
    isPercent ||= head.isPercent;
    if (head.text === '' || heads.at(-1)?.text === head.text) continue;
    heads.push(head);
    origins.push(cell.origin);
  }
  for (const row of block.unitRows) {
    const text = textAt(view, row, column);
    unit = view.head(text).unit ?? unit;
    isPercent ||= /[%％]/.test(text);
  }
  return {
    column,
    heads,
    path: heads.map(({ text }) => text),
    unit,
    isPercent,
    groupLeft: origins.length > 1 ? (origins.at(-2) ?? column) : column,
  };
}

function textAt(view: SheetView, row: number, column: number): string {
  const [top, left] = view.merges.originOf(row, column) ?? [row, column];
  return monthAtHead(view.grid, top, left) ?? textOf(valueAt(view.grid, top, left));
}

/** One head row with merged cells spread out and, where merges are missing, group heads filled to the right. */
function headCells(
  view: SheetView,
  block: HeaderBlock,
  row: number,
  index: number,
): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  const lower = block.headRows[index + 1];
  for (let column = block.left; column <= block.right; column += 1) {
    const origin = view.merges.originOf(row, column);
    const own = textAt(view, row, column);
    if (own !== '') {
      const isMergedDown = lower !== undefined && view.merges.bottomOf(row, column) >= lower;
      cells.push({ text: own, origin: origin?.[1] ?? column, isMergedDown });
      continue;
    }
    const before = cells.at(-1);
    const isFilled =
      !origin &&
      before !== undefined &&
      lower !== undefined &&
      !before.isMergedDown &&
      textAt(view, lower, column) !== '' &&
      textAt(view, lower, before.origin) !== '' &&
      !view.merges.originOf(row, before.origin);
    cells.push(isFilled ? before : undefined);
  }
  return cells;
}
