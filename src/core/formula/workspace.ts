import { cellKey } from '../sheet/address';
import type { CellValue, DefinedName, Grid } from '../sheet/grid';
import type { FormulaCell } from './dependencies';
import type { WorkbookView } from './view';

interface Bench {
  readonly grid: Grid;
  readonly rows: (readonly CellValue[])[];
  readonly copied: Map<number, CellValue[]>;
  readonly stale: Set<number>;
  readonly pending: Set<number>;
}

/** A view whose values change while formulas are computed; rows are copied when first written to. */
export class Workspace implements WorkbookView {
  readonly sheetNames: readonly string[];
  readonly definedNames: readonly DefinedName[];
  private readonly base: WorkbookView;
  private readonly benches = new Map<string, Bench | undefined>();
  private readonly benchOf = new Map<Grid, Bench>();

  constructor(base: WorkbookView) {
    this.base = base;
    this.sheetNames = base.sheetNames;
    this.definedNames = base.definedNames;
  }

  private bench(sheet: string): Bench | undefined {
    const key = sheet.toLowerCase();
    if (this.benches.has(key)) return this.benches.get(key);
    const grid = this.base.grid(sheet);
    if (!grid) {
      this.benches.set(key, undefined);
      return undefined;
    }
    const rows = grid.values.slice();
    const stale = new Set(grid.stale);
    const shown: Grid = { ...grid, values: rows, cells: undefined, stale };
    const bench: Bench = { grid: shown, rows, stale, copied: new Map(), pending: new Set() };
    this.benches.set(key, bench);
    this.benchOf.set(shown, bench);
    return bench;
  }

  grid(sheet: string): Grid | undefined {
    return this.bench(sheet)?.grid;
  }

  /** Cells of one of this view's grids that are still to be computed. */
  pendingOf(grid: Grid): ReadonlySet<number> {
    return this.benchOf.get(grid)?.pending ?? new Set();
  }

  /** Makes a cell wait for its value. */
  await(cell: FormulaCell): void {
    this.bench(cell.grid.sheet)?.pending.add(cellKey(cell.row, cell.column));
  }

  /** Ends the waiting: the cell keeps the value that it has. */
  keep(cell: FormulaCell): void {
    this.bench(cell.grid.sheet)?.pending.delete(cellKey(cell.row, cell.column));
  }

  /** Ends the waiting with a value; undefined makes the cell stale. */
  settle(cell: FormulaCell, value: CellValue | undefined): void {
    this.keep(cell);
    const bench = this.bench(cell.grid.sheet);
    if (!bench) return;
    const key = cellKey(cell.row, cell.column);
    if (value === undefined) {
      bench.stale.add(key);
      return;
    }
    bench.stale.delete(key);
    let cells = bench.copied.get(cell.row);
    if (!cells) {
      cells = (bench.rows[cell.row] ?? []).slice();
      bench.copied.set(cell.row, cells);
      while (bench.rows.length < cell.row) bench.rows.push([]);
      bench.rows[cell.row] = cells;
    }
    while (cells.length < cell.column) cells.push(null);
    cells[cell.column] = value;
  }
}
