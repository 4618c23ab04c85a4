import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFakeWps, fakeWpsScript, writePackage } from '../e2e/wps';
import { serveFolder } from '../run/static-server';
import { BROWSERS, launchOld } from './browsers';
import { tightBoxes } from './tight-boxes';
import { PANE, wayToReport } from './way-to-report';

// Runs the built pane (npm run build:web) with the fake WPS in browsers as old as the web views of WPS, and leaves pictures in
// out/old-chromium: npm ci --prefix test/old-chromium, then node test/run/typescript.cjs test/old-chromium/try-browsers.ts

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'out/old-chromium');
const EXPECTED = ['绩效自评汇总', '项目支出绩效自评表', '绩效自评报告'];
const SIZE = { width: 900, height: 768 };

async function tryBrowser(
  version: string,
  name: string,
  address: string,
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
    const sample = readFileSync(join(ROOT, 'assets/samples/sample.xlsx'));
    await page.evaluateOnNewDocument(fakeWpsScript(new Uint8Array(sample)));
    await page.goto(address);
    await wayToReport(page, async (step) => {
      const tight = (await page.evaluate(tightBoxes(PANE))) as readonly string[];
      problems.push(...tight.map((box) => `${step}: closer together than its gap: ${box}`));
      await page.screenshot({ path: join(PICTURES, `${version}-${step}.png`) });
    });
    const sheets = (await page.evaluate('window.fakeWps.sheetNames()')) as readonly string[];
    const missing = EXPECTED.filter((sheet) => !sheets.includes(sheet));
    const unknown = await page.evaluate('[...window.fakeWps.et.log.unknown].join()');
    if (unknown !== '') problems.push(`members that WPS lacks: ${String(unknown)}`);
    return [...problems, ...missing.map((sheet) => `no sheet ${sheet}`)];
  } catch (cause) {
    await page.screenshot({ path: join(PICTURES, `${version}-failed.png`) });
    return [...problems, String(cause)];
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  buildFakeWps();
  const folder = writePackage('http://h.example');
  const server = await serveFolder(join(folder, 'wps-publish/wps'));
  try {
    for (const [version, name] of Object.entries(BROWSERS)) {
      const problems = await tryBrowser(version, name, server.address);
      for (const problem of problems) console.error(`${version}: ${problem}`);
      if (problems.length > 0) process.exitCode = 1;
      else console.log(`${version}: the whole way to the report, no error`);
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
