import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { excelSuite } from './excel-suite';

const PROBE = { pane: '/excel/probe.html', commands: '/excel/probe-commands.html' };
const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/sample.xlsx')));
const [SHEET = ''] = openWorkbook(SAMPLE, 'sample.xlsx').summary.sheets.map(({ name }) => name);
const at = (cell: string): string => `'${SHEET}'!${cell}`;

const { open, expectClean } = excelSuite({ ...PROBE, book: SAMPLE });

describe('the real library in the emulated Excel on the web', () => {
  test.each(['1.14', '1.17', '1.20'] as const)(
    'level %s: onReady says Excel, and the host reads a sheet',
    async (apiLevel) => {
      const page = await open({ apiLevel });
      const pane = await page.pane();
      const ready = await pane.evaluate(() => window.probe.ready);
      expect(ready).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
      const values = await pane.evaluate((name) => window.probe.read(name), SHEET);
      const file = openWorkbook(SAMPLE, 'sample.xlsx').readGrid(SHEET);
      expect(values.map((row) => row.filter((value) => value !== null))).toEqual(
        file?.values.map((row) => row.filter((value) => value !== null)),
      );
      for (const level of ['1.14', '1.17', '1.20']) {
        const has = await pane.evaluate((v) => window.probe.supports('ExcelApi', v), level);
        expect({ level, has }).toEqual({ level, has: level <= apiLevel });
      }
      await expectClean(page);
    },
  );

  test('tells of her changes, and Ctrl+Z takes them back', async () => {
    const page = await open();
    const pane = await page.pane();
    await pane.evaluate(() => window.probe.ready);
    const before = await page.read(at('E6'));
    await pane.evaluate(() => {
      window.probe.countChanges();
    });
    await page.page.waitForTimeout(300);
    await page.type(at('E6'), '40');
    expect(await page.read(at('E6'))).toBe(40);
    await pane.waitForFunction(() => window.probe.changes() === 1);
    await page.undo();
    expect(await page.read(at('E6'))).toBe(before);
    await pane.waitForFunction(() => window.probe.changes() === 2);
    await expectClean(page);
  });

  test('reading waits while a cell is being edited, and goes on', async () => {
    const page = await open();
    const pane = await page.pane();
    await pane.evaluate(() => window.probe.ready);
    await page.startEditing();
    const reading = pane.evaluate((name) => window.probe.read(name), SHEET);
    await page.page.waitForTimeout(500);
    await page.stopEditing(false);
    expect((await reading).length).toBeGreaterThan(5);
    await expectClean(page);
  });

  test('a failure of the session reaches the pane with its code', async () => {
    const page = await open();
    const pane = await page.pane();
    await pane.evaluate(() => window.probe.ready);
    await page.resetFaults();
    await page.failAt({ sync: 1, kind: 'session' });
    const code = await pane.evaluate(
      (name) =>
        window.probe.read(name).then(
          () => 'none',
          (failure: unknown) => String(failure),
        ),
      SHEET,
    );
    expect(code).toContain('host-gone');
  });

  test('settings are kept for the next frame, and a dialog answers', async () => {
    const page = await open();
    const pane = await page.pane();
    await pane.evaluate(() => window.probe.ready);
    expect(await pane.evaluate(() => window.probe.saveSetting('k', { a: 1 }))).toBe('succeeded');
    await page.closePane();
    const again = await page.pane();
    await again.evaluate(() => window.probe.ready);
    const kept = await again.evaluate((): unknown => Office.context.document.settings.get('k'));
    expect(kept).toEqual({ a: 1 });
    const dialog = new URL('/excel/probe-dialog.html', page.page.url()).href;
    expect(await again.evaluate((address) => window.probe.ask(address), dialog)).toBe('Excel');
    await expectClean(page);
  });
});

describe('commands of the ribbon', () => {
  test('run with the pane closed, and two at once share a page', async () => {
    const page = await open();
    expect(await page.command('checkWorkbook')).toBe(0);
    expect(await page.activeSheet()).toBe('checked');
    const both = [page.command('generateReport'), page.command('generateReport')];
    expect(await Promise.all(both)).toEqual([0, 0]);
    expect(await page.read('generated!A1')).toBe(2);
    await expectClean(page);
  });

  test('one that the page does not know fails and says so', async () => {
    const page = await open();
    expect(await page.command('noSuchCommand')).not.toBe(0);
  });
});

test('sheets are renamed, protected and deleted, and the workbook is saved', async () => {
  const page = await open();
  await page.renameSheet(SHEET, '预算');
  await page.protectSheet('预算');
  const saved = openWorkbook(await page.save(), 'saved.xlsx');
  expect(saved.summary.sheets.map(({ name }) => name)).toContain('预算');
  expect(saved.readGrid('预算')?.isProtected).toBe(true);
  const names = await page.sheetNames();
  if (names.length > 1) await page.deleteSheet('预算');
  expect(await page.sheetNames()).toEqual(names.length > 1 ? names.slice(1) : names);
});
