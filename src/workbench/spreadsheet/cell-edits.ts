import { areaOfCell, formatReference } from '../../core/sheet/address';
import type { CellContent, CellEdit } from '../../core/sheet/edit';
import { valueAt, type Grid } from '../../core/sheet/grid';
import { parseFormula } from '../../core/formula/expression';
import { isSameValue } from '../../core/formula/recalculate';

/** Edits for the host, or the cells (as references) whose formula is no formula. */
export interface CollectedEdits {
  readonly edits: readonly CellEdit[];
  readonly badFormulas: readonly string[];
}

/** What stands in a cell of a grid, as an edit expects it. */
function contentAt(grid: Grid, row: number, column: number): CellContent {
  const formula = grid.formulas.at(row, column) ?? null;
  return { value: valueAt(grid, row, column), formula };
}

function isSameContent(a: CellContent, b: CellContent): boolean {
  return a.formula === b.formula && (a.formula !== null || isSameValue(a.value, b.value));
}

/** The edits that take cells from what the host holds to what is shown; a cell that holds the same is left out. */
export function collectEdits(
  grid: Grid,
  cells: readonly (readonly [number, number])[],
  shownContent: (row: number, column: number) => CellContent,
): CollectedEdits {
  const edits: CellEdit[] = [];
  const badFormulas: string[] = [];
  for (const [row, column] of cells) {
    const cell = { sheet: grid.sheet, row, column };
    const before = contentAt(grid, row, column);
    const after = shownContent(row, column);
    if (isSameContent(before, after)) continue;
    if (after.formula !== null && !parseFormula(after.formula)) {
      badFormulas.push(formatReference(areaOfCell(cell)));
    } else edits.push({ ...cell, before, after });
  }
  return { edits, badFormulas };
}
