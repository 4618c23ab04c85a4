import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, openPage } from '../test/e2e/browser';
import { measureFirstPaint } from '../test/e2e/first-paint';
import { serveFolder } from '../test/run/static-server';
import type { Bound } from './bounds';
import { printTable } from './table';

const ROOT = join(__dirname, '..');
const WEB = join(ROOT, 'dist/web');
const MOST_FIRST_PAINT = 190;
const MOST_KEYSTROKE = 50;
const MOST_HALT = 200;
/** What belongs to the workbench's spreadsheet, and not to the pane. */
const SPREADSHEET = /spreadsheet|workbench|univer/;

interface Keystrokes {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  readonly keys: number;
}

interface Halts {
  readonly where: string;
  readonly rows: number;
  readonly columns: number;
  readonly elapsed: number;
  readonly longest: number;
}

const gzipped = (file: string): number => gzipSync(readFileSync(join(WEB, file))).length;

/** The scripts that a page names, in kB gzipped. */
function scriptsOf(page: string): number {
  const html = readFileSync(join(WEB, page), 'utf8');
  const names = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] ?? '');
  const own = names.filter((name) => !/^https?:/.test(name));
  return own.reduce((sum, name) => sum + gzipped(name), 0) / 1000;
}

/** Scripts that the workbench loads until its pane can be used, without those of its spreadsheet: kB gzipped. */
async function paneInWorkbench(): Promise<number> {
  const server = await serveFolder(WEB);
  const browser = await launch();
  try {
    const { page } = await openPage(browser, 'about:blank');
    const loaded = new Set<string>();
    page.on('requestfinished', (request) => {
      const name = new URL(request.url()).pathname.slice(1);
      if (name.endsWith('.js')) loaded.add(name);
    });
    await page.goto(server.address);
    await page.getByRole('tab', { name: '读取' }).waitFor();
    const names = [...loaded].filter((name) => !SPREADSHEET.test(name));
    console.log(`  the pane in the workbench: ${names.join(', ')}`);
    return names.reduce((sum, name) => sum + gzipped(name), 0) / 1000;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The lines that a script of the browser tests prints, each read as JSON. */
function linesOf(script: string): readonly unknown[] {
  const run = spawnSync(
    process.execPath,
    [join(ROOT, 'test/run/typescript.cjs'), join(ROOT, 'test/e2e', script)],
    { encoding: 'utf8', cwd: ROOT },
  );
  if (run.status !== 0) throw new Error(`${script}: ${run.stderr}`);
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as unknown);
}

/** Sizes of the pages and the time from a key to its paint, in Chromium. */
export async function measurePages(): Promise<readonly Bound[]> {
  console.log('\nPages (kB gzip)');
  const pages = readdirSync(WEB).filter((name) => name.endsWith('.html'));
  printTable([['', 'scripts'], ...pages.map((page) => [page, scriptsOf(page).toFixed(1)])]);
  const workbench = await paneInWorkbench();
  const { sum: first } = await measureFirstPaint();
  console.log(
    `  the pane in Excel to its first useful paint ${first.toFixed(1)}; in the workbench, with reading a file, ${workbench.toFixed(1)}`,
  );
  const [typed] = linesOf('measure-keystroke.ts') as readonly Keystrokes[];
  if (!typed) throw new Error('no keystrokes');
  const { keys, median, p95, max } = typed;
  console.log('\nA key to its paint, form of 200 projects, processor four times slower (ms)');
  printTable([
    ['keys', 'median', 'p95', 'max'],
    [keys, median, p95, max].map((figure) => figure.toFixed(0)),
  ]);
  const halts = linesOf('measure-long-tasks.ts') as readonly Halts[];
  console.log(
    '\nFrom opening a large sheet to its findings and projects: what held the pane longest (ms)',
  );
  printTable([
    ['', 'rows', 'columns', 'in all', 'longest'],
    ...halts.map(({ where, rows, columns, elapsed, longest }) => [
      where,
      ...[rows, columns, elapsed, longest].map((figure) => figure.toFixed(0)),
    ]),
  ]);
  const longest = Math.max(...halts.map((each) => each.longest));
  return [
    {
      what: 'Excel 窗格首次可用前的脚本，gzip',
      measured: first,
      most: MOST_FIRST_PAINT,
      unit: 'KB',
    },
    { what: '按键到显示，p95', measured: p95, most: MOST_KEYSTROKE, unit: '毫秒' },
    { what: '5 万行、200 列的表，窗格最长停顿', measured: longest, most: MOST_HALT, unit: '毫秒' },
  ];
}
