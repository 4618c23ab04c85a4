import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { errorCode, startExcel, type Started } from './start-excel';

let started: Started;
beforeEach(async () => {
  started = await startExcel();
});
afterEach(() => {
  expect([...started.excel.unknownMembers]).toEqual([]);
  started.dispose();
});

/** Writes to a range of the first sheet and reads it again. */
async function roundTrip(address: string, values: unknown[][], format?: string) {
  const { Excel } = started;
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    if (format !== undefined) range.numberFormat = values.map((row) => row.map(() => format));
    range.values = values;
    range.load('values,formulas,text,valueTypes,numberFormat');
    await context.sync();
    return range.toJSON();
  });
}

describe('what becomes of written contents', () => {
  const year = new Date().getFullYear();
  const march = Date.UTC(year, 2, 4) / 86_400_000 + 25_569;
  test.each([
    ['a number', 12.5, 12.5, '12.5', 'Double', 'General'],
    ['digits', '1,234.50', 1234.5, '1234.5', 'Double', 'General'],
    ['leading zeros', '007', 7, '7', 'Double', 'General'],
    ['a long number', '123456789012345678', 123456789012346000, '1.23457E+17', 'Double', 'General'],
    ['parentheses', '(25)', -25, '-25', 'Double', 'General'],
    ['a percentage', '12.5%', 0.125, '12.50%', 'Double', '0.00%'],
    ['a date', '2019-12-31', 43_830, '12/31/2019', 'Double', 'm/d/yyyy'],
    ['what looks like a day', '3/4', march, '4-Mar', 'Double', 'd-mmm'],
    ['a truth', 'true', true, 'TRUE', 'Boolean', 'General'],
    ['an error', '#N/A', '#N/A', '#N/A', 'Error', 'General'],
    ['a text', '项目支出', '项目支出', '项目支出', 'String', 'General'],
    ['an apostrophe', "'007", '007', '007', 'String', 'General'],
    ['a quoted formula', "'=A1", '=A1', '=A1', 'String', 'General'],
    ['nothing', '', '', '', 'Empty', 'General'],
  ])('%s', async (_name, input, value, text, type, format) => {
    const read = await roundTrip('B2', [[input]]);
    expect(read.values).toEqual([[value]]);
    expect(read.text).toEqual([[text]]);
    expect(read.valueTypes).toEqual([[type]]);
    expect(read.numberFormat).toEqual([[format]]);
  });

  test.each([
    ['a number', 5, '5'],
    ['a formula', '=1+1', '=1+1'],
    ['a date', '2019-12-31', '2019-12-31'],
  ])('%s in a text cell is a text', async (_name, input, value) => {
    const read = await roundTrip('A1', [[input]], '@');
    expect(read.values).toEqual([[value]]);
    expect(read.valueTypes).toEqual([['String']]);
  });

  test('formulas are computed, also where they begin with a sign, and unreadable ones refused', async () => {
    const read = await roundTrip('A1:D1', [[2, '=A1*2', '-A1', '=SUM(A1:C1)']]);
    expect(read.values).toEqual([[2, 4, -2, 4]]);
    expect(read.formulas).toEqual([[2, '=A1*2', '=-A1', '=SUM(A1:C1)']]);
    expect(await errorCode(() => roundTrip('A2', [['=SUM(']]))).toBe('InvalidArgument');
    expect(await errorCode(() => roundTrip('A2', [['x'.repeat(32_768)]]))).toBe('InvalidArgument');
  });

  test('null leaves a cell as it is', async () => {
    await roundTrip('A1:B1', [[1, 2]]);
    const read = await roundTrip('A1:B1', [[null, 3]]);
    expect(read.values).toEqual([[1, 3]]);
  });

  test.each([
    ['too few rows', [[1, 2]]],
    ['too few columns', [[1], [2]]],
    ['a ragged array', [[1, 2], [3]]],
  ])('refuses %s', async (_name, values) => {
    expect(await errorCode(() => roundTrip('A1:B2', values))).toBe('InvalidArgument');
  });

  test('one value fills a range', async () => {
    await started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.formulas = [
        ['=ROW()', '=ROW()'],
        ['=ROW()', '=ROW()'],
      ];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, 1],
        [2, 2],
      ]);
    });
  });
});

test('the library parts writes over 1,500 cells, and all arrives', async () => {
  const { Excel, excel } = started;
  const values = Array.from({ length: 400 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => row * 10 + column),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:J400').values = values;
    await context.sync();
    const used = sheet.getUsedRange().load('address,values');
    await context.sync();
    expect(used.address).toBe('Sheet1!A1:J400');
    expect(used.values).toEqual(values);
  });
  expect(excel.openReferences).toBe(0);
});

test('recalculation follows edits and waits while it is suspended or manual', async () => {
  const { Excel, excel } = started;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B1').formulas = [[1, '=A1+1']];
    await context.sync();
    excel.user.edit('A1', 10);
    const seen = sheet.getRange('B1').load('values');
    await context.sync();
    expect(seen.values).toEqual([[11]]);
    context.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[20]];
    const old = sheet.getRange('B1').load('values');
    await context.sync();
    expect(old.values).toEqual([[11]]);
    context.application.calculate('Full');
    const now = sheet.getRange('B1').load('values');
    await context.sync();
    expect(now.values).toEqual([[21]]);
    context.application.calculationMode = 'Automatic';
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange('A1').values = [[30]];
    const during = sheet.getRange('B1').load('values');
    await context.sync();
    expect(during.values).toEqual([[21]]);
    const after = sheet.getRange('B1').load('values');
    await context.sync();
    expect(after.values).toEqual([[31]]);
  });
});

describe('used range', () => {
  test('an empty sheet has none; looks count unless only values are asked for', async () => {
    await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const none = sheet.getUsedRangeOrNullObject().load('address');
      const first = sheet.getUsedRange().load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(first.address).toBe('Sheet1!A1');
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D9').format.fill.color = '#FFFF00';
      const all = sheet.getUsedRangeOrNullObject(false).load('address');
      const values = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect([all.address, values.address]).toEqual(['Sheet1!B2:D9', 'Sheet1!B2']);
    });
  });
});

describe('merges, clearing and links', () => {
  test('only the first cell of a merge keeps its content and takes new', async () => {
    await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge(false);
      range.values = [
        [5, 6],
        [7, 8],
      ];
      range.load('values');
      const inside = sheet.getRange('A1:C5').getMergedAreasOrNullObject().load('address');
      const below = sheet.getRange('B2:C5').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(range.values).toEqual([
        [5, ''],
        ['', ''],
      ]);
      expect(inside.address).toBe('Sheet1!A1:B2');
      expect(below.isNullObject).toBe(true);
      sheet.getRange('D1:F3').merge(true);
      const across = sheet.getRange('D1:F3').getMergedAreasOrNullObject().load('areaCount');
      await context.sync();
      expect(across.areaCount).toBe(3);
    });
  });

  test('clearing contents keeps looks; clearing all takes merges and links too', async () => {
    const { Excel, excel } = started;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.merge(false);
      range.format.font.bold = true;
      sheet.getRange('A1').hyperlink = { documentReference: "'Sheet1'!B9", screenTip: 'tip' };
      const link = sheet.getRange('A1').load('hyperlink,values');
      await context.sync();
      expect(link.values).toEqual([["'Sheet1'!B9"]]);
      expect(link.hyperlink).toMatchObject({ documentReference: "'Sheet1'!B9", screenTip: 'tip' });
      range.clear('Contents');
      const font = sheet.getRange('A1').format.font.load('bold,underline');
      await context.sync();
      expect([font.bold, font.underline]).toEqual([true, 'Single']);
      sheet.getRange().clear();
      await context.sync();
    });
    const [sheet] = excel.snapshot().sheets;
    expect([sheet?.values, sheet?.looks, sheet?.merges, sheet?.links]).toEqual([{}, [], [], {}]);
  });
});
