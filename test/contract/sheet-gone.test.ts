import { expect, test } from '@jest/globals';
import type { EmulatedExcel } from '../excel/emulated-excel';
import { budgetOf } from './budgets';
import { openIn, reportOn } from './flow';
import { openInExcel } from './office-driver';

test.each<[string, (excel: EmulatedExcel, name: string) => void]>([
  [
    'deleted',
    ({ user }, name) => {
      user.deleteSheet(name);
    },
  ],
  [
    'renamed',
    ({ user }, name) => {
      user.renameSheet(name, '改名');
    },
  ],
])('her budget sheet is %s after it was read: nothing is written', async (_what, act) => {
  const { excel, host, close } = await openInExcel(budgetOf(2), 'b.xlsx');
  const opened = await openIn(host);
  const [table] = opened.reading.tables;
  expect(table).toBeDefined();
  act(excel, table?.sheet ?? '');
  const before = excel.snapshot();
  await expect(reportOn(host, opened)).rejects.toMatchObject({
    code: 'sheet-missing',
    subject: table?.sheet,
  });
  expect(excel.snapshot()).toEqual(before);
  close();
});
