import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { zipSync } from 'fflate';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { serveFolder, type StaticServer } from '../run/static-server';
import { launch, openPage, type WatchedPage } from './browser';
import { cellsBecome, openTab, readCells, selectCells, typeInto, waitForMessage } from './sheet';

const ROOT = join(__dirname, '../..');
const PAGES = join(ROOT, 'dist/web');
const SAMPLE = join(ROOT, 'assets/samples/sample.xlsx');
const FAULTY = join(ROOT, 'assets/samples/faulty.xlsx');
const OPENED = '已打开';
const CHOOSE = 'input[type=file]';

let server: StaticServer;
let browser: Browser;
let current: WatchedPage | undefined;

beforeAll(async () => {
  server = await serveFolder(PAGES);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  await current?.context.close();
  current = undefined;
});

async function open(address = server.address): Promise<WatchedPage> {
  current = await openPage(browser, address);
  await current.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await waitForMessage(current.page, OPENED);
  return current;
}

/** Saves by the button and gives the file. */
async function save({ page }: WatchedPage): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存工作簿' }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(readFileSync(await download.path())),
  };
}

describe('workbench', () => {
  test('opens with the sample, its cells visible', async () => {
    const { page, problems } = await open();
    expect(await readCells(page, 'B6:E7')).toEqual([
      ['企业退休人员独子费', '企业统筹科', '一般公共预算', '38.00'],
      ['开展养老保险工作经费', '机关养老科', '一般公共预算', '20.00'],
    ]);
    expect(await page.title()).toBe('绩效自评');
    expect(problems).toEqual([]);
  });

  test('recalculates what depends on an edit, and takes it back on undo', async () => {
    const { page, problems } = await open();
    await typeInto(page, 'E6', '40');
    const after = [['159.87', '6.40', '166.27']];
    expect(await cellsBecome(page, 'E16:G16', after)).toEqual(after);
    await page.getByText('有未保存的改动').waitFor();
    await page.keyboard.press('Control+z');
    const before = [['157.87', '6.40', '164.27']];
    expect(await cellsBecome(page, 'E16:G16', before)).toEqual(before);
    expect(problems).toEqual([]);
  });

  test('takes formulas, and refuses one that is none', async () => {
    const { page } = await open();
    await typeInto(page, 'E17', '=ROUND(SUM(E6:E15)/3,2)');
    expect(await cellsBecome(page, 'E17', [['52.62']])).toEqual([['52.62']]);
    await typeInto(page, 'E18', '=1+*2');
    await waitForMessage(page, '公式写法有误');
  });

  test('keeps the number behind a formatted cell, and a typed date as text', async () => {
    const watched = await open();
    const { page } = watched;
    await typeInto(page, 'E6', '12345.5');
    expect(await cellsBecome(page, 'E6', [['12,345.50']])).toEqual([['12,345.50']]);
    await typeInto(page, 'K7', '2019-5-1');
    expect(await cellsBecome(page, 'K7', [['2019-5-1']])).toEqual([['2019-5-1']]);
    const { bytes } = await save(watched);
    const grid = openWorkbook(bytes, 'after.xlsx').readGrid('2019年项目支出');
    expect(grid?.values[5]?.[4]).toBe(12345.5);
    expect(grid?.values[6]?.[10]).toBe('2019-5-1');
  });

  test('pastes contents without looks and merges, and takes them back', async () => {
    const { page } = await open();
    await page.evaluate(async () => {
      const html =
        '<table><tr><td colspan="2" style="font-weight:bold">甲</td></tr><tr><td>1</td><td>2</td></tr></table>';
      const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) });
      await navigator.clipboard.write([item]);
    });
    await selectCells(page, 'M20');
    await page.keyboard.press('Control+v');
    const pasted = [
      ['甲', ''],
      ['1', '2'],
    ];
    expect(await cellsBecome(page, 'M20:N21', pasted)).toEqual(pasted);
    await page.keyboard.press('Control+z');
    const empty = [
      ['', ''],
      ['', ''],
    ];
    expect(await cellsBecome(page, 'M20:N21', empty)).toEqual(empty);
  });

  test('saves the edit and leaves every other part as it was', async () => {
    const watched = await open();
    await typeInto(watched.page, 'E6', '40');
    const file = await save(watched);
    expect(file.name).toBe('sample.xlsx');
    const before = openWorkbook(new Uint8Array(readFileSync(SAMPLE)), 'before.xlsx');
    const after = openWorkbook(file.bytes, 'after.xlsx');
    expect(after.package.names).toEqual(before.package.names);
    const changed = after.package.names.filter(
      (name) => !Buffer.from(after.package.bytes(name)).equals(before.package.bytes(name)),
    );
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    const grid = after.readGrid('2019年项目支出');
    expect(grid?.values[5]?.[4]).toBe(40);
    expect(grid?.formulas.at(15, 4)).toBe('SUM(E6:E15)');
    expect(grid?.values[15]?.[6]).toBeCloseTo(166.27, 9);
    await watched.page.getByText('有未保存的改动').waitFor({ state: 'detached' });
  });

  test('opens another workbook by the file dialog', async () => {
    const { page, problems } = await open();
    await page.locator(CHOOSE).setInputFiles(FAULTY);
    await waitForMessage(page, '已打开“faulty.xlsx”');
    expect(await readCells(page, 'C5:D5')).toEqual([['窗口服务大厅运行经费', '36.50']]);
    expect(problems).toEqual([]);
  });

  test('opens at the sheet that was active when the workbook was saved', async () => {
    const { page, problems } = await open();
    await page.getByRole('tab', { name: '报告' }).click();
    await page.getByRole('button', { name: '一键生成' }).click();
    await page.getByText('已生成的报告').filter({ visible: true }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Control+s'),
    ]);
    const buffer = readFileSync(await download.path());
    expect(openWorkbook(new Uint8Array(buffer), 'x.xlsx').summary.activeSheet).toBe('绩效自评汇总');
    await page.locator(CHOOSE).setInputFiles({ name: '报告.xlsx', mimeType: '', buffer });
    await waitForMessage(page, '已打开“报告.xlsx”');
    const [[title] = []] = await readCells(page, 'A1:A1');
    expect(title).toContain('绩效自评汇总表');
    expect(problems).toEqual([]);
  });

  test('changes neither structure nor looks', async () => {
    const watched = await open();
    const { page } = watched;
    await readCells(page, 'E6');
    await page.keyboard.press('Control+b');
    await waitForMessage(page, '这里只能修改单元格的数值和公式');
    await openTab(page, '值班安排');
    expect(await readCells(page, 'A3:B3')).toEqual([['1月', '办公室']]);
    const { bytes } = await save(watched);
    expect(Buffer.from(bytes).equals(readFileSync(SAMPLE))).toBe(true);
  });

  const encrypted = new Uint8Array(Buffer.from('D0CF11E0A1B11AE1', 'hex'));
  test.each<[string, string, Uint8Array, string]>([
    ['empty', 'empty.xlsx', new Uint8Array(), '文件是空的'],
    ['a text table', 'table.csv', Buffer.from('a,b\n1,2\n'), '这是文本表格'],
    ['broken', 'broken.xlsx', readFileSync(SAMPLE).subarray(0, 4000), '文件已损坏'],
    [
      'another zip',
      'other.xlsx',
      zipSync({ 'a.txt': new Uint8Array([1]) }),
      '认不出这个文件的格式',
    ],
    ['a bare container', 'old.xls', encrypted, '文件'],
  ])('says in one line why a file cannot be used: %s', async (_what, name, bytes, line) => {
    const { page, problems } = await open();
    await page
      .locator(CHOOSE)
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.getByRole('alert').filter({ hasText: line }).waitFor();
    expect(await readCells(page, 'E6')).toEqual([['38.00']]);
    expect(problems).toEqual([]);
  });

  test('says in one line that a file is too large', async () => {
    const { page } = await open();
    const file = join(mkdtempSync(join(tmpdir(), 'large-')), 'large.xlsx');
    writeFileSync(file, '');
    truncateSync(file, 50_000_001);
    await page.locator(CHOOSE).setInputFiles(file);
    await page.getByRole('alert').filter({ hasText: '文件过大' }).waitFor();
    rmSync(dirname(file), { recursive: true });
  });

  test('comes back from a failure of the spreadsheet component, with what was typed', async () => {
    const { page, problems } = await open();
    await typeInto(page, 'E6', '40');
    const after = [['159.87', '6.40', '166.27']];
    expect(await cellsBecome(page, 'E16:G16', after)).toEqual(after);
    await page.getByRole('button', { name: '关闭这条消息' }).click();
    // As a tab that is being dragged: the component has taken it out of the tree that it will draw anew.
    await page.evaluate(() => {
      const tab = document.querySelector('.spreadsheet [data-u-comp="slide-tab-item"]');
      if (!tab) throw new Error('no tab');
      document.body.append(tab);
    });
    await page.getByRole('tab', { name: '报告' }).click();
    await page.getByRole('button', { name: '一键生成' }).click();
    await page.getByText('已生成的报告').filter({ visible: true }).first().waitFor();
    // The spreadsheet that took the place of the failed one says when it is there.
    await waitForMessage(page, OPENED);
    await openTab(page, '2019年项目支出');
    expect(await cellsBecome(page, 'E16:G16', after)).toEqual(after);
    expect(problems).not.toEqual([]);
    expect(problems.filter((problem) => !problem.includes('removeChild'))).toEqual([]);
    expect(await page.locator('body > [data-u-comp]').count()).toBe(0);
  });

  test('says in a plain sentence that a browser cannot run it, instead of staying white', async () => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(server.address);
      const sentence = page.getByText('页面没有打开');
      expect(await sentence.isVisible()).toBe(false);
      await page.evaluate(() => {
        for (const waiting of document.getAnimations()) waiting.finish();
      });
      await sentence.waitFor();
    } finally {
      await context.close();
    }
  });

  test('works from a folder, without any server and without network', async () => {
    const { page, context, problems } = await open(
      pathToFileURL(join(PAGES, 'index.html')).toString(),
    );
    await context.setOffline(true);
    await typeInto(page, 'E6', '40');
    const after = [['159.87', '6.40', '166.27']];
    expect(await cellsBecome(page, 'E16:G16', after)).toEqual(after);
    expect(problems).toEqual([]);
  });
});
