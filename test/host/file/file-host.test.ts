import { expect, test } from '@jest/globals';
import { openFile } from '../../contract/flow';
import { makeXlsx, workbookXml } from '../../files/xlsx/make-package';

const SHEETS = ['甲', '乙'];
const sheet = (row: string): string => `<sheetData><row r="1">${row}</row></sheetData>`;
/** The first sheet holds what a program once computed from the second, whose own formula nobody has computed. */
const bytes = (): Uint8Array =>
  makeXlsx({
    'xl/workbook.xml': workbookXml(SHEETS, ''),
    'xl/worksheets/sheet1.xml': sheet('<c r="A1"><f>乙!A1*2</f><v>0</v></c>'),
    'xl/worksheets/sheet2.xml': sheet('<c r="A1"><f>3+4</f></c>'),
  });

test.each([[SHEETS], [[...SHEETS].reverse()]])(
  'sheets are the same in whatever order they are read: %s',
  async (names) => {
    const grids = await openFile(bytes(), 'a.xlsx').readSheets(names);
    const values = new Map(grids.map((grid) => [grid.sheet, grid.values]));
    expect([values.get('甲'), values.get('乙')]).toEqual([[[14]], [[7]]]);
  },
);
