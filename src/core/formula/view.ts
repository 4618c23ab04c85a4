import { cellKey } from '../sheet/address';
import type { CellEdit } from '../sheet/edit';
import type { CellValue, DefinedName, Formulas, Grid } from '../sheet/grid';

/** A workbook as formulas see it. Sheet names are found whatever their case, as in Excel. */
export interface WorkbookView {
  /** The sheet of a name; undefined when there is none or it has not been read. */
  grid(sheet: string): Grid | undefined;
  /** In the workbook's order. */
  readonly sheetNames: readonly string[];
  readonly definedNames: readonly DefinedName[];
}

/** A view of sheets in their order, with the workbook's defined names. */
export function viewOf(grids: readonly Grid[], definedNames: readonly DefinedName[]): WorkbookView {
  const byName = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  return {
    grid: (sheet) => byName.get(sheet.toLowerCase()),
    sheetNames: grids.map((grid) => grid.sheet),
    definedNames,
  };
}

/** The part of an edit that says what stands in a cell afterwards. */
export type NewContent = Pick<CellEdit, 'sheet' | 'row' | 'column' | 'after'>;

/** Formulas of a sheet with some cells changed; null means that the cell has none any more. */
function overlayFormulas(base: Formulas, changed: ReadonlyMap<number, NewContent>): Formulas {
  const at = (row: number, column: number): string | undefined => {
    const edit = changed.get(cellKey(row, column));
    return edit ? (edit.after.formula ?? undefined) : base.at(row, column);
  };
  const cells = (): readonly (readonly [number, number])[] => {
    const kept = [...base.cells()].filter(([row, column]) => !changed.has(cellKey(row, column)));
    const added = [...changed.values()]
      .filter(({ after }) => after.formula !== null)
      .map(({ row, column }) => [row, column] as const);
    return [...kept, ...added].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  };
  let size = base.size;
  for (const { row, column, after } of changed.values()) {
    size += Number(after.formula !== null) - Number(base.has(row, column));
  }
  return { size, at, has: (row, column) => at(row, column) !== undefined, cells };
}

function overlayValues(
  values: Grid['values'],
  edits: Iterable<NewContent>,
): readonly (readonly CellValue[])[] {
  const rows = values.slice();
  const copied = new Map<number, CellValue[]>();
  for (const { row, column, after } of edits) {
    let cells = copied.get(row);
    if (!cells) {
      cells = (rows[row] ?? []).slice();
      copied.set(row, cells);
      while (rows.length < row) rows.push([]);
      rows[row] = cells;
    }
    while (cells.length < column) cells.push(null);
    cells[column] = after.value;
  }
  return rows;
}

function overlayGrid(grid: Grid, edits: ReadonlyMap<number, NewContent>): Grid {
  const list = [...edits.values()];
  return {
    ...grid,
    rowCount: list.reduce((count, edit) => Math.max(count, edit.row + 1), grid.rowCount),
    columnCount: list.reduce((count, edit) => Math.max(count, edit.column + 1), grid.columnCount),
    values: overlayValues(grid.values, list),
    cells: undefined,
    formulas: overlayFormulas(grid.formulas, edits),
    stale: new Set([...grid.stale].filter((key) => !edits.has(key))),
  };
}

/**
 * The view after edits: only edited rows are copied. An edit of an unknown sheet is passed over;
 * of two edits of one cell the later counts.
 */
export function withValues(view: WorkbookView, edits: readonly NewContent[]): WorkbookView {
  const bySheet = new Map<string, Map<number, NewContent>>();
  for (const edit of edits) {
    const sheet = edit.sheet.toLowerCase();
    const ofSheet = bySheet.get(sheet) ?? new Map<number, NewContent>();
    ofSheet.set(cellKey(edit.row, edit.column), edit);
    bySheet.set(sheet, ofSheet);
  }
  const changed = new Map<string, Grid>();
  for (const [sheet, ofSheet] of bySheet) {
    const grid = view.grid(sheet);
    if (grid) changed.set(sheet, overlayGrid(grid, ofSheet));
  }
  return {
    grid: (sheet) => changed.get(sheet.toLowerCase()) ?? view.grid(sheet),
    sheetNames: view.sheetNames,
    definedNames: view.definedNames,
  };
}
