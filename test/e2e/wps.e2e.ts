import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { parseBase64 } from '../../src/app/base64';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { buildRawWorkbook } from '../generate/raw-workbook';
import { serveFolder, type StaticServer } from '../run/static-server';
import { axeViolations } from './axe';
import { launch, watchContext } from './browser';
import { buildFakeWps, fakeWpsScript, writePackage } from './wps';

const SAMPLES = join(__dirname, '../../assets/samples');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, name)));
const REPORT = ['绩效自评汇总', '项目支出绩效自评表', '绩效自评报告'];

let folder: string;
let server: StaticServer;
let browser: Browser;
let context: BrowserContext | undefined;
let problems: readonly string[];
let page: Page;

beforeAll(async () => {
  buildFakeWps();
  folder = writePackage('http://h.example');
  server = await serveFolder(join(folder, 'wps-publish/wps'));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});

/** Starts WPS with a workbook: the page at the top is the ribbon's, as WPS loads it when it starts. */
async function start(book: Uint8Array, address = server.address): Promise<void> {
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 900, height: 768 } });
  problems = await watchContext(context, address);
  await context.addInitScript(fakeWpsScript(book));
  page = await context.newPage();
  await page.goto(address);
}

const press = (id: string): Promise<void> =>
  page.evaluate((button) => {
    window.fakeWps?.press(button);
  }, id);

async function pane(): Promise<Frame> {
  const element = await page.waitForSelector('#pane', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('no pane');
  return frame;
}

const activeSheet = (): Promise<string | undefined> =>
  page.evaluate(() => window.fakeWps?.activeSheet());
const becomesActive = (name: string): Promise<unknown> =>
  page.waitForFunction((wanted) => window.fakeWps?.activeSheet() === wanted, name);

async function saved() {
  const bytes = parseBase64((await page.evaluate(() => window.fakeWps?.save())) ?? '');
  if (!bytes) throw new Error('nothing saved');
  return openWorkbook(bytes, 'b.xlsx');
}

async function expectClean(): Promise<void> {
  expect(await page.evaluate(() => [...(window.fakeWps?.et.log.unknown ?? [])])).toEqual([]);
  expect(problems).toEqual([]);
}

/** From the answers to the report and the document, by clicks in the pane. */
async function wayToReport(frame: Frame | Page): Promise<void> {
  await frame.getByRole('tab', { name: '自评' }).click();
  await frame.getByText('填报文件').click();
  const input = frame.locator('input[type=file][accept*=json]');
  await input.setInputFiles(join(SAMPLES, 'sample.answers.json'));
  await frame.getByRole('button', { name: '导入', exact: true }).click();
  await frame.getByText('已导入填报内容').waitFor();
  await frame.getByRole('tab', { name: '报告' }).click();
  await frame.getByRole('button', { name: '一键生成' }).click();
  await frame.getByText('报告已写入工作簿').waitFor();
  await frame
    .getByRole('button', { name: /^下载 / })
    .first()
    .click();
  await frame.getByText(/已保存“.*\.docx”/).waitFor();
  expect(await page.evaluate(() => window.fakeWps?.files())).toEqual([
    expect.stringMatching(/^\/home\/u\/Downloads\/.*\.docx$/),
  ]);
  const names = (await saved()).summary.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(REPORT));
}

describe('the add-in of WPS in a browser', () => {
  test('from opening the pane to the report and its document', async () => {
    await start(bytesOf('sample.xlsx'));
    await press('open');
    const frame = await pane();
    await frame.getByRole('heading', { name: 'b.xlsx' }).waitFor();
    expect(new URL(frame.url()).hash).toBe('#/reading');
    await wayToReport(frame);
    expect(await activeSheet()).toBe('绩效自评汇总');
    expect(await frame.getByRole('button', { name: '收起' }).isVisible()).toBe(true);
    await expectClean();
  });

  test('from a folder, without any server', async () => {
    const path = join(folder, 'wps-offline/self-evaluation_1.0.0/wps-pane.html');
    await start(bytesOf('sample.xlsx'), pathToFileURL(path).href);
    await page.getByRole('heading', { name: 'b.xlsx' }).waitFor();
    await wayToReport(page);
    await expectClean();
  });

  test('校验 with the pane closed writes the list of findings and shows it', async () => {
    await start(bytesOf('faulty.xlsx'));
    await press('check');
    await becomesActive('校验结果');
    const frame = await pane();
    await frame.getByRole('tab', { name: '校验', selected: true }).waitFor();
    await expectClean();
  });

  test('一键生成 with the pane closed writes the report and shows its summary', async () => {
    await start(bytesOf('sample.xlsx'));
    await press('generate');
    await press('generate');
    await becomesActive('绩效自评汇总');
    const frame = await pane();
    await frame.getByRole('tab', { name: '报告', selected: true }).waitFor();
    await expectClean();
  });

  const UNCLEAR = buildRawWorkbook([
    {
      name: '预算',
      rows: [
        ['项目支出预算表'],
        ['项目名称', '全年预算数', '全年执行数'],
        ['办公设备购置', 1200, 1100],
        ['物业管理费', 3400, 3400],
      ],
    },
  ]);
  test.each([
    ['errors', bytesOf('faulty.xlsx'), '影响定稿：待处理的错误'],
    ['an open question', UNCLEAR, '金额单位'],
  ])('一键生成 blocked by %s shows why, at the head of 校验结果', async (_what, book, why) => {
    await start(book);
    await press('generate');
    await becomesActive('校验结果');
    const rows = (await saved()).readGrid('校验结果')?.values ?? [];
    const head = rows.slice(0, 12).map((row) => row.map(String).join(' '));
    expect(head.join('\n')).toContain(why);
    await expectClean();
  });

  test('收起 folds the pane away, the ribbon brings it back, a stale number makes a new one', async () => {
    await start(bytesOf('sample.xlsx'));
    await press('open');
    const frame = await pane();
    await frame.getByRole('button', { name: '收起' }).click();
    await page.waitForSelector('#pane', { state: 'hidden' });
    await press('open');
    await page.waitForSelector('#pane', { state: 'visible' });
    expect(await page.locator('#pane').count()).toBe(1);
    await page.evaluate(() => {
      window.fakeWps?.et.panes.forget();
    });
    await press('open');
    expect(await page.locator('#pane').count()).toBe(2);
    await expectClean();
  });

  test('waits while a cell is being edited, says so, and goes on by itself', async () => {
    await start(bytesOf('sample.xlsx'));
    await press('open');
    const frame = await pane();
    await frame.getByRole('tab', { name: '报告' }).click();
    const setEditing = (isEditing: boolean): Promise<void> =>
      page.evaluate((value) => {
        if (window.fakeWps) window.fakeWps.et.isEditing = value;
      }, isEditing);
    await setEditing(true);
    await frame.getByRole('button', { name: '一键生成' }).click();
    await frame.getByText('正在编辑').waitFor();
    expect((await saved()).summary.sheets).toHaveLength(3);
    await setEditing(false);
    await frame.getByText('报告已写入工作簿').waitFor();
    await expectClean();
  });

  test('follows the edges of the window, and axe finds nothing', async () => {
    await start(bytesOf('sample.xlsx'));
    await press('open');
    const frame = await pane();
    await frame.getByRole('heading', { name: 'b.xlsx' }).waitFor();
    const heightOf = (): Promise<number | undefined> =>
      frame.evaluate(() => document.getElementById('root')?.getBoundingClientRect().height);
    expect(await heightOf()).toBe(768);
    await page.setViewportSize({ width: 900, height: 500 });
    await frame.waitForFunction(() => window.innerHeight === 500);
    expect(await heightOf()).toBe(500);
    expect(await axeViolations(frame, '#root')).toEqual([]);
  });
});

test('in a browser without WPS the page says where it belongs', async () => {
  context = await browser.newContext({ locale: 'zh-CN' });
  problems = await watchContext(context, server.address);
  page = await context.newPage();
  await page.goto(`${server.address}wps-pane.html`);
  await page.getByText('这一页要在 WPS 表格里打开').waitFor();
  expect(problems).toEqual([]);
});
