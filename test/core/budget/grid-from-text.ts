import { formatCell, parseArea, parseColumn } from '../../../src/core/sheet/address';
import type { CellStyle, CellValue, Formulas, Grid } from '../../../src/core/sheet/grid';
import type { SheetVisibility, WorkbookSummary } from '../../../src/core/sheet/grid';

/** What a drawn table cannot show by itself; rows are 1-based and columns letters, as a sheet shows them. */
export interface DrawnSheet {
  readonly sheet?: string;
  readonly visibility?: SheetVisibility;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  /** A1 area to number format. */
  readonly formats?: Readonly<Record<string, string>>;
  /** A1 area to style. */
  readonly styles?: Readonly<Record<string, CellStyle>>;
  /** Area of an active filter. */
  readonly filter?: string;
  readonly date1904?: boolean;
  readonly isProtected?: boolean;
  /** A1 cells whose cached value is out of date. */
  readonly stale?: readonly string[];
}

interface DrawnCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

/** How a cell is drawn: 12 number, 5% rate with its format, '12 text, =A1+B1 => 3 formula, #DIV/0! error, \n new line. */
function parseDrawnCell(drawn: string): DrawnCell {
  const text = drawn.trim().replaceAll('\\n', '\n');
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=')) {
    const [formula = '', cached = ''] = text.slice(1).split('=>');
    return { ...parseDrawnCell(cached), formula: formula.trim() };
  }
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return { value: Number(text) };
  if (/^-?\d+(\.\d+)?%$/.test(text)) {
    return { value: Number((Number(text.slice(0, -1)) / 100).toFixed(10)), format: '0.00%' };
  }
  if (/^#[A-Z0-9/]+[!?A]$/.test(text)) return { value: { error: text } };
  if (text === 'TRUE' || text === 'FALSE') return { value: text === 'TRUE' };
  return { value: text };
}

function cellsOf(line: string): DrawnCell[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map(parseDrawnCell);
}

function formulasOf(rows: readonly (readonly DrawnCell[])[]): Formulas {
  const found = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.formula === undefined ? [] : [{ row, column, formula: cell.formula }],
    ),
  );
  return {
    size: found.length,
    has: (row, column) => rows[row]?.[column]?.formula !== undefined,
    at: (row, column) => rows[row]?.[column]?.formula,
    cells: () => found.map(({ row, column }) => [row, column] as const),
  };
}

function areaOf(text: string): NonNullable<ReturnType<typeof parseArea>> {
  const area = parseArea(text);
  if (!area) throw new Error(`no area: ${text}`);
  return area;
}

/** A sheet drawn with | between cells, one line a row (a blank row is |); lines without | are left out. */
export function gridFromText(text: string, drawn: DrawnSheet = {}): Grid {
  const rows = text
    .split('\n')
    .filter((line) => line.includes('|') && !/^[|\s:-]*---[|\s:-]*$/.test(line))
    .map(cellsOf);
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const styles: CellStyle[] = [{}];
  const styleRows = rows.map((row) => {
    const indexes = Array.from({ length: columnCount }, () => 0);
    row.forEach((cell, column) => {
      if (cell.format !== undefined)
        indexes[column] = styles.push({ numberFormat: cell.format }) - 1;
    });
    return indexes;
  });
  const paint = (place: string, style: CellStyle) => {
    const area = areaOf(place);
    const index = styles.push(style) - 1;
    for (const indexes of styleRows.slice(area.top, area.bottom + 1)) {
      indexes.fill(index, area.left, area.right + 1);
    }
  };
  Object.entries(drawn.formats ?? {}).forEach(([place, numberFormat]) => {
    paint(place, { numberFormat });
  });
  Object.entries(drawn.styles ?? {}).forEach(([place, style]) => {
    paint(place, style);
  });
  const stale = (drawn.stale ?? []).map(areaOf).map(({ top, left }) => top * 16_384 + left);
  return {
    sheet: drawn.sheet ?? 'Sheet1',
    visibility: drawn.visibility ?? 'visible',
    rowCount: rows.length,
    columnCount,
    values: rows.map((row) => row.map((cell) => cell.value)),
    formulas: formulasOf(rows),
    styles,
    styleRows,
    merges: (drawn.merges ?? []).map(areaOf),
    hiddenRows: new Set((drawn.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set(
      (drawn.hiddenColumns ?? []).map((letters) => parseColumn(letters) ?? -1),
    ),
    filter: drawn.filter === undefined ? null : { area: areaOf(drawn.filter), active: true },
    isProtected: drawn.isProtected ?? false,
    date1904: drawn.date1904 ?? false,
    stale: new Set(stale),
  };
}

/** The summary of a workbook that has these sheets. */
export function workbookOf(grids: readonly Grid[], fileName = 'budget.xlsx'): WorkbookSummary {
  return {
    fileName,
    sheets: grids.map(({ sheet, visibility }) => ({ name: sheet, visibility })),
    activeSheet: grids[0]?.sheet ?? null,
    definedNames: [],
    date1904: false,
    isProtected: false,
    isReadOnly: false,
  };
}

/** A grid back as text, for failure messages and the test of this file. */
export function textOfGrid(grid: Grid): string {
  return grid.values
    .map((row, r) =>
      row
        .map((value, c) => {
          const shown = typeof value === 'object' ? (value?.error ?? '') : String(value);
          return `${formatCell(r, c)} ${grid.formulas.at(r, c) ?? ''}${shown}`;
        })
        .join(' | '),
    )
    .join('\n');
}
