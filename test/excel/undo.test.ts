import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startExcel, type Started } from './start-excel';

let started: Started;
beforeEach(async () => {
  started = await startExcel({ book: ['Hers', 'Other'], apiLevel: '1.20' });
});
afterEach(() => {
  expect([...started.excel.unknownMembers]).toEqual([]);
  started.dispose();
});

function run(batch: (context: Excel.RequestContext) => void): Promise<void> {
  return started.Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });
}

const valuesOfHers = () => started.excel.snapshot().sheets[0]?.values;

test('each request that writes is one step, and reading or selecting is none', async () => {
  const { excel } = started;
  excel.user.edit('Hers!A1', 'typed');
  const before = excel.snapshot();
  await run(({ workbook }) => {
    workbook.worksheets.getItem('Hers').getRange('A1').load('values');
    workbook.worksheets.getItem('Other').activate();
  });
  expect(excel.undoStack.map(({ actor }) => actor)).toEqual(['user']);
  await run(({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Hers');
    sheet.getRange('A1:B1').values = [['ours', '=A1']];
    sheet.getRange('A1').format.fill.color = '#FF0000';
    workbook.names.add('ours', '=Hers!$A$1');
    workbook.worksheets.add('New').getRange('A1').values = [[1]];
  });
  expect(excel.undoStack.map(({ actor }) => actor)).toEqual(['user', 'add-in']);
  expect(excel.user.undo()).toBe(true);
  expect({ ...excel.snapshot(), active: 'Hers' }).toEqual(before);
  expect(excel.user.undo()).toBe(true);
  expect(valuesOfHers()).toEqual({});
  expect(excel.user.undo()).toBe(false);
});

test('formulas are right again after an undo', async () => {
  const { excel } = started;
  await run(({ workbook }) => {
    workbook.worksheets.getItem('Hers').getRange('A1:A2').formulas = [[1], ['=A1*10']];
  });
  excel.user.edit('Hers!A1', 5);
  expect(valuesOfHers()).toEqual({ A1: 5, A2: 50 });
  excel.user.undo();
  expect(valuesOfHers()).toEqual({ A1: 1, A2: 10 });
});

describe('what empties the stack', () => {
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Other');
  test.each<[string, (context: Excel.RequestContext) => void]>([
    [
      'Worksheet.delete',
      (context) => {
        sheet(context).delete();
      },
    ],
    [
      'Worksheet.visibility',
      (context) => {
        sheet(context).visibility = 'VeryHidden';
      },
    ],
    [
      'WorksheetProtection.protect',
      (context) => {
        sheet(context).protection.protect();
      },
    ],
    [
      'WorksheetProtection.unprotect',
      (context) => {
        sheet(context).protection.unprotect();
      },
    ],
    [
      'WorkbookProtection.protect',
      ({ workbook }) => {
        workbook.protection.protect();
      },
    ],
    [
      'Workbook.save',
      ({ workbook }) => {
        workbook.save('Save');
      },
    ],
  ])('%s', async (reason, act) => {
    const { excel } = started;
    excel.user.edit('Hers!A1', 1);
    await run(act);
    expect(excel.undoStack).toEqual([]);
    expect(excel.undoClearedBy).toEqual([reason]);
    expect(excel.user.undo()).toBe(false);
    expect(valuesOfHers()).toEqual({ A1: 1 });
  });
});

test('an undo group makes one step of several requests, from 1.20 on', async () => {
  const write = async (context: Excel.RequestContext): Promise<void> => {
    const range = context.workbook.worksheets.getItem('Hers').getRange('A1');
    range.values = [[1]];
    await context.sync();
    range.values = [[2]];
    await context.sync();
  };
  const { excel, Excel } = started;
  await Excel.run({ mergeUndoGroup: true }, write);
  expect(excel.undoStack).toHaveLength(1);
  excel.user.undo();
  expect(valuesOfHers()).toEqual({});
  const older = await startExcel({ book: ['Hers'], apiLevel: '1.17' });
  await older.Excel.run({ mergeUndoGroup: true }, write);
  expect(older.excel.undoStack).toHaveLength(2);
  older.dispose();
});
