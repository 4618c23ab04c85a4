import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { makeXlsx, workbookXml } from './make-package';

function open(first: string, second = '', calculation = '') {
  const sheet = (row: string): string => `<sheetData><row r="1">${row}</row></sheetData>`;
  return openWorkbook(
    makeXlsx({
      'xl/workbook.xml': workbookXml(
        ['甲', '乙'].map((name) => name),
        calculation,
      ),
      'xl/worksheets/sheet1.xml': sheet(first),
      'xl/worksheets/sheet2.xml': sheet(second),
    }),
    'a.xlsx',
  );
}

describe('formulas that were written without values', () => {
  test('are computed, through other sheets too', () => {
    const book = open(
      '<c r="A1"><v>2</v></c><c r="B1"><f>乙!A1+1</f></c><c r="C1"><f>SUM(A1:B1)</f><v></v></c>',
      '<c r="A1"><f>甲!A1*10</f></c>',
    );
    expect(book.readGrid('甲')).toMatchObject({ values: [[2, 21, 23]], stale: new Set() });
    expect(book.readGrid('乙')).toMatchObject({ values: [[20]], stale: new Set() });
  });

  test('leave values that are there alone, unless the file says that it was not calculated', () => {
    const cells = '<c r="A1"><v>2</v></c><c r="B1"><f>A1+1</f><v>0</v></c>';
    expect(open(cells).readGrid('甲')?.values).toEqual([[2, 0]]);
    expect(open(cells, '', '<calcPr fullCalcOnLoad="1"/>').readGrid('甲')?.values).toEqual([
      [2, 3],
    ]);
  });

  test('keep what the file has where they cannot be computed', () => {
    const cells =
      '<c r="A1"><f>UNHEARDOF(1)</f><v>5</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>UNHEARDOF(2)</f></c>';
    const grid = open(cells, '', '<calcPr fullCalcOnLoad="1"/>').readGrid('甲');
    expect(grid).toMatchObject({ values: [[5, 2, null]], stale: new Set([2]) });
  });

  test('are computed in steps, and left where there are far too many', () => {
    const column = (count: number): string =>
      Array.from(
        { length: count },
        (_, index) => `</row><row r="${index + 2}"><c r="A${index + 2}"><f>A1+${index}</f></c>`,
      ).join('');
    const some = [...open(`<c r="A1"><v>1</v></c>${column(2000)}`).readGridSteps('甲')];
    const few = [...open(`<c r="A1"><v>1</v></c>${column(20)}`).readGridSteps('甲')];
    expect(some.length - few.length).toBeGreaterThan(20);
    const grid = open(`<c r="A1"><v>1</v></c>${column(150_001)}`).readGrid('甲');
    expect(grid?.stale.size).toBe(150_001);
  });
});
