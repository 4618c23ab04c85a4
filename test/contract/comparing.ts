import { styleAt, valueAt, type CellValue, type Grid } from '../../src/core/sheet/grid';
import type { BookSnapshot, SheetSnapshot } from '../excel/snapshot/book-snapshot';
import { buildRawWorkbook, type RawSheet } from '../generate/raw-workbook';
import { drawWorkbook } from '../generate/workbook';
import { sampleBytes } from './flow';

/** What the rules of the domain see of a grid, cell by cell. */
export function seen(grid: Grid) {
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const { numberFormat, bold, indent } = styleAt(grid, row, column);
      const value = valueAt(grid, row, column);
      const formula = grid.formulas.at(row, column);
      // A cell with an empty text reads as an empty cell in Excel's API.
      if ((value === null || value === '') && formula === undefined) continue;
      cells[`${row},${column}`] = { value, formula, numberFormat, bold, indent };
    }
  }
  const { sheet, visibility, rowCount, columnCount, filter, isProtected, date1904 } = grid;
  return {
    ...{ sheet, visibility, rowCount, columnCount, filter, isProtected, date1904 },
    cells,
    formulas: grid.formulas.size,
    merges: grid.merges.map((area) => JSON.stringify(area)).sort(),
    hiddenRows: [...grid.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...grid.hiddenColumns].sort((a, b) => a - b),
  };
}

const SHEETS: readonly RawSheet[] = [
  {
    name: "A, 'b' 1",
    rows: [
      ['项目', { value: 12.5, style: { format: '#,##0.00', bold: true } }, null, '=1+1'],
      [null, { value: 43_831, style: { format: 'yyyy-mm-dd' } }, { value: true }],
      [
        { value: { error: '#DIV/0!' }, formula: 'B1/0' },
        { value: '007' },
        { value: 'x', style: { indent: 2 } },
      ],
      ['', '  ', { value: 25, formula: 'B1*2' }],
    ],
    merges: ['A1:A2', 'C3:D4'],
    hiddenRows: [1],
    hiddenColumns: [2],
    isProtected: true,
  },
  { name: '空', rows: [], state: 'hidden' },
  {
    name: '很深',
    state: 'veryHidden',
    rows: Array.from({ length: 300 }, (_, row) => [
      `项目${row}`,
      row,
      { value: row * 2, formula: `B${row + 1}*2` },
    ]),
    filter: 'A1:C300',
    freeze: { rows: 1, columns: 0 },
  },
];

const drawn = (seed: number): Uint8Array =>
  buildRawWorkbook(drawWorkbook(seed).canvases.map((canvas) => canvas.toRaw()));
const SEEDS = [3, 11, 19, 42, 77, 105];

/** Workbooks that every host must read alike. */
export const WORKBOOKS: readonly (readonly [string, Uint8Array])[] = [
  ...SEEDS.map((seed) => [`the drawn workbook ${String(seed)}`, drawn(seed)] as const),
  ['the sample', sampleBytes('sample')],
  ['the faulty sample', sampleBytes('faulty')],
  ['errors, dates, merges, protection, hidden lines', buildRawWorkbook(SHEETS)],
];

/** What of a chart depends on how a program measures rows or quotes names, and what files say of it in other ways. */
const ofChart = (chart: object): unknown =>
  JSON.parse(
    JSON.stringify({ ...chart, looks: 0, left: 0, top: 0, width: 0, height: 0 }).replaceAll(
      "'",
      '',
    ),
  );

/** Excel calculates anew what a file only remembers; the last digits may differ. */
const shortened = (value: CellValue): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(9)) : value;

/** Values of a sheet without empty texts. */
export const shortValues = ({ values }: SheetSnapshot): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([cell, value]) => [cell, shortened(value)]),
  );

/**
 * All but the store, whose content is compared by what it says; empty texts, which Excel's API cannot write; and looks, which a second reader compares: opening a
 * file, the emulated Excel drops those of empty cells at the end of a row.
 */
export function comparable(book: BookSnapshot): readonly unknown[] {
  return book.sheets
    .filter(({ visibility }) => visibility !== 'VeryHidden')
    .map((sheet) => ({
      ...sheet,
      looks: [],
      values: shortValues(sheet),
      charts: sheet.charts.map(ofChart),
    }));
}
