import { areaHas, cellKey } from '../sheet/address';
import type { SheetArea } from '../sheet/address';
import type { Grid } from '../sheet/grid';
import { runSteps, type Steps } from '../steps';
import { referencesOf } from './references';
import type { WorkbookView } from './view';

/** A cell with a formula and what it reads. */
export interface FormulaCell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly areas: readonly SheetArea[];
  /** May read cells that its text does not name. */
  readonly isUncertain: boolean;
}

interface RangeReaders {
  readonly area: SheetArea;
  readonly readers: FormulaCell[];
}

/** How many formulas are read or computed between two steps: some milliseconds' worth. */
export const FORMULAS_A_STEP = 100;

/** Rows to a bucket of ranges; a range over more buckets than MANY is kept apart. */
const BUCKET = 512;
const MANY = 32;

/** Who reads the cells of one sheet. */
class SheetReaders {
  private readonly single = new Map<number, FormulaCell[]>();
  private readonly ranges = new Map<string, RangeReaders>();
  private readonly buckets = new Map<number, RangeReaders[]>();
  private readonly tall: RangeReaders[] = [];

  add(area: SheetArea, reader: FormulaCell): void {
    const { top, left, bottom, right } = area;
    if (top === bottom && left === right) {
      const key = cellKey(top, left);
      const readers = this.single.get(key);
      if (readers) readers.push(reader);
      else this.single.set(key, [reader]);
      return;
    }
    const key = `${top},${left},${bottom},${right}`;
    let range = this.ranges.get(key);
    if (!range) {
      range = { area, readers: [] };
      this.ranges.set(key, range);
      this.place(range);
    }
    range.readers.push(reader);
  }

  private place(range: RangeReaders): void {
    const first = Math.floor(range.area.top / BUCKET);
    const last = Math.floor(range.area.bottom / BUCKET);
    if (last - first > MANY) {
      this.tall.push(range);
      return;
    }
    for (let bucket = first; bucket <= last; bucket++) {
      const ranges = this.buckets.get(bucket);
      if (ranges) ranges.push(range);
      else this.buckets.set(bucket, [range]);
    }
  }

  /** Visits the formulas that read a cell; a formula may come more than once. */
  visit(row: number, column: number, visit: (reader: FormulaCell) => void): void {
    this.single.get(cellKey(row, column))?.forEach(visit);
    for (const ranges of [this.buckets.get(Math.floor(row / BUCKET)) ?? [], this.tall]) {
      for (const { area, readers } of ranges) {
        if (areaHas(area, row, column)) readers.forEach(visit);
      }
    }
  }
}

/** All formulas of a workbook, and for each cell who reads it. */
export class Dependencies {
  /** All of them, once they have been read. */
  readonly cells: readonly FormulaCell[];
  private readonly all: FormulaCell[] = [];
  private readonly byPlace = new Map<string, Map<number, FormulaCell>>();
  private readonly readers = new Map<string, SheetReaders>();

  private constructor() {
    this.cells = this.all;
  }

  /** Reads every formula of a workbook, in steps. */
  static *read(view: WorkbookView): Steps<Dependencies> {
    const read = new Dependencies();
    for (const name of view.sheetNames) {
      const grid = view.grid(name);
      if (grid) yield* read.readSheet(grid, view);
    }
    return read;
  }

  private *readSheet(grid: Grid, view: WorkbookView): Steps<void> {
    const places = new Map<number, FormulaCell>();
    for (const [row, column] of grid.formulas.cells()) {
      const formula = grid.formulas.at(row, column) ?? '';
      const found = referencesOf(formula, { sheet: grid.sheet, row, column }, view);
      const { areas, isDynamic } = found;
      const isUncertain = isDynamic || found.unresolved.length > 0;
      const cell = { grid, row, column, formula, areas, isUncertain };
      this.all.push(cell);
      places.set(cellKey(row, column), cell);
      for (const area of areas) this.readersOf(area.sheet).add(area, cell);
      if (this.all.length % FORMULAS_A_STEP === 0) yield;
    }
    this.byPlace.set(grid.sheet.toLowerCase(), places);
  }

  private readersOf(sheet: string): SheetReaders {
    const key = sheet.toLowerCase();
    const readers = this.readers.get(key) ?? new SheetReaders();
    this.readers.set(key, readers);
    return readers;
  }

  /** The formula of a cell, if it has one. */
  at(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.byPlace.get(sheet.toLowerCase())?.get(cellKey(row, column));
  }

  /** Visits the formulas that read a cell by name; a formula may come more than once. */
  visitReaders(
    sheet: string,
    row: number,
    column: number,
    visit: (reader: FormulaCell) => void,
  ): void {
    this.readers.get(sheet.toLowerCase())?.visit(row, column, visit);
  }
}

const remembered = new WeakMap<WorkbookView, Dependencies>();

/** The dependencies of a workbook, built when first asked for and kept as long as the view. */
export function dependenciesOf(view: WorkbookView): Dependencies {
  return runSteps(dependencySteps(view));
}

/** The same in steps. */
export function* dependencySteps(view: WorkbookView): Steps<Dependencies> {
  let dependencies = remembered.get(view);
  if (!dependencies) {
    dependencies = yield* Dependencies.read(view);
    remembered.set(view, dependencies);
  }
  return dependencies;
}
