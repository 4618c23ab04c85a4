import { describe, expect, test } from '@jest/globals';
import { seen, WORKBOOKS } from './comparing';
import { openFile, openIn } from './flow';
import { openInExcel } from './office-driver';

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
