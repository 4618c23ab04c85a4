import type { CellValue, DefinedName, Grid, SheetFilter } from '../../../src/core/sheet/grid';
import { viewOf } from '../../../src/core/formula/view';
import type { WorkbookView } from '../../../src/core/formula/view';

/** What a test says of a sheet: cells as values, formulas as texts that begin with =. */
export interface SheetSketch {
  readonly rows: readonly (readonly CellValue[])[];
  readonly hiddenRows?: readonly number[];
  readonly filter?: SheetFilter;
  readonly stale?: readonly number[];
  readonly date1904?: boolean;
}

function gridOf(sheet: string, sketch: SheetSketch): Grid {
  const found = new Map<string, string>();
  const values = sketch.rows.map((cells, row) =>
    cells.map((value, column) => {
      if (typeof value !== 'string' || !value.startsWith('=')) return value;
      found.set(`${row},${column}`, value.slice(1));
      return null;
    }),
  );
  const at = (row: number, column: number) => found.get(`${row},${column}`);
  return {
    sheet,
    visibility: 'visible',
    rowCount: values.length,
    columnCount: Math.max(0, ...values.map((row) => row.length)),
    values,
    formulas: {
      size: found.size,
      at,
      has: (row, column) => at(row, column) !== undefined,
      cells: () =>
        [...found.keys()].map((key) => {
          const [row = 0, column = 0] = key.split(',').map(Number);
          return [row, column] as const;
        }),
    },
    styles: [{}],
    styleRows: [],
    merges: [],
    hiddenRows: new Set(sketch.hiddenRows ?? []),
    hiddenColumns: new Set(),
    filter: sketch.filter ?? null,
    isProtected: false,
    date1904: sketch.date1904 ?? false,
    stale: new Set(sketch.stale ?? []),
  };
}

/** A workbook of sketched sheets; formula cells have no cached values yet. */
export function book(
  sheets: Readonly<Record<string, SheetSketch>>,
  names: Readonly<Record<string, string>> = {},
): WorkbookView {
  const definedNames = Object.entries(names).map(([name, refersTo]): DefinedName => ({
    name,
    refersTo,
    sheet: null,
    hidden: false,
  }));
  return viewOf(
    Object.entries(sheets).map(([sheet, sketch]) => gridOf(sheet, sketch)),
    definedNames,
  );
}
