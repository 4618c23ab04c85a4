import { describe, expect, test } from '@jest/globals';
import type { CellEdit } from '../../../src/core/sheet/edit';
import type { SheetPlan } from '../../../src/core/sheet/plan';
import type { WriteJob } from '../../../src/host/host';
import { openPane, type OpenedExcel } from '../../contract/office-driver';
import { createExcel, type ExcelOptions } from '../../excel/emulated-excel';

const open = (options: ExcelOptions = {}, pane: Parameters<typeof openPane>[1] = {}) =>
  openPane(createExcel({ book: ['Hers', 'Other'], fileName: 'b.xlsx', ...options }), pane);

const planOf = (texts: readonly string[], more: Partial<SheetPlan> = {}): SheetPlan => ({
  key: 'summary',
  name: 'Report',
  visibility: 'visible',
  styles: [{}],
  rows: texts.map((value) => ({ cells: [{ value, style: 0 }] })),
  ...{ columnWidths: [20], merges: [], links: [], conditionalFormats: [], charts: [] },
  ...{ attachments: [], names: [], showGridLines: true },
  ...more,
});
const jobOf = (plan: SheetPlan, more: Partial<WriteJob> = {}): WriteJob => ({
  ...{ plans: [plan], setAside: [], remove: [] },
  ...more,
});
const edit = (before: CellEdit['before']['value'], after: CellEdit['after']): CellEdit => ({
  ...{ sheet: 'Hers', row: 1, column: 1 },
  before: { value: before, formula: null },
  after,
});

describe('fixes', () => {
  test('write her cells in one step that she can undo', async () => {
    const { excel, host } = await open();
    excel.user.edit('Hers!B2', 5);
    excel.user.edit('Hers!B3', 1);
    const depth = excel.undoStack.length;
    const second: CellEdit = { ...edit(1, { value: '=text', formula: null }), row: 2 };
    await host.applyEdits([edit(5, { value: 7, formula: '3+4' }), second]);
    const { values, formulas } = excel.snapshot().sheets[0]!;
    expect([values['B2'], formulas['B2']]).toEqual([7, '=3+4']);
    expect([values['B3'], formulas['B3']]).toEqual(['=text', undefined]);
    expect(excel.undoStack).toHaveLength(depth + 1);
    excel.user.undo();
    expect(excel.snapshot().sheets[0]!.values).toMatchObject({ B2: 5, B3: 1 });
  });

  test.each([
    ['the cell holds something else', 'cell-changed', () => undefined],
    [
      'the sheet is protected',
      'sheet-protected',
      ({ excel }: OpenedExcel) => {
        excel.user.protectSheet('Hers');
      },
    ],
    [
      'the sheet is gone',
      'sheet-missing',
      ({ excel }: OpenedExcel) => {
        excel.user.deleteSheet('Hers');
      },
    ],
    [
      'the sheet bears another name',
      'sheet-missing',
      ({ excel }: OpenedExcel) => {
        excel.user.renameSheet('Hers', 'New');
      },
    ],
  ])('are refused when %s', async (_what, code, prepare) => {
    const pane = await open();
    pane.excel.user.edit('Hers!B2', 5);
    prepare(pane);
    const wrong = code === 'cell-changed' ? 6 : 5;
    const before = pane.excel.snapshot();
    const applied = pane.host.applyEdits([edit(wrong, { value: 1, formula: null })]);
    await expect(applied).rejects.toMatchObject({ code });
    expect(pane.excel.snapshot()).toEqual(before);
  });
});

describe('writing', () => {
  test('texts stay texts, whatever they look like', async () => {
    const texts = ['=A1', '+1', '-1', '@x', "'q", '007', '1/2', '3月5日', 'TRUE', '12%', '1e5'];
    const more = ['一月', '#N/A!', '正常文字', '  x', '2019-01-01', '（1）', '"', 'x\ny'];
    const { excel, host } = await open();
    await host.writeSheets(jobOf(planOf([...texts, ...more])));
    const { values } = excel.snapshot().sheets[2]!;
    expect(Object.values(values)).toEqual([...texts, ...more]);
    const grid = await host.readSheet('Report');
    expect(grid.values.map(([value]) => value)).toEqual([...texts, ...more]);
    expect(grid.formulas.size).toBe(0);
  });

  test.each([
    [
      'workbook-protected',
      ({ excel }: OpenedExcel) => {
        excel.user.protectWorkbook();
      },
    ],
    [
      'name-taken',
      ({ excel }: OpenedExcel) => {
        excel.user.insertSheet('report');
      },
    ],
  ])('is refused with %s before anything is changed', async (code, prepare) => {
    const pane = await open();
    prepare(pane);
    const before = pane.excel.snapshot();
    await expect(pane.host.writeSheets(jobOf(planOf(['x'])))).rejects.toMatchObject({ code });
    expect(pane.excel.snapshot()).toEqual(before);
  });

  test('is refused in a workbook that is read-only, for sheets that are protected, for texts no cell holds', async () => {
    const readOnly = await open({ isReadOnly: true });
    await expect(readOnly.host.writeSheets(jobOf(planOf(['x'])))).rejects.toMatchObject({
      code: 'read-only',
    });
    const { excel, host } = await open();
    await expect(host.writeSheets(jobOf(planOf(['x'.repeat(40_000)])))).rejects.toMatchObject({
      code: 'too-large',
    });
    await host.writeSheets(jobOf(planOf(['x'])));
    excel.user.protectSheet('Report');
    await expect(host.writeSheets(jobOf(planOf(['y'])))).rejects.toMatchObject({
      code: 'sheet-protected',
    });
  });

  test('shows a sheet when asked to, else leaves what she looks at', async () => {
    const { excel, host } = await open();
    excel.user.select('Other!C3');
    await host.writeSheets(jobOf(planOf(['x'])));
    expect(excel.snapshot().active).toBe('Other');
    await host.writeSheets(jobOf(planOf(['x']), { activate: 'Report' }));
    expect(excel.snapshot().active).toBe('Report');
  });

  test('her formulas go on to point to a sheet that is written anew', async () => {
    const { excel, host } = await open();
    await host.writeSheets(jobOf(planOf(['one'])));
    excel.user.edit('Hers!A1', '=Report!A1');
    await host.writeSheets(jobOf(planOf(['two'])));
    expect(excel.snapshot().sheets[0]).toMatchObject({
      values: { A1: 'two' },
      formulas: { A1: '=Report!A1' },
    });
  });

  test('many small requests are all or nothing too, and a cancelled job leaves nothing', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => `${'字'.repeat(900)}${String(row)}`);
    const { excel, host } = await open({ apiLevel: '1.20' }, { bytesPerRequest: 50_000 });
    const previous = [planOf(['first'])];
    await host.writeSheets(jobOf(planOf(['first'])));
    const before = excel.snapshot();
    const depth = excel.undoStack.length;
    const stop = new AbortController();
    const steps: number[] = [];
    const cancelled = host.writeSheets(jobOf(planOf(rows), { previous }), {
      signal: stop.signal,
      onProgress: (done) => {
        steps.push(done);
        if (done === 2) stop.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(steps).toEqual([1, 2]);
    expect(excel.snapshot()).toEqual(before);
    expect(excel.undoStack.length).toBeLessThanOrEqual(depth + 1);
    excel.resetFaults();
    excel.failAt({ sync: 4, kind: 'error', applied: 'half' });
    const failing = host.writeSheets(jobOf(planOf(rows), { previous }));
    await expect(failing).rejects.toMatchObject({ code: 'write-failed' });
    expect(excel.snapshot()).toEqual(before);
    excel.resetFaults();
    await host.writeSheets(jobOf(planOf(rows)));
    expect(excel.snapshot().sheets[2]!.values['A400']).toBe(rows[399]);
    expect(excel.undoStack.length).toBeLessThanOrEqual(depth + 3);
  });
});

test('without its plans an earlier report gets its content back, and its merges and formats', async () => {
  const styles = [{}, { numberFormat: '0.00', bold: true }];
  const cells = [
    { value: 1.5, style: 1 },
    { value: 2, formula: 'A1+0.5', style: 1 },
  ];
  const first = planOf([], {
    styles,
    rows: [{ cells }, { cells: [{ value: '合并', style: 0 }] }],
    columnWidths: [],
    merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
  });
  const { excel, host } = await open();
  await host.writeSheets(jobOf(first));
  const before = excel.snapshot();
  excel.resetFaults();
  excel.failAt({ sync: 4, kind: 'error', applied: 'half' });
  await expect(host.writeSheets(jobOf(planOf(['x'])))).rejects.toMatchObject({
    code: 'write-failed',
  });
  expect(excel.snapshot()).toEqual(before);
});

describe('while a cell is being edited', () => {
  test('work waits, says so once, and goes on by itself', async () => {
    const told: boolean[] = [];
    const waits: number[] = [];
    const pane = await open(
      {},
      {
        onWaiting: (isWaiting) => told.push(isWaiting),
        pause: (milliseconds) => {
          waits.push(milliseconds);
          if (waits.length === 3) pane.excel.user.stopEditing();
          return Promise.resolve();
        },
      },
    );
    pane.excel.user.startEditing();
    await expect(pane.host.summary()).resolves.toMatchObject({ fileName: 'b.xlsx' });
    expect(told).toEqual([true, false]);
    expect(waits).toHaveLength(3);
  });

  test('it gives up after a while, with nothing changed', async () => {
    const pane = await open();
    const before = pane.excel.snapshot();
    pane.excel.user.startEditing();
    const writing = pane.host.writeSheets(jobOf(planOf(['x'])));
    await expect(writing).rejects.toMatchObject({ code: 'cell-being-edited' });
    pane.excel.user.stopEditing();
    expect(pane.excel.snapshot()).toEqual(before);
  });
});

describe('selecting', () => {
  test.each([
    [false, 'Other', 1],
    [true, 'Hers', 0],
  ])('with a form focused: %s', async (isFocused, active, requests) => {
    const { excel, host } = await open({}, { isFormFocused: () => isFocused });
    excel.resetTraffic();
    await host.select({ sheet: 'Other', top: 2, left: 1, bottom: 2, right: 1 });
    expect(excel.snapshot().active).toBe(active);
    expect(excel.traffic.syncs).toBe(requests);
  });
});

describe('watching', () => {
  const moment = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });

  test('tells of her changes once they rest, never of our own, and stops', async () => {
    const { excel, host, close } = await open({ apiLevel: '1.17' });
    let calls = 0;
    const stop = host.watch(() => {
      calls++;
    });
    await moment(50);
    excel.user.edit('Hers!A1', 1);
    excel.user.edit('Hers!A2', 2);
    excel.user.renameSheet('Other', 'New');
    await moment(700);
    expect(calls).toBe(1);
    await host.writeSheets(jobOf(planOf(['x'])));
    await moment(900);
    expect(calls).toBe(1);
    excel.user.edit('Hers!A3', 3);
    await moment(600);
    expect(calls).toBe(2);
    stop();
    await moment(50);
    excel.user.edit('Hers!A4', 4);
    await moment(600);
    expect(calls).toBe(2);
    expect([...excel.unknownMembers]).toEqual([]);
    close();
  });
});

describe('reading', () => {
  const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `S${index + 1}`);

  test.each([
    ['all sheets are known from the first request, hidden ones too', 24, 2],
    ['sheets beyond are asked for by name', 25, 3],
  ])('%s', async (_what, count, requests) => {
    const names = namesOf(count);
    const { excel, host, close } = await open({ book: names });
    excel.user.edit(`S${count}!B2`, 'last');
    excel.user.hideSheet('S2');
    excel.resetTraffic();
    await host.summary();
    const grids = await host.readSheets(names);
    expect(excel.traffic.syncs).toBe(requests);
    expect(grids.map(({ sheet }) => sheet)).toEqual(names);
    expect(grids[1]?.visibility).toBe('hidden');
    expect(grids.at(-1)?.values).toEqual([[], [null, 'last']]);
    expect([...excel.unknownMembers]).toEqual([]);
    close();
  });
});
