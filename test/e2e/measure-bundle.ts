import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { launch } from './browser';
import { openExcel, startExcelServer } from './excel';

// JavaScript that the pane in Excel needs for its first useful paint, gzipped, without office.js: npm run bundle, after
// npm run build:web. What is asked for later is withheld, so that the pane is seen to stand without it. Ends with 1 when it
// is more than the bound.

const PAGES = join(__dirname, '../../dist/web');
const BOUND = 190;
/** The pane is of use once its steps can be chosen. */
const USEFUL = '[role="tab"]';
/** The last script of those that the page asks for at once. */
const LAST = 'excel-open-pane.js';
const KILO = 1000;

/** Lets the first scripts through and notes them; later ones never come. */
async function withhold(context: BrowserContext, needed: string[], later: string[]): Promise<void> {
  await context.route(/\.js$/, async (route) => {
    const [, ...rest] = new URL(route.request().url()).pathname.split('/');
    const name = rest.join('/');
    const isOthers = name.startsWith('office/') || name.startsWith('excel/');
    if (isOthers || !needed.includes(LAST)) {
      if (!isOthers) needed.push(name);
      await route.continue();
    } else later.push(name);
  });
}

function sizes(names: readonly string[]): number {
  const files = names
    .map((name) => ({ name, size: gzipSync(readFileSync(join(PAGES, name))).length / KILO }))
    .sort((a, b) => b.size - a.size);
  for (const { name, size } of files) console.log(`${size.toFixed(1).padStart(7)} KB  ${name}`);
  return files.reduce((total, { size }) => total + size, 0);
}

async function measure(): Promise<void> {
  const server = await startExcelServer();
  const browser = await launch();
  const needed: string[] = [];
  const later: string[] = [];
  try {
    const excel = await openExcel(browser, server, {
      prepare: (context) => withhold(context, needed, later),
    });
    const pane = await excel.pane();
    await pane.locator(USEFUL).first().waitFor();
  } finally {
    await browser.close();
    await server.close();
  }
  const sum = sizes(needed);
  const isHeld = needed.length > 0 && sum <= BOUND;
  console.log(
    `${sum.toFixed(1).padStart(7)} KB gzip to the first useful paint; bound ${String(BOUND)} KB: ${isHeld ? '达到' : '未达到'}`,
  );
  console.log(`withheld and not needed for it: ${later.join(', ')}`);
  if (!isHeld) process.exitCode = 1;
}

measure().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
