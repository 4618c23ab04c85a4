import type { SheetArea } from '../sheet/address';
import type { FormulaCell } from './dependencies';

function before(a: FormulaCell, b: FormulaCell): number {
  return a.row - b.row || a.column - b.column;
}

/** Cells to compute, found quickly by area. */
export class DirtyCells {
  readonly all: readonly FormulaCell[];
  /** By sheet and column, each list from the top down. */
  private readonly columns = new Map<string, Map<number, FormulaCell[]>>();

  constructor(cells: Iterable<FormulaCell>) {
    this.all = [...cells].sort(before);
    for (const cell of this.all) {
      const key = cell.grid.sheet.toLowerCase();
      const columns = this.columns.get(key) ?? new Map<number, FormulaCell[]>();
      this.columns.set(key, columns);
      const column = columns.get(cell.column);
      if (column) column.push(cell);
      else columns.set(cell.column, [cell]);
    }
  }

  /** The dirty cells in areas. */
  within(areas: readonly SheetArea[]): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const area of areas) {
      for (const [column, cells] of this.columns.get(area.sheet.toLowerCase()) ?? []) {
        if (column < area.left || column > area.right) continue;
        for (let at = firstFrom(cells, area.top); at < cells.length; at++) {
          const cell = cells[at];
          if (!cell || cell.row > area.bottom) break;
          found.push(cell);
        }
      }
    }
    return found;
  }
}

/** Position of the first cell at or below a row. */
function firstFrom(cells: readonly FormulaCell[], row: number): number {
  let from = 0;
  let to = cells.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cells[middle]?.row ?? row) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
