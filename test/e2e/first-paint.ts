import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';
import { launch } from './browser';
import { openExcel, startExcelServer } from './excel';

const PAGES = join(__dirname, '../../dist/web');
/** The pane is of use once its steps can be chosen. */
const USEFUL = '[role="tab"]';
/** The last script of those that the page asks for at once. */
const LAST = 'excel-open-pane.js';
const KILO = 1000;

/** Scripts of the pane in Excel, without office.js: those that its first useful paint needs, and those asked for later. */
export interface FirstPaint {
  /** With their sizes in kB gzipped, the largest first. */
  readonly needed: readonly (readonly [name: string, size: number])[];
  readonly later: readonly string[];
  /** kB gzipped. */
  readonly sum: number;
}

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

/**
 * Opens the built pane (npm run build:web) in the emulated Excel and withholds what it asks for later, so that it is seen to
 * stand without that.
 */
export async function measureFirstPaint(): Promise<FirstPaint> {
  const server = await startExcelServer();
  const browser = await launch();
  const names: string[] = [];
  const later: string[] = [];
  try {
    const excel = await openExcel(browser, server, {
      prepare: (context) => withhold(context, names, later),
    });
    const pane = await excel.pane();
    await pane.locator(USEFUL).first().waitFor();
  } finally {
    await browser.close();
    await server.close();
  }
  const needed = names
    .map((name) => [name, gzipSync(readFileSync(join(PAGES, name))).length / KILO] as const)
    .sort(([, a], [, b]) => b - a);
  return { needed, later, sum: needed.reduce((total, [, size]) => total + size, 0) };
}
