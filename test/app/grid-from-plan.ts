import type { CellValue, Grid } from '../../src/core/sheet/grid';
import type { SheetPlan } from '../../src/core/sheet/plan';

/** The grid that a host would read back after writing a plan. */
export function gridFromPlan(plan: SheetPlan): Grid {
  const values: CellValue[][] = plan.rows.map((row) =>
    row.cells.map((cell) => cell?.value ?? null),
  );
  const formula = (row: number, column: number): string | undefined =>
    plan.rows[row]?.cells[column]?.formula;
  const cells = plan.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c): [number, number][] =>
      cell?.formula === undefined ? [] : [[r, c]],
    ),
  );
  return {
    sheet: plan.name,
    visibility: plan.visibility,
    rowCount: values.length,
    columnCount: Math.max(0, ...values.map((row) => row.length)),
    values,
    formulas: {
      size: cells.length,
      has: (row, column) => formula(row, column) !== undefined,
      at: formula,
      cells: () => cells,
    },
    styles: [{}],
    styleRows: [],
    merges: plan.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: null,
    isProtected: false,
    date1904: false,
    stale: new Set(),
  };
}
