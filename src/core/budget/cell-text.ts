import { isCellError } from '../sheet/grid';
import type { CellValue, Grid } from '../sheet/grid';
import { parseAmount, plainDecimal } from './parse-amount';

/** The text of a cell, outer blanks trimmed; numbers as written; empty for nothing and errors. */
export function textOf(value: CellValue): string {
  if (typeof value === 'string') return value.trim();
  if (value === null || isCellError(value)) return '';
  return String(value);
}

const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** Whether nothing can be seen in a cell. */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== 'string') return value === null;
  // Most texts begin with a character that can be seen, which is told sooner than by trimming them.
  const first = value.charCodeAt(0);
  return !(first >= FIRST_IDEOGRAPH && first <= LAST_IDEOGRAPH) && value.trim() === '';
}

const MAYBE_AMOUNT = /^[-+(（\d０-９.．¥￥△▲−－—]/;
/** Whether a text cell, blanks trimmed, would be read as an amount. */
export function isAmountText(text: string): boolean {
  return (
    plainDecimal(text) !== undefined ||
    (MAYBE_AMOUNT.test(text) && parseAmount(text).kind === 'amount')
  );
}

/** Rows and columns that merged ranges tie to their first cell. */
export interface MergeMap {
  /** First cell of the merge that covers a cell, as [row, column]; undefined outside merges. */
  originOf(row: number, column: number): readonly [number, number] | undefined;
  /** Last row of the merge that covers a cell, or the row itself. */
  bottomOf(row: number, column: number): number;
  /** Last column of the merge that covers a cell, or the column itself. */
  rightOf(row: number, column: number): number;
}

/** Indexes the merges of a grid by row. */
export function mergeMap(grid: Grid): MergeMap {
  const byRow = new Map<number, Grid['merges'][number][]>();
  for (const area of grid.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, grid.rowCount); row += 1) {
      const row0 = byRow.get(row);
      if (row0) row0.push(area);
      else byRow.set(row, [area]);
    }
  }
  const at = (row: number, column: number) =>
    byRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
  return {
    originOf: (row, column) => {
      const area = at(row, column);
      return area && [area.top, area.left];
    },
    bottomOf: (row, column) => at(row, column)?.bottom ?? row,
    rightOf: (row, column) => at(row, column)?.right ?? column,
  };
}
