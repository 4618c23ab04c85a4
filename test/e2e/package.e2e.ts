import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { parseBase64 } from '../../src/app/base64';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { buildServer } from '../run/package/build-server';
import { filledPage, readInstallPages } from '../run/package/install-pages';
import { serveFolder, type StaticServer } from '../run/static-server';
import { launch, watchContext } from './browser';
import { openExcel, startExcelServer } from './excel';
import { generateByPane } from './excel-pane';
import { localServer, type LocalServer } from './local-server';
import { openWorkbench } from './way/workbench-surface';
import { buildFakeWps, fakeWpsScript, writePackage } from './wps';

// Each folder of the package as a unit gets it, from a plain server or from the folder itself, up to a written report.
// Installing WPS's add-in by its pages is in wps-install.e2e.ts, the folder for WPS without a server in wps.e2e.ts.

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/sample.xlsx')));
const REPORT = ['绩效自评汇总', '项目支出绩效自评表', '绩效自评报告'];
const DAY = '2020-03-20';

let folder: string;
let server: StaticServer;
let browser: Browser;
let context: BrowserContext | undefined;
let local: LocalServer | undefined;

beforeAll(async () => {
  buildFakeWps();
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  server = await serveFolder(folder);
  const built = await buildServer(join(folder, '.build'));
  writePackage(`${server.address}wps-enterprise`, { folder, server: built });
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  await context?.close();
  await local?.stop();
  [context, local] = [undefined, undefined];
});

function expectReport(bytes: Uint8Array): void {
  const names = openWorkbook(bytes, 'after.xlsx').summary.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(REPORT));
}

describe('workbench/web', () => {
  test.each([
    ['from a plain server', () => `${server.address}workbench/web/`],
    ['from the folder', () => pathToFileURL(join(folder, 'workbench/web/index.html')).href],
  ])('%s', async (_what, address) => {
    const surface = await openWorkbench(browser, address());
    context = surface.context;
    await generateByPane(surface.page, DAY);
    expectReport(await surface.save());
    expect(surface.problems).toEqual([]);
  });
});

test('excel/web beside a workbook in the emulated Excel', async () => {
  const excel = await startExcelServer(join(folder, 'excel/web'));
  try {
    const opened = await openExcel(browser, excel, { book: SAMPLE });
    context = opened.context;
    await generateByPane(await opened.pane(), DAY);
    expectReport(await opened.save());
    expect([await opened.unknownMembers(), opened.problems]).toEqual([[], []]);
  } finally {
    await excel.close();
  }
});

test('wps-enterprise: the add-in is where its list says, and writes the report', async () => {
  const list = readFileSync(join(folder, 'wps-enterprise/jsplugins.xml'), 'utf8');
  const address = /type="et" url="([^"]+)"/u.exec(list)?.[1] ?? '';
  const settings = readFileSync(join(folder, 'wps-enterprise/oem.ini.txt'), 'utf8');
  const listed = /^JSPluginsServer=(.*)$/mu.exec(settings)?.[1] ?? '';
  expect(await (await fetch(listed)).text()).toBe(list);
  expect(await (await fetch(`${address}ribbon.xml`)).text()).toMatch(/^<customUI/u);
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 900, height: 768 } });
  const problems = await watchContext(context, address);
  await context.addInitScript(fakeWpsScript(SAMPLE));
  const page = await context.newPage();
  await page.goto(`${address}index.html`);
  await page.evaluate(() => {
    window.fakeWps?.press('generate');
  });
  await page.waitForFunction((wanted) => window.fakeWps?.activeSheet() === wanted, REPORT[0]);
  const saved = parseBase64((await page.evaluate(() => window.fakeWps?.save())) ?? '');
  expectReport(saved ?? new Uint8Array());
  expect(problems).toEqual([]);
});

describe('excel/local-server', () => {
  const open = (args: readonly string[] = [], home?: string): Promise<LocalServer> =>
    localServer(join(folder, 'excel/local-server/serve.cjs'), args, home);

  test('hands out what its manifest names, with a certificate that it makes and keeps', async () => {
    local = await open();
    expect(local.said).toContain('已生成只用于本机的证书');
    const manifest = readFileSync(join(folder, 'excel/local-server/manifest.xml'), 'utf8');
    const named = [...manifest.matchAll(/https:\/\/localhost:3000\/([^"?#]+)/gu)];
    const paths = [...new Set(named.map(([, path = '']) => path))];
    expect(paths).toEqual(expect.arrayContaining(['taskpane.html', 'commands.html']));
    const statuses = await Promise.all(paths.map(async (path) => [path, await local?.get(path)]));
    expect(statuses).toEqual(paths.map((path) => [path, 200]));
    expect(await local.get('../local-server/serve.cjs')).toBe(404);
    // No address at all: it must not bring the server down.
    expect(await local.get('/[')).toBe(404);
    const { home } = local;
    await local.stop();
    local = await open([], home);
    expect(local.said).not.toContain('已生成');
    expect(await local.get('taskpane.html')).toBe(200);
  });

  test("takes the unit's own certificate; says plainly what cannot be used, or that it runs already", async () => {
    const first = await open();
    const { certificate, key, home } = first;
    await first.stop();
    local = await open(['--cert', certificate, '--key', key]);
    expect(local.said).not.toContain('已生成');
    expect(await local.get('taskpane.html')).toBe(200);
    await expect(open(['--cert', key, '--key', key])).rejects.toThrow('证书或私钥不能用');
    await expect(open(['--cert', certificate])).rejects.toThrow('两个都要写');
    const again = localServer(join(folder, 'excel/local-server/serve.cjs'), [], home, local.port);
    await expect(again).rejects.toThrow(/端口 \d+ 已被别的程序占用/u);
    rmSync(home, { recursive: true });
  });
});

/** Names that the pages mention of things outside the package. */
const OUTSIDE = new Set([
  ...['publish.xml', 'oem.ini', 'authaddin.json', '证书.pem', '私钥.pem', '预算.xlsx', '填报.json'],
  ...['office6/cfgs/oem.ini', 'office6\\cfgs\\oem.ini'],
]);
const FILE = /^[^\s<>:*]*\.(?:xml|html|cjs|cmd|js|txt|zip|ini|json|pem|xlsx)$/u;
const FOLDERS = /^(?:excel|wps-\w+|workbench|command-line)(?:\/|$)/u;

test('every file and folder of the package that the pages about installing name is there', () => {
  const paths = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const names = new Set([...paths].map((path) => path.split('/').at(-1)));
  const filled = { origin: 'https://h.example', folder: 'self-evaluation_1.0.0' };
  const missing: string[] = [];
  let count = 0;
  for (const [page, content] of readInstallPages()) {
    const text = filledPage(content, filled);
    const quoted = [...text.matchAll(/`([^`\n]+)`/gu)].map(([, name = '']) => name);
    const commands = [...text.matchAll(/node ([\w./-]+\.c?js)/gu)].map(([, name = '']) => name);
    const addresses = [...text.matchAll(/https:\/\/h\.example\/([\w./-]+)/gu)].map(
      ([, path = '']) => path,
    );
    for (const name of [...quoted, ...commands]) {
      const isOfPackage = FOLDERS.test(name);
      if (!isOfPackage && (!FILE.test(name) || OUTSIDE.has(name) || name.startsWith('/'))) continue;
      count += 1;
      if (!(isOfPackage ? paths : names).has(name)) missing.push(`${page}: ${name}`);
    }
    for (const path of addresses) {
      count += 1;
      const isThere = [...paths].some((each) => each.endsWith(`/${path.replace(/\/$/u, '')}`));
      if (!isThere) missing.push(`${page}: ${path}`);
    }
  }
  expect(missing).toEqual([]);
  expect(count).toBeGreaterThan(60);
});
