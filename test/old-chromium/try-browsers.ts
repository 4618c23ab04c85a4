import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFakeWps, fakeWpsScript, writePackage } from '../e2e/wps';
import { serveFolder } from '../run/static-server';
import { BROWSERS, launchOld, type OldPage } from './browsers';
import { tightBoxes } from './tight-boxes';
import { PANE, wayInWorkbench, wayToReport } from './way-to-report';

// Runs the built pane (npm run build:web) with the fake WPS, and the workbench, in browsers as old as the web views of WPS, and
// leaves pictures in out/old-chromium: npm ci --prefix test/old-chromium, then
// node test/run/typescript.cjs test/old-chromium/try-browsers.ts

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'out/old-chromium');
const EXPECTED = ['绩效自评汇总', '项目支出绩效自评表', '绩效自评报告'];
const SIZE = { width: 900, height: 768 };

/** A version and the package that carries it. */
type Old = readonly [version: string, name: string];

/** Does something in a page of an old browser; gives the problems that were met. */
async function trial(
  [version, name]: Old,
  address: string,
  work: (page: OldPage, problems: string[]) => Promise<void>,
): Promise<readonly string[]> {
  const browser = await launchOld(name);
  const problems: string[] = [];
  const page = await browser.newPage();
  try {
    const found = await browser.version();
    console.log(`${version}: ${found}`);
    if (!found.includes(`/${version}.`)) problems.push(`not the version: ${found}`);
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(?:data|blob|about):/.test(url)) {
        problems.push(`request to another host: ${url}`);
      }
    });
    await page.setViewport(SIZE);
    await work(page, problems);
    return problems;
  } catch (cause) {
    await page.screenshot({ path: join(PICTURES, `${version}-failed.png`) });
    return [...problems, String(cause)];
  } finally {
    await browser.close();
  }
}

const tryPane = (old: Old, address: string): Promise<readonly string[]> =>
  trial(old, address, async (page, problems) => {
    const sample = readFileSync(join(ROOT, 'assets/samples/sample.xlsx'));
    await page.evaluateOnNewDocument(fakeWpsScript(new Uint8Array(sample)));
    await page.goto(address);
    await wayToReport(page, async (step) => {
      const tight = (await page.evaluate(tightBoxes(PANE))) as readonly string[];
      problems.push(...tight.map((box) => `${step}: closer together than its gap: ${box}`));
      await page.screenshot({ path: join(PICTURES, `${old[0]}-${step}.png`) });
    });
    const sheets = (await page.evaluate('window.fakeWps.sheetNames()')) as readonly string[];
    const missing = EXPECTED.filter((sheet) => !sheets.includes(sheet));
    const unknown = await page.evaluate('[...window.fakeWps.et.log.unknown].join()');
    if (unknown !== '') problems.push(`members that WPS lacks: ${String(unknown)}`);
    problems.push(...missing.map((sheet) => `no sheet ${sheet}`));
  });

const tryWorkbench = (old: Old, address: string): Promise<readonly string[]> =>
  trial(old, address, async (page) => {
    await page.goto(address);
    await wayInWorkbench(page, async (step) => {
      await page.screenshot({ path: join(PICTURES, `${old[0]}-${step}.png`) });
    });
  });

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  buildFakeWps();
  const folder = writePackage('http://h.example');
  const pane = await serveFolder(join(folder, 'wps-publish/wps'));
  const workbench = await serveFolder(join(folder, 'workbench/web'));
  try {
    for (const old of Object.entries(BROWSERS)) {
      const [version] = old;
      const problems = [
        ...(await tryPane(old, pane.address)),
        ...(await tryWorkbench(old, workbench.address)),
      ];
      for (const problem of problems) console.error(`${version}: ${problem}`);
      if (problems.length > 0) process.exitCode = 1;
      else console.log(`${version}: the whole way to the report, pane and workbench, no error`);
    }
  } finally {
    await pane.close();
    await workbench.close();
    rmSync(folder, { recursive: true });
  }
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
