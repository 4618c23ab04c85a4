import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ExcelJs from 'exceljs';
import { styleAt, valueAt, type CellValue, type Grid } from '../../../src/core/sheet/grid';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import type { XlsxWorkbook } from '../../../src/files/xlsx/workbook';
import { FileRefusal } from '../../../src/files/refusal';

const FOLDER = join(__dirname, '../../../../shared/corpus');
const FILES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'))
  : [];
const DAY_MS = 86_400_000;

/** Parts of a sheet that exceljs expands cell by cell, however large their ranges are. */
const IGNORED = { ignoreNodes: ['dataValidations', 'conditionalFormatting'] };

/** Exceljs drops a text that is empty and gives dates as JavaScript's; all else must be the same. */
function agrees(mine: CellValue, theirs: unknown, date1904: boolean): boolean {
  if (theirs === null || theirs === undefined) return mine === null || mine === '';
  if (theirs instanceof Date) {
    const serial = theirs.getTime() / DAY_MS + (date1904 ? 24_107 : 25_569);
    return typeof mine === 'number' && Math.abs(mine - serial) < 1e-6;
  }
  return Object.is(mine, theirs);
}

/** The value of an exceljs cell as a grid has it. */
function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text: string }) => run.text).join('');
  }
  if ('text' in value) return plainValue(value.text);
  return value;
}

function open(name: string): XlsxWorkbook | FileRefusal {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  try {
    const workbook = openWorkbook(bytes, name);
    for (const sheet of workbook.summary.sheets) workbook.readGrid(sheet.name);
    return workbook;
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
}

/** Exceljs's reading of a file; undefined where it fails. */
async function readWithExcelJs(name: string): Promise<ExcelJs.Workbook | undefined> {
  const workbook = new ExcelJs.Workbook();
  try {
    return await workbook.xlsx.readFile(join(FOLDER, name), IGNORED);
  } catch {
    return undefined;
  }
}

/** Exceljs has no font for cells without a style, whatever its types say. */
function isFontBold(font: Partial<ExcelJs.Font> | undefined): boolean {
  return font?.bold === true;
}

function differences(sheet: ExcelJs.Worksheet, grid: Grid): string[] {
  const found: string[] = [];
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      if (cell.isMerged && cell.master !== cell) return;
      const mine = valueAt(grid, rowNumber - 1, columnNumber - 1);
      const theirs = plainValue(cell.type === ExcelJs.ValueType.Formula ? cell.result : cell.value);
      const isError = typeof theirs === 'object' && theirs !== null && 'error' in theirs;
      const same = isError
        ? JSON.stringify(mine) === JSON.stringify(theirs)
        : agrees(mine, theirs, grid.date1904);
      if (!same) found.push(`${cell.address}: ${JSON.stringify(mine)} / ${JSON.stringify(theirs)}`);
      const isBold = styleAt(grid, rowNumber - 1, columnNumber - 1).bold === true;
      if (mine !== null && isBold !== isFontBold(cell.font)) found.push(`${cell.address}: bold`);
    });
  });
  return found;
}

/** Where exceljs reads something else, each looked into in the file's XML. */
const EXCELJS_ERRS = [
  // An ISO date (t="d"), of which exceljs keeps the first number only.
  ...['024.xlsx Sheet1 B5', '065.xlsx Sheet A1', '065.xlsx Sheet A2', '065.xlsx Sheet A3'],
  // An inline text as a formula's result.
  '024.xlsx Sheet1 B11',
  // White space that Excel drops because nothing asks to preserve it.
  ...['061.xlsx inlineStr A1', '061.xlsx inlineStr B1', '061.xlsx inlineStr A2'],
  ...['061.xlsx SharedStrings A1', '061.xlsx SharedStrings C1', '061.xlsx SharedStrings A2'],
  // _x005f_x000D_ is the text _x000D_.
  '081.xlsx Sheet1 A1',
  // A text under a date format.
  ...['C95', 'O95', 'A96', 'B96'].map((cell) => `105.xlsx Hedge detail - Nominal ${cell}`),
  ...['C59', 'M59', 'A60', 'B60'].map((cell) => `105.xlsx Hedge detail - ILB ${cell}`),
  // Formulas without a stored result: ours computes them on opening.
  ...['E11', 'F11', 'G11', 'H11', 'I11'].map((cell) => `086.xlsx Sheet2 ${cell}`),
];

if (FILES.length === 0) console.warn(`No corpus at ${FOLDER}: its tests are skipped.`);

(FILES.length === 0 ? describe.skip : describe)('workbooks of others', () => {
  test('each opens and all its sheets read, or it is refused with a code', () => {
    const refused = FILES.map(open).filter((opened) => opened instanceof FileRefusal);
    // One file lists no sheet at all.
    expect(refused.map(({ code }) => code)).toEqual(['missing-part']);
  });

  test('values and bold type agree with exceljs, but where it is known to err', async () => {
    const found: string[] = [];
    let compared = 0;
    for (const name of FILES) {
      const mine = open(name);
      const theirs = await readWithExcelJs(name);
      if (mine instanceof FileRefusal || !theirs) continue;
      compared++;
      for (const sheet of theirs.worksheets) {
        const grid = mine.readGrid(sheet.name);
        if (grid)
          found.push(...differences(sheet, grid).map((text) => `${name} ${sheet.name} ${text}`));
      }
    }
    expect(compared).toBeGreaterThan(100);
    const places = found.map((text) => text.replace(/: .*$/s, ''));
    expect(places.sort()).toEqual([...EXCELJS_ERRS].sort());
  });
});
