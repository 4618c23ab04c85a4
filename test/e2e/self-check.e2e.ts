import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Quirks } from '../wps/fake-et';
import { serveFolder, type StaticServer } from '../run/static-server';
import { launch, watchContext } from './browser';
import { excelSuite } from './excel-suite';
import { openWorkbench } from './way/workbench-surface';
import { buildFakeWps, fakeWpsScript, writePackage } from './wps';

// 宿主自检 in the settings of the shipped pane: run, read, copied, and nothing left behind.

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/sample.xlsx')));
const SCRATCH = '不保存就关闭';

const { open: openExcel, expectClean } = excelSuite();
let folder: string;
let workbench: StaticServer;
let wps: StaticServer;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  buildFakeWps();
  folder = writePackage('http://h.example');
  workbench = await serveFolder(join(folder, 'workbench/web'));
  wps = await serveFolder(join(folder, 'wps-publish/wps'));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await workbench.close();
  await wps.close();
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});

/** Runs it as she does, after the question that says `question`; the report that she would copy. */
async function run(pane: Page | Frame, question: string): Promise<string> {
  await pane.getByRole('button', { name: '设置', exact: true }).click();
  await pane.getByRole('button', { name: '宿主自检', exact: true }).click();
  await pane.getByText(question).waitFor();
  await pane.getByRole('button', { name: '确定', exact: true }).click();
  const report = pane.getByLabel('自检报告');
  await report.waitFor({ timeout: 60_000 });
  return report.inputValue();
}

/** Copies the report; what a paste then gives. */
async function copied(pane: Page | Frame): Promise<string> {
  await pane.getByRole('button', { name: '复制报告' }).click();
  await pane.getByText('已复制。').waitFor();
  return pane.evaluate(() => navigator.clipboard.readText());
}

async function openWps(quirks: Partial<Quirks> = {}): Promise<{ page: Page; pane: Frame }> {
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 900, height: 768 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const problems = await watchContext(context, wps.address);
  await context.addInitScript(fakeWpsScript(SAMPLE, quirks));
  const page = await context.newPage();
  await page.goto(wps.address);
  await page.evaluate(() => {
    window.fakeWps?.press('open');
  });
  const element = await page.waitForSelector('#pane', { state: 'attached' });
  const pane = await element.contentFrame();
  if (!pane) throw new Error('no pane');
  await pane.getByRole('heading', { name: 'b.xlsx' }).waitFor();
  expect(problems).toEqual([]);
  return { page, pane };
}

const sheetsOf = (page: Page) => page.evaluate(() => window.fakeWps?.sheetNames());
const leftIn = (page: Page) =>
  page.evaluate(() => ({
    files: window.fakeWps?.files(),
    books: window.fakeWps?.et.others.length,
    book: window.fakeWps?.et.found().application.ActiveWorkbook?.Name,
  }));

test('workbench: in memory; 正常 for what was read back, 未告知 for the download', async () => {
  const surface = await openWorkbench(browser, workbench.address);
  context = surface.context;
  const downloads: string[] = [];
  surface.page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const before = await surface.page.locator('.spreadsheet').screenshot();
  const report = await run(surface.page, SCRATCH);
  expect(report).toMatch(/^绩效自评 宿主自检报告\n/u);
  expect(report).toContain('[信息] 宿主程序：workbench');
  expect(report).toContain('[正常] 读回数值和公式：与写入的一致');
  expect(report).toContain('[正常] 读回样式：与写入的一致');
  expect(report).toContain('[正常] 关闭临时工作簿');
  expect(report).toContain('[未告知] 保存文件：');
  expect(report).not.toContain('[异常]');
  await surface.page.getByText(/项全部正常。另有1项这个软件没有告知/u).waitFor();
  expect(await copied(surface.page)).toBe(report);
  expect(downloads).toEqual([]);
  expect(await surface.page.locator('.spreadsheet').screenshot()).toEqual(before);
  expect(surface.problems).toEqual([]);
});

test('Excel: asks first; a sheet of its own comes and goes in her workbook', async () => {
  const page = await openExcel({ book: SAMPLE });
  const pane = await page.pane();
  await pane.getByRole('tab', { name: '读取' }).waitFor();
  const [sheets, active] = [await page.sheetNames(), await page.activeSheet()];
  const report = await run(pane, '在您的工作簿里新增一张临时工作表');
  expect(report).toContain('[正常] 读回数值和公式：与写入的一致');
  expect(report).toContain('[未告知] 读回样式：没有读回填充色');
  expect(report).toContain('[正常] 删除临时工作表：已删除，其他工作表未动');
  expect(report).not.toContain('[异常]');
  expect(await page.sheetNames()).toEqual(sheets);
  expect(await page.activeSheet()).toBe(active);
  await expectClean(page);
});

test('WPS: in a workbook of its own, closed unsaved; no file is left, and the pane stays with hers', async () => {
  const { page, pane } = await openWps();
  const before = await sheetsOf(page);
  const report = await run(pane, SCRATCH);
  expect(report).toContain('[信息] 取值形状');
  expect(report).toContain('[正常] 保存文件到下载目录或桌面并读回：逐字节一致，已删除');
  expect(report).toContain('[未告知] 读回样式：没有读回加粗、填充色、数字格式');
  expect(report).toContain('[正常] 关闭临时工作簿：已关闭，没有保存');
  expect(report).not.toContain('[异常]');
  expect(await copied(pane)).toBe(report);
  expect(await sheetsOf(page)).toEqual(before);
  expect(await leftIn(page)).toEqual({ files: [], books: 0, book: 'b.xlsx' });
  // The pane looks which workbook is active more often than this.
  await page.waitForTimeout(1_000);
  expect(await pane.getByLabel('自检报告').inputValue()).toBe(report);
});

test('WPS: what fails is told in plain words above the report', async () => {
  const { page, pane } = await openWps({ makesBooks: false, fullFolders: ['/home/u'] });
  const before = await sheetsOf(page);
  const report = await run(pane, SCRATCH);
  await pane.getByText('2项异常，请复制报告发给信息技术人员。').waitFor();
  const told = await pane.getByRole('list', { name: '异常的项目' }).innerText();
  expect(told).toContain('no new workbook');
  expect(told).toContain(
    '保存文件到下载目录或桌面并读回：出错：写入后读回不一致，或没有可写的目录',
  );
  expect(report).not.toContain('[正常] 读回数值和公式');
  expect(await sheetsOf(page)).toEqual(before);
  expect(await leftIn(page)).toEqual({ files: [], books: 0, book: 'b.xlsx' });
});
