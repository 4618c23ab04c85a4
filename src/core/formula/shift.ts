import { MAX_COLUMNS, MAX_ROWS, formatColumn } from '../sheet/address';
import { scanFormula } from './scan';
import type { Corner, ScannedReference } from './scan';

const OFF_SHEET = '#REF!';

/** A corner after a move; null when it has left the sheet. */
function moveCorner(corner: Corner, rows: number, columns: number): string | null {
  let text = '';
  if (corner.column !== null) {
    const column = corner.isColumnFixed ? corner.column : corner.column + columns;
    if (column < 0 || column >= MAX_COLUMNS) return null;
    text = (corner.isColumnFixed ? '$' : '') + formatColumn(column);
  }
  if (corner.row !== null) {
    const row = corner.isRowFixed ? corner.row : corner.row + rows;
    if (row < 0 || row >= MAX_ROWS) return null;
    text += (corner.isRowFixed ? '$' : '') + String(row + 1);
  }
  return text;
}

function moveReference(reference: ScannedReference, rows: number, columns: number): string {
  const first = moveCorner(reference.first, rows, columns);
  if (first === null) return OFF_SHEET;
  if (reference.last === null) return first;
  const last = moveCorner(reference.last, rows, columns);
  return last === null ? OFF_SHEET : `${first}:${last}`;
}

/** What a shared formula becomes in a cell so many rows and columns further. */
export type Shift = (rows: number, columns: number) => string;

/**
 * Reads a formula (without =) once, so that it can be moved many times: relative parts move, parts with $,
 * texts and names stay, and a reference that leaves the sheet becomes #REF!.
 */
export function compileShift(formula: string): Shift {
  const segments = scanFormula(formula);
  return (rows, columns) => {
    let text = '';
    for (const segment of segments) {
      text += typeof segment === 'string' ? segment : moveReference(segment, rows, columns);
    }
    return text;
  };
}

/** One formula (without =) moved by rows and columns, as Excel does when a formula is filled or shared. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return compileShift(formula)(rows, columns);
}
