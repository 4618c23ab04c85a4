import { isCellError, valueAt, type Grid } from '../../core/sheet/grid';
import type { CellPlan, ReportSheetKey, SheetPlan, StylePlan } from '../../core/sheet/plan';

/**
 * A sheet that stands there as a plan, so that it can be put back: content, number formats, bold, indents and merges. Of
 * what else it looked like nothing is known; a report that keeps its plans is put back whole.
 */
export function planOfGrid(grid: Grid, key: ReportSheetKey): SheetPlan {
  const styles: readonly StylePlan[] = grid.styles.map(({ numberFormat, bold, indent }) => ({
    ...(numberFormat !== undefined && { numberFormat }),
    ...(bold !== undefined && { bold }),
    ...(indent !== undefined && { indent }),
  }));
  return {
    key,
    name: grid.sheet,
    visibility: grid.visibility,
    styles,
    rows: Array.from({ length: grid.rowCount }, (_, row) => ({
      cells: Array.from({ length: grid.columnCount }, (_unused, column) =>
        cellOf(grid, row, column),
      ),
    })),
    columnWidths: [],
    merges: grid.merges,
    links: [],
    conditionalFormats: [],
    charts: [],
    attachments: [],
    names: [],
    showGridLines: true,
  };
}

function cellOf(grid: Grid, row: number, column: number): CellPlan | null {
  const formula = grid.formulas.at(row, column);
  const found = valueAt(grid, row, column);
  const value = isCellError(found) ? found.error : found;
  const style = grid.styleRows[row]?.[column] ?? 0;
  if (value === null && formula === undefined && style === 0) return null;
  return { value, style, ...(formula !== undefined && { formula }) };
}
