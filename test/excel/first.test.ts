import { expect, test } from '@jest/globals';
import { createExcel } from './emulated-excel';
import { loadOffice } from './load-office';

test('a first round', async () => {
  const excel = createExcel();
  const { Excel } = await loadOffice(excel);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1:C2');
    range.values = [
      ['Name', "'=x", '007'],
      ['12%', 1234.5, '=B2*2'],
    ];
    await context.sync();
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('values,formulas,text,numberFormat,address,rowHidden,valueTypes');
    await context.sync();
    expect(used.values).toEqual([
      ['Name', '=x', 7],
      [0.12, 1234.5, 2469],
    ]);
    expect(used.formulas[1]?.[2]).toBe('=B2*2');
    expect(used.address).toBe('Sheet1!A1:C2');
  });
  expect([...excel.unknownMembers]).toEqual([]);
  expect(excel.openReferences).toBe(0);
  expect(excel.undoStack.length).toBe(1);
  excel.user.undo();
  expect(excel.snapshot().sheets[0]?.values).toEqual({});
});
