import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from './browser';
import { openExcel, startExcelServer } from './excel';

// JavaScript that the pane in Excel asks for until its first useful paint, gzipped, without office.js: npm run bundle, after
// npm run build:web. Ends with 1 when it is more than the bound.

const PAGES = join(__dirname, '../../dist/web');
const BOUND = 190;
/** The pane is of use once its steps can be chosen. */
const USEFUL = '[role="tab"]';
const KILO = 1000;

async function measure(): Promise<void> {
  const server = await startExcelServer();
  const browser = await launch();
  try {
    const excel = await openExcel(browser, server, {
      prepare: (context) =>
        context.addInitScript((useful) => {
          new MutationObserver((_changes, observer) => {
            if (!document.querySelector(useful)) return;
            observer.disconnect();
            performance.mark('useful');
          }).observe(document, { childList: true, subtree: true });
        }, USEFUL),
    });
    const pane = await excel.pane();
    await pane.locator(USEFUL).first().waitFor();
    const names = await pane.evaluate(() => {
      const [useful] = performance.getEntriesByName('useful');
      const until = useful?.startTime ?? 0;
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\.js$/.test(name) && startTime <= until)
        .map(({ name }) => new URL(name).pathname.slice(1))
        .filter((name) => !name.startsWith('office/'));
    });
    const files = names
      .map((name) => ({ name, size: gzipSync(readFileSync(join(PAGES, name))).length / KILO }))
      .sort((a, b) => b.size - a.size);
    for (const { name, size } of files) console.log(`${size.toFixed(1).padStart(7)} KB  ${name}`);
    const sum = files.reduce((total, { size }) => total + size, 0);
    const isHeld = files.length > 0 && sum <= BOUND;
    console.log(
      `${sum.toFixed(1).padStart(7)} KB gzip to the first useful paint; bound ${String(BOUND)} KB: ${isHeld ? '达到' : '未达到'}`,
    );
    if (!isHeld) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

measure().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
