import { MAX_COLUMNS, cellKey, type CellAddress } from '../../../src/core/sheet/address';
import type { CellValue, DefinedName, Formulas, Grid } from '../../../src/core/sheet/grid';
import { evaluateFormula } from '../../../src/core/formula/evaluate';
import { recalculate, recalculateAllSteps } from '../../../src/core/formula/recalculate';
import { viewOf, type WorkbookView } from '../../../src/core/formula/view';
import { runSteps } from '../../../src/core/steps';
import type { Book } from './book';
import { putCell, type Sheet } from './sheet';

export const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

/** Computes formulas with the product's own evaluator, at once or when calculation is no longer suspended. */
export class Calculation {
  mode: CalculationMode = 'Automatic';
  /** Until the end of the request. */
  isSuspended = false;
  /** Formulas that could not be computed; their cells keep the value that they had. */
  readonly uncomputed = new Set<string>();
  readonly #book: Book;
  readonly #grids = new Map<Sheet, { version: number; grid: Grid }>();
  #changed: CellAddress[] = [];
  #isInvalid = false;

  constructor(book: Book) {
    this.#book = book;
  }

  /** A cell has got another content. In manual mode a formula is computed once, when it is entered. */
  touch(sheet: Sheet, row: number, column: number): void {
    this.#changed.push({ sheet: sheet.name, row, column });
  }

  /** Names, sheets or whole states have changed. */
  invalidate(): void {
    this.#isInvalid = true;
  }

  /** Brings values up to date before they are read. */
  settle(): void {
    if (!this.isSuspended) this.#compute();
  }

  finishStep(): void {
    this.isSuspended = false;
    this.#compute();
  }

  /** Computes every formula, also in manual mode. */
  calculateAll(): void {
    const { values, stale } = runSteps(recalculateAllSteps(this.#view()));
    this.#put(values);
    this.#report(stale);
    this.#changed = [];
  }

  #compute(): void {
    const changed = this.#changed;
    if (changed.length === 0 && !this.#isInvalid) return;
    this.#changed = [];
    if (this.mode === 'Manual') {
      this.#computeEntered(changed);
      return;
    }
    if (this.#isInvalid) {
      this.#isInvalid = false;
      this.calculateAll();
      return;
    }
    const { values, stale } = recalculate(this.#view(), changed);
    this.#put(values);
    this.#report(stale);
  }

  #computeEntered(cells: readonly CellAddress[]): void {
    if (cells.length === 0) return;
    const view = this.#view();
    for (const at of cells) {
      const formula = this.#book.find(at.sheet)?.cell(at.row, at.column)?.formula;
      if (formula === null || formula === undefined) continue;
      const value = evaluateFormula(formula, at, view);
      if (value === undefined) this.uncomputed.add(formula);
      else this.#put([{ ...at, value }]);
    }
  }

  #report(stale: readonly CellAddress[]): void {
    for (const { sheet, row, column } of stale) {
      this.uncomputed.add(this.#book.find(sheet)?.cell(row, column)?.formula ?? '');
    }
  }

  #put(values: readonly (CellAddress & { readonly value: CellValue })[]): void {
    for (const { sheet: name, row, column, value } of values) {
      const sheet = this.#book.find(name);
      const cell = sheet?.cell(row, column);
      if (sheet && cell) putCell(sheet.change(), row, column, { ...cell, value });
    }
  }

  #view(): WorkbookView {
    const { sheets, state } = this.#book;
    const names: DefinedName[] = state.names.map((name) => definedName(name, null));
    for (const sheet of sheets) {
      names.push(...sheet.state.names.map((name) => definedName(name, sheet.name)));
    }
    return viewOf(
      sheets.map((sheet) => this.#grid(sheet)),
      names,
    );
  }

  #grid(sheet: Sheet): Grid {
    const known = this.#grids.get(sheet);
    if (known?.version === sheet.version) return known.grid;
    const grid = gridOf(sheet);
    this.#grids.set(sheet, { version: sheet.version, grid });
    return grid;
  }
}

function definedName(
  { name, formula, visible }: { name: string; formula: string; visible: boolean },
  sheet: string | null,
): DefinedName {
  return { name, sheet, refersTo: formula.replace(/^=/, ''), hidden: !visible };
}

function formulasOf(found: ReadonlyMap<number, string>): Formulas {
  const keys = [...found.keys()].sort((a, b) => a - b);
  return {
    size: found.size,
    has: (row, column) => found.has(cellKey(row, column)),
    at: (row, column) => found.get(cellKey(row, column)),
    cells: () => keys.map((key) => [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS] as const),
  };
}

/** What formulas see of a sheet: values, formulas and hidden rows. */
function gridOf(sheet: Sheet): Grid {
  const { state } = sheet;
  const values: CellValue[][] = [];
  const formulas = new Map<number, string>();
  let columnCount = 0;
  for (const [key, cell] of state.cells) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    if (cell.formula !== null) formulas.set(key, cell.formula);
    if (cell.value === null && cell.formula === null) continue;
    while (values.length <= row) values.push([]);
    const cells = values[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = cell.value;
    columnCount = Math.max(columnCount, column + 1);
  }
  const hidden = [...state.rows].filter(([, line]) => line.isHidden || line.size === 0);
  return {
    sheet: sheet.name,
    visibility: 'visible',
    rowCount: values.length,
    columnCount,
    values,
    formulas: formulasOf(formulas),
    styles: [{}],
    styleRows: [],
    merges: state.merges,
    hiddenRows: new Set(hidden.map(([row]) => row)),
    hiddenColumns: new Set(),
    filter: state.filter && { area: state.filter.area, active: state.filter.isFiltering },
    isProtected: state.protection !== null,
    date1904: sheet.book.options.date1904,
    stale: new Set(),
  };
}
