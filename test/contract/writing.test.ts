import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { fingerprintOfGrid } from '../../src/app/fingerprint';
import { emptyAnswers, type Answers } from '../../src/core/evaluation/answers';
import { herSheets, ownSheetsOf } from '../../src/core/sheet/own-sheets';
import { createExcel } from '../excel/emulated-excel';
import type { BookSnapshot, SheetSnapshot } from '../excel/snapshot/book-snapshot';
import { comparable, shortValues } from './comparing';
import { openIn, openPlainFile, sampleAnswers, sampleBytes, writeReport } from './flow';
import { openInExcel } from './office-driver';

const LEVELS = ['1.14', '1.17', '1.20'] as const;
type Level = (typeof LEVELS)[number];
const WORKBOOKS: readonly (readonly [string, Uint8Array, Answers, readonly Level[]])[] = [
  ['sample', sampleBytes('sample'), sampleAnswers(), LEVELS],
  ['faulty', sampleBytes('faulty'), emptyAnswers(), ['1.14']],
];

/** A file as it looks in Excel. */
const snapshotOf = (bytes: Uint8Array): BookSnapshot => createExcel({ book: bytes }).snapshot();

describe('writing: the same workbook out of every host', () => {
  for (const [name, bytes, answers, levels] of WORKBOOKS) {
    test.each(levels)(`${name}: Excel %s looks as the file does in Excel`, async (level) => {
      const file = openPlainFile(bytes, 'b.xlsx');
      const { excel, host, close } = await openInExcel(bytes, 'b.xlsx', level);
      const before = excel.snapshot();
      await writeReport(file, answers);
      await writeReport(host, answers);
      expect([...excel.unknownMembers]).toEqual([]);
      const inExcel = excel.snapshot();
      expect(comparable(inExcel)).toEqual(comparable(snapshotOf(file.bytes())));
      const hers = before.sheets.length;
      const whole = (sheet: SheetSnapshot) => ({ ...sheet, values: shortValues(sheet) });
      expect(inExcel.sheets.slice(0, hers).map(whole)).toEqual(before.sheets.map(whole));
      expect(inExcel.active).toBe(before.active);
      close();
    });
  }

  test('both keep the same in the store, and read it back', async () => {
    const [, bytes, answers] = WORKBOOKS[0]!;
    const file = openPlainFile(bytes, 'b.xlsx');
    const { host, close } = await openInExcel(bytes, 'b.xlsx');
    await writeReport(file, answers);
    await writeReport(host, answers);
    const [fromFile, fromExcel] = [await openIn(file), await openIn(host)];
    expect(fromExcel.store?.state).toEqual(fromFile.store?.state);
    expect(fromExcel.store?.documents).toEqual(fromFile.store?.documents);
    expect(fromExcel.isInterrupted).toBe(false);
    close();
  });

  test('own sheets read back with the fingerprints that were stored', async () => {
    const [, bytes, answers] = WORKBOOKS[0]!;
    const { host, close } = await openInExcel(bytes, 'b.xlsx');
    await writeReport(host, answers);
    const { store, own } = await openIn(host);
    for (const [key, fingerprint] of Object.entries(store?.state.report?.fingerprints ?? {})) {
      const sheet = Object.entries(own).find(([each]) => each === key)?.[1] ?? '';
      expect([key, fingerprintOfGrid(await host.readSheet(sheet))]).toEqual([key, fingerprint]);
    }
    close();
  });

  test.each(LEVELS)(
    'a second report in Excel %s replaces the first where it stands',
    async (level) => {
      const [, bytes, answers] = WORKBOOKS[0]!;
      const { excel, host, close } = await openInExcel(bytes, 'b.xlsx', level);
      await writeReport(host, answers);
      const first = excel.snapshot();
      const cleared = excel.undoClearedBy.length;
      excel.user.edit("'说明'!D9", 'hers');
      const again = await writeReport(host, answers);
      expect(again).toMatchObject({ kind: 'written', setAside: [] });
      expect(comparable(excel.snapshot()).slice(3)).toEqual(comparable(first).slice(3));
      expect(excel.undoClearedBy).toHaveLength(cleared);
      close();
    },
  );

  test('a sheet that she edited is kept under another name, a fresh one made', async () => {
    const [, bytes, answers] = WORKBOOKS[0]!;
    const { excel, host, close } = await openInExcel(bytes, 'b.xlsx');
    await writeReport(host, answers);
    const own = ownSheetsOf(await host.summary());
    const plain = excel.snapshot().sheets.find((sheet) => sheet.name === own.summary);
    excel.user.edit(`'${String(own.summary)}'!B4`, 'hers');
    const again = await writeReport(host, answers);
    const [kept = ''] = again.kind === 'written' ? again.setAside : [];
    const sheets = excel.snapshot().sheets;
    expect(sheets.find((sheet) => sheet.name === kept)?.values['B4']).toBe('hers');
    expect(sheets.find((sheet) => sheet.name === own.summary)).toEqual(plain);
    expect(herSheets(await host.summary())).toContain(kept);
    close();
  });

  test('what both hosts write, a second reader reads alike', async () => {
    const [, bytes, answers] = WORKBOOKS[0]!;
    const file = openPlainFile(bytes, 'b.xlsx');
    const { excel, host, close } = await openInExcel(bytes, 'b.xlsx');
    await writeReport(file, answers);
    await writeReport(host, answers);
    const [fromFile, fromExcel] = await Promise.all(
      [file.bytes(), excel.save()].map(readByExceljs),
    );
    expect(fromExcel).toEqual(fromFile);
    close();
  });
});

/** Content, merges and print set-up as exceljs reads them. */
async function readByExceljs(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.worksheets
    .filter(({ state }) => state !== 'veryHidden')
    .map((sheet) => {
      const cells: Record<string, unknown> = {};
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.isMerged && cell.master !== cell) return;
          if (cell.value !== null) cells[cell.address] = [cell.text, cell.formula, cell.numFmt];
        });
      });
      const { orientation, paperSize, fitToWidth, printArea, printTitlesRow } = sheet.pageSetup;
      return {
        name: sheet.name,
        cells,
        merges: [...sheet.model.merges].sort(),
        page: { orientation, paperSize, fitToWidth, printArea, printTitlesRow },
      };
    });
}
