import { describe, expect, test } from '@jest/globals';
import { styleAt, valueAt, type Grid } from '../../src/core/sheet/grid';
import { buildRawWorkbook, type RawSheet } from '../generate/raw-workbook';
import { drawWorkbook } from '../generate/workbook';
import { openFile, openIn, sampleBytes } from './flow';
import { openInExcel } from './office-driver';

/** What the rules of the domain see of a grid, cell by cell. */
function seen(grid: Grid) {
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

const WORKBOOKS: readonly (readonly [string, Uint8Array])[] = [
  ...SEEDS.map((seed) => [`the drawn workbook ${String(seed)}`, drawn(seed)] as const),
  ['the sample', sampleBytes('sample')],
  ['the faulty sample', sampleBytes('faulty')],
  ['errors, dates, merges, protection, hidden lines', buildRawWorkbook(SHEETS)],
];

describe('reading: the same workbook, the same grids', () => {
  for (const level of ['1.14', '1.17', '1.20'] as const) {
    test.each(WORKBOOKS)(`Excel ${level} reads %s as the file host does`, async (_what, bytes) => {
      const file = openFile(bytes, 'b.xlsx');
      const { excel, host, close } = await openInExcel(bytes, 'b.xlsx', level);
      const [expected, found] = await Promise.all([file.summary(), host.summary()]);
      expect(found.sheets).toEqual(expected.sheets);
      expect(found).toMatchObject({
        date1904: false,
        isProtected: false,
        activeSheet: expected.activeSheet,
      });
      const names = expected.sheets.map(({ name }) => name);
      const [fromFile, fromExcel] = await Promise.all([
        file.readSheets(names),
        host.readSheets(names),
      ]);
      expect(fromExcel.map(seen)).toEqual(fromFile.map(seen));
      expect([...excel.unknownMembers]).toEqual([]);
      close();
    });
  }

  test.each(WORKBOOKS)(
    '%s means the same to the reader, in at most 3 requests',
    async (_what, bytes) => {
      const { excel, host, close } = await openInExcel(bytes, 'b.xlsx');
      const fromExcel = await openIn(host);
      expect(excel.traffic.syncs).toBeLessThanOrEqual(3);
      const fromFile = await openIn(openFile(bytes, 'b.xlsx'));
      expect(fromExcel.reading).toEqual(fromFile.reading);
      close();
    },
  );
});
