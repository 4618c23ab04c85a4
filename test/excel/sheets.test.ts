import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { errorCode, startExcel, type Started } from './start-excel';

let started: Started;
beforeEach(async () => {
  started = await startExcel({ book: ['预算', 'Data 1', 'Last'], apiLevel: '1.17' });
});
afterEach(() => {
  expect([...started.excel.unknownMembers]).toEqual([]);
  started.dispose();
});

function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return started.Excel.run(batch);
}

/** The error code of something done with a sheet. */
function failure(name: string, act: (sheet: Excel.Worksheet) => void): Promise<string> {
  return errorCode(() =>
    run(async (context) => {
      act(context.workbook.worksheets.getItem(name));
      await context.sync();
    }),
  );
}

describe('sheets', () => {
  test('are listed, added, found and ordered', async () => {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('绩效').load('name,id,position,visibility,tabColor');
      const none = worksheets.getItemOrNullObject('nope').load('name');
      const any = worksheets.getItemOrNullObject('DATA 1').load('name');
      worksheets.load('items/name,items/visibility,items/protection/protected');
      await context.sync();
      expect([added.name, added.position, added.visibility, added.tabColor]).toEqual([
        '绩效',
        3,
        'Visible',
        '',
      ]);
      expect([none.isNullObject, any.name]).toEqual([true, 'Data 1']);
      expect(worksheets.items.map(({ name }) => name)).toEqual(['预算', 'Data 1', 'Last', '绩效']);
      expect(worksheets.items.map(({ protection }) => protection.protected)).not.toContain(true);
      added.position = 0;
      const count = worksheets.getCount();
      const first = worksheets.getFirst().load('name');
      await context.sync();
      expect([count.value, first.name]).toEqual([4, '绩效']);
    });
  });

  test.each([
    ['a slash', 'a/b', 'InvalidArgument'],
    ['a full-width colon', 'a：b', 'InvalidArgument'],
    ['32 characters', 'x'.repeat(32), 'InvalidArgument'],
    ['a quote at its end', "a'", 'InvalidArgument'],
    ['nothing', '', 'InvalidArgument'],
    ['a name that Excel keeps', 'History', 'InvalidArgument'],
    ['a name that is taken', 'data 1', 'ItemAlreadyExists'],
    ['31 characters', 'x'.repeat(31), 'none'],
  ])('a name of %s', async (_name, name, code) => {
    expect(
      await errorCode(() =>
        run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      ),
    ).toBe(code);
    started.excel.user.undo();
    expect(
      await failure('Last', (sheet) => {
        sheet.name = name;
      }),
    ).toBe(code);
  });

  test('what is missing is an error that says where', async () => {
    const failed = run(async (context) => {
      context.workbook.worksheets.getItem('nope').getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      name: 'RichApi.Error',
      code: 'ItemNotFound',
      httpStatusCode: 404,
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    await expect(failed).rejects.toBeInstanceOf(started.OfficeExtension.Error);
  });

  test('formulas, names and links follow a new name, and point nowhere after a deletion', async () => {
    await run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.getItem('Data 1').getRange('A1').values = [[7]];
      workbook.worksheets.getItem('预算').getRange('B2').formulas = [["='Data 1'!A1*2"]];
      workbook.names.add('total', "='Data 1'!$A$1");
      await context.sync();
      workbook.worksheets.getItem('Data 1').name = '明细';
      const cell = workbook.worksheets.getItem('预算').getRange('B2').load('formulas,values');
      const name = workbook.names.getItem('total').load('formula');
      await context.sync();
      expect([cell.formulas, cell.values, name.formula]).toEqual([
        [["='明细'!A1*2"]],
        [[14]],
        "='明细'!$A$1",
      ]);
      workbook.worksheets.getItem('明细').delete();
      cell.load('formulas,values');
      name.load('formula');
      await context.sync();
      expect([cell.formulas, cell.values, name.formula]).toEqual([
        [['=#REF!*2']],
        [['#REF!']],
        '=#REF!',
      ]);
    });
  });

  test('the last visible one stays; a very hidden one must be shown before it is deleted', async () => {
    for (const name of ['Data 1', 'Last']) {
      expect(
        await failure(name, (sheet) => {
          sheet.visibility = 'VeryHidden';
        }),
      ).toBe('none');
    }
    expect(
      await failure('预算', (sheet) => {
        sheet.visibility = 'Hidden';
      }),
    ).toBe('InvalidOperation');
    const remove = (sheet: Excel.Worksheet): void => {
      sheet.delete();
    };
    expect(await failure('预算', remove)).toBe('InvalidOperation');
    expect(await failure('Last', remove)).toBe('InvalidOperation');
    expect(
      await failure('Last', (sheet) => {
        sheet.activate();
      }),
    ).toBe('InvalidOperation');
  });

  test('a hidden active sheet gives way to the next', async () => {
    const { excel } = started;
    await run(async (context) => {
      context.workbook.worksheets.getItem('预算').visibility = 'Hidden';
      await context.sync();
    });
    expect(excel.snapshot().active).toBe('Data 1');
  });
});

describe('protection', () => {
  const write = (sheet: Excel.Worksheet): void => {
    sheet.getRange('A1').values = [[1]];
  };

  test('of a sheet keeps locked cells and looks, and lets go with its password', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Last');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, 'secret');
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true });
    });
    expect(await failure('Last', write)).toBe('AccessDenied');
    expect(
      await failure('Last', (sheet) => {
        sheet.getRange('B1').values = [[1]];
        sheet.getRange('B1').format.columnWidth = 90;
      }),
    ).toBe('none');
    expect(
      await failure('Last', (sheet) => {
        sheet.getRange('B1').format.font.bold = true;
      }),
    ).toBe('AccessDenied');
    expect(
      await failure('Last', (sheet) => {
        sheet.protection.unprotect('wrong');
      }),
    ).toBe('AccessDenied');
    expect(
      await failure('Last', (sheet) => {
        sheet.protection.unprotect('secret');
        write(sheet);
      }),
    ).toBe('none');
  });

  test('of the workbook keeps sheets, not cells', async () => {
    started.excel.user.protectWorkbook();
    expect(await failure('Last', write)).toBe('none');
    const acts: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => {
        sheet.name = 'Other';
      },
      (sheet) => {
        sheet.delete();
      },
      (sheet) => {
        sheet.visibility = 'Hidden';
      },
      (sheet) => {
        sheet.position = 0;
      },
    ];
    for (const act of acts) expect(await failure('Last', act)).toBe('AccessDenied');
    expect(
      await errorCode(() =>
        run(async (context) => {
          context.workbook.worksheets.add('New');
          await context.sync();
        }),
      ),
    ).toBe('AccessDenied');
  });

  test('a workbook that is read-only takes nothing', async () => {
    const { excel, Excel, dispose } = await startExcel({ isReadOnly: true, fileName: '预算.xlsx' });
    const failed = await errorCode(() =>
      Excel.run(async (context) => {
        context.workbook.load('readOnly,name,isDirty');
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect([failed, excel.snapshot().sheets[0]?.values]).toEqual(['AccessDenied', {}]);
    dispose();
  });
});
