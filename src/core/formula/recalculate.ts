import type { CellAddress } from '../sheet/address';
import { isCellError, valueAt } from '../sheet/grid';
import type { CellValue } from '../sheet/grid';
import { fifteenDigits } from './coercion';
import { runSteps, type Steps } from '../steps';
import { dependenciesOf, dependencySteps, FORMULAS_A_STEP } from './dependencies';
import type { Dependencies, FormulaCell } from './dependencies';
import { DirtyCells } from './dirty-cells';
import { evaluateIn } from './evaluate';
import { NotYet } from './value';
import type { WorkbookView } from './view';
import { Workspace } from './workspace';

/** A cell's new value; row and column are 0-based. */
export interface NewValue extends CellAddress {
  readonly value: CellValue;
}

/** What a calculation brought. */
export interface Recalculation {
  /** Formula cells whose value is not the one that the view shows. */
  readonly values: readonly NewValue[];
  /** Formula cells that cannot be computed, and all that read them. */
  readonly stale: readonly CellAddress[];
}

/** Whether two values are the same cell value: numbers to 15 digits. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || fifteenDigits(a) === fifteenDigits(b);
  }
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b;
}

const addressOf = ({ grid, row, column }: FormulaCell): CellAddress => ({
  sheet: grid.sheet,
  row,
  column,
});

/** Formula cells that read the given cells, directly or through others, and those that may. */
function affected(dependencies: Dependencies, changed: readonly CellAddress[]): Set<FormulaCell> {
  const found = new Set<FormulaCell>();
  const queue: CellAddress[] = [...changed];
  const take = (cell: FormulaCell): void => {
    if (found.has(cell)) return;
    found.add(cell);
    queue.push(addressOf(cell));
  };
  for (const cell of dependencies.cells) if (cell.isUncertain) take(cell);
  for (let next = queue.pop(); next; next = queue.pop()) {
    dependencies.visitReaders(next.sheet, next.row, next.column, take);
  }
  return found;
}

/** Every formula cell that reads the given cells, directly or through others; only what formulas name. */
export function dependantsOf(
  view: WorkbookView,
  changed: readonly CellAddress[],
): readonly CellAddress[] {
  const dependencies = dependenciesOf(view);
  const found = new Set<FormulaCell>();
  const queue = [...changed];
  for (let next = queue.pop(); next; next = queue.pop()) {
    dependencies.visitReaders(next.sheet, next.row, next.column, (cell) => {
      if (found.has(cell)) return;
      found.add(cell);
      queue.push(addressOf(cell));
    });
  }
  return [...found].map(addressOf);
}

type State = 'waiting' | 'open' | 'same' | 'changed' | 'stale';

interface Frame {
  readonly cell: FormulaCell;
  readonly sources: readonly FormulaCell[];
  next: number;
}

/** Computes dirty cells, each after those that it reads, without recursion. */
class Calculation {
  private readonly workspace: Workspace;
  private readonly states = new Map<FormulaCell, State>();
  private readonly dirty: DirtyCells;
  private readonly forced: ReadonlySet<FormulaCell>;
  private readonly dependencies: Dependencies;

  constructor(
    view: WorkbookView,
    dependencies: Dependencies,
    cells: Iterable<FormulaCell>,
    forced: ReadonlySet<FormulaCell>,
  ) {
    this.workspace = new Workspace(view);
    this.dependencies = dependencies;
    this.forced = forced;
    this.dirty = new DirtyCells(cells);
    for (const cell of this.dirty.all) {
      this.states.set(cell, 'waiting');
      this.workspace.await(cell);
    }
  }

  *run(): Steps<Recalculation> {
    for (const [index, cell] of this.dirty.all.entries()) {
      this.compute(cell);
      if (index % FORMULAS_A_STEP === FORMULAS_A_STEP - 1) yield;
    }
    const values: NewValue[] = [];
    const stale: CellAddress[] = [];
    for (const cell of this.dirty.all) {
      const state = this.states.get(cell);
      const address = addressOf(cell);
      if (state === 'stale') stale.push(address);
      if (state !== 'changed') continue;
      const grid = this.workspace.grid(cell.grid.sheet);
      values.push({ ...address, value: grid ? valueAt(grid, cell.row, cell.column) : null });
    }
    return { values, stale };
  }

  private open(cell: FormulaCell): Frame {
    this.states.set(cell, 'open');
    return { cell, sources: this.dirty.within(cell.areas), next: 0 };
  }

  private compute(start: FormulaCell): void {
    if (this.states.get(start) !== 'waiting') return;
    const stack = [this.open(start)];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const source = frame.sources[frame.next];
      if (source) {
        frame.next++;
        if (this.states.get(source) === 'waiting') stack.push(this.open(source));
        continue;
      }
      const needed = this.evaluate(frame);
      if (needed) stack.push(this.open(needed));
      else stack.pop();
    }
  }

  private isNeeded({ cell, sources }: Frame): boolean {
    return this.forced.has(cell) || sources.some((source) => this.states.get(source) !== 'same');
  }

  /** Computes a cell; returns the one that must come first where the formula's text did not tell. */
  private evaluate(frame: Frame): FormulaCell | undefined {
    const { cell } = frame;
    if (!this.isNeeded(frame)) {
      this.workspace.keep(cell);
      this.states.set(cell, 'same');
      return undefined;
    }
    const { row, column, formula, grid } = cell;
    try {
      const value = evaluateIn(formula, {
        view: this.workspace,
        at: { sheet: grid.sheet, row, column },
        date1904: grid.date1904,
        mode: 'single',
        pending: (of) => this.workspace.pendingOf(of),
        depth: 0,
      });
      this.finish(cell, value);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      const needed = this.dependencies.at(error.sheet, error.row, error.column);
      if (needed && this.states.get(needed) === 'waiting') return needed;
      this.finish(cell, undefined);
    }
    return undefined;
  }

  private finish(cell: FormulaCell, value: CellValue | undefined): void {
    this.workspace.settle(cell, value);
    const before = valueAt(cell.grid, cell.row, cell.column);
    const state = value === undefined ? 'stale' : isSameValue(before, value) ? 'same' : 'changed';
    this.states.set(cell, state);
  }
}

/**
 * What edits of some cells bring about in all others. The view already shows the edits; changed cells that have
 * formulas are computed too. Cells that read nothing changed keep their values without being computed.
 */
export function recalculate(view: WorkbookView, changed: readonly CellAddress[]): Recalculation {
  return runSteps(recalculateSteps(view, changed));
}

/** The same in steps. */
export function* recalculateSteps(
  view: WorkbookView,
  changed: readonly CellAddress[],
): Steps<Recalculation> {
  const dependencies = yield* dependencySteps(view);
  const cells = affected(dependencies, changed);
  const forced = new Set([...cells].filter((cell) => cell.isUncertain));
  for (const { sheet, row, column } of changed) {
    const own = dependencies.at(sheet, row, column);
    if (own) {
      cells.add(own);
      forced.add(own);
    }
    dependencies.visitReaders(sheet, row, column, (cell) => forced.add(cell));
  }
  return yield* new Calculation(view, dependencies, cells, forced).run();
}

/** Computes every formula of the workbook anew, in steps. */
export function* recalculateAllSteps(view: WorkbookView): Steps<Recalculation> {
  const dependencies = yield* dependencySteps(view);
  const forced = new Set(dependencies.cells);
  return yield* new Calculation(view, dependencies, dependencies.cells, forced).run();
}
