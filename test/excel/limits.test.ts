import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { errorCode, settled, startExcel, type Started } from './start-excel';

let started: Started;
beforeEach(async () => {
  started = await startExcel();
});
afterEach(() => {
  started.dispose();
});

const MEGABYTE = 1024 * 1024;

function write(to: Started, value: unknown = 1, address = 'A1'): Promise<string> {
  return errorCode(() =>
    to.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
      await context.sync();
    }),
  );
}

const values = ({ excel }: Started) => excel.snapshot().sheets[0]?.values;

describe('requirement sets', () => {
  test('a member above the level is stopped by the library itself', async () => {
    const old = await startExcel({ apiLevel: '1.13' });
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
    const code = await errorCode(() =>
      old.Excel.run(async (context) => {
        context.workbook.worksheets
          .getItem('Sheet1')
          .onProtectionChanged.add(() => Promise.resolve());
        await context.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
    expect(old.excel.traffic.requests).toBe(0);
    old.dispose();
  });

  test('a member that is not emulated is an error and counted', async () => {
    const code = await errorCode(() =>
      started.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').insert('Down');
        await context.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
    expect([...started.excel.unknownMembers]).toEqual([['method Range.Insert', 1]]);
  });
});

describe('sizes', () => {
  test('the web refuses a request over 5 MB, and nothing of it is done; the desktop takes it', async () => {
    const rows = Array.from({ length: 170 }, () => ['y'.repeat(32_000)]);
    const big = (to: Started): Promise<string> =>
      errorCode(() =>
        to.Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.getRange('B1').values = [[1]];
          sheet.getRange('A1:A170').values = rows;
          await context.sync();
        }),
      );
    expect(await big(started)).toBe('RequestPayloadSizeLimitExceeded');
    expect(values(started)).toEqual({});
    const desktop = await startExcel({ platform: 'PC' });
    expect(await big(desktop)).toBe('none');
    expect(desktop.excel.traffic.largestRequest).toBeGreaterThan(5 * MEGABYTE);
    const read = (to: Started): Promise<string> =>
      errorCode(() =>
        to.Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A1:A170').load('values');
          await context.sync();
        }),
      );
    expect(await read(desktop)).toBe('none');
    desktop.dispose();
    const web = await startExcel({ book: desktop.excel.save() });
    expect(await read(web)).toBe('ResponsePayloadSizeLimitExceeded');
    web.dispose();
  });

  test('values of more than five million cells are null', async () => {
    await started.Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem('Sheet1').getRange('A:E');
      column.load('values,cellCount,isEntireColumn,address');
      await context.sync();
      expect(column.values).toBeNull();
      expect([column.cellCount, column.isEntireColumn, column.address]).toEqual([
        5_242_880,
        true,
        'Sheet1!A:E',
      ]);
    });
  });

  test('traffic is counted, in requests and in bytes', async () => {
    const { excel } = started;
    await write(started);
    expect(excel.traffic.syncs).toBe(1);
    expect(excel.traffic.bytesOut).toBeGreaterThan(100);
    expect(excel.traffic.bytesIn).toBeGreaterThan(10);
    excel.resetTraffic();
    expect(excel.traffic.requests).toBe(0);
  });
});

describe('while she edits a cell', () => {
  test('every request fails, and goes through afterwards', async () => {
    started.excel.user.startEditing();
    expect(await write(started)).toBe('InvalidOperationInCellEditMode');
    started.excel.user.stopEditing();
    expect(await write(started)).toBe('none');
    expect(values(started)).toEqual({ A1: 1 });
  });

  test('a request that asks for it waits', async () => {
    const { excel, Excel } = started;
    excel.user.startEditing();
    let isDone = false;
    const job = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
      isDone = true;
    });
    await settled();
    expect(isDone).toBe(false);
    excel.user.stopEditing();
    await job;
    expect(values(started)).toEqual({ A1: 1 });
  });
});

describe('faults', () => {
  const batch = (to: Started): Promise<string> =>
    errorCode(() =>
      to.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        for (let row = 1; row <= 8; row++) sheet.getRange(`A${row}`).values = [[row]];
        await context.sync();
      }),
    );
  const count = () => Object.keys(values(started) ?? {}).length;

  test('an error stops the batch where it strikes; what came before stays', async () => {
    const code = await errorCode(() =>
      started.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem('Sheet1').getRange('F1').values = [['kept']];
        worksheets.getItem('nope').getRange('A1').values = [[1]];
        worksheets.getItem('Sheet1').getRange('F2').values = [['lost']];
        await context.sync();
      }),
    );
    expect([code, values(started)]).toEqual(['ItemNotFound', { F1: 'kept' }]);
  });

  test.each([
    ['none', 0],
    ['all', 8],
  ] as const)('a planned error with %s applied', async (applied, written) => {
    started.excel.failAt({ sync: 1, kind: 'error', code: 'InternalServerError', applied });
    expect(await batch(started)).toBe('InternalServerError');
    expect(count()).toBe(written);
    expect(await batch(started)).toBe('none');
  });

  test('a planned error half way leaves some and not all', async () => {
    started.excel.failAt({ sync: 1, kind: 'error', applied: 'half' });
    expect(await batch(started)).toBe('GeneralException');
    expect(count()).toBeGreaterThan(0);
    expect(count()).toBeLessThan(8);
  });

  test('payload and session', async () => {
    started.excel.failAt({ sync: 1, kind: 'payload' });
    expect(await batch(started)).toBe('RequestPayloadSizeLimitExceeded');
    started.excel.resetFaults();
    started.excel.failAt({ sync: 1, kind: 'session', applied: 'all' });
    expect(await batch(started)).toBe('InvalidOrTimedOutSession');
    expect(count()).toBe(8);
  });

  test('a lost answer never comes, and a host that is gone answers nothing until it is back', async () => {
    const { excel } = started;
    const answered = (): Promise<boolean> =>
      Promise.race([batch(started).then(() => true), settled().then(() => false)]);
    excel.failAt({ sync: 1, kind: 'drop', applied: 'all' });
    expect(await answered()).toBe(false);
    expect(count()).toBe(8);
    excel.resetFaults();
    excel.crashAt(2);
    expect(await write(started, 'first', 'B1')).toBe('none');
    excel.resetFaults();
    excel.crashAt(1, 'all');
    expect([await answered(), excel.isGone]).toEqual([false, true]);
    expect(await answered()).toBe(false);
    excel.resetFaults();
    expect(await answered()).toBe(true);
  });
});
