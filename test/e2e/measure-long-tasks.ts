import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { buildRawWorkbook, type RawCell } from '../generate/raw-workbook';
import { serveFolder } from '../run/static-server';
import { launch, openPage } from './browser';
import { openExcel, startExcelServer } from './excel';
import { waitForMessage } from './sheet';

/** Sheets of so many rows and columns, as the pane has to bear them. */
const SHEETS = [
  [50_000, 8],
  [2_000, 200],
] as const;
const NAME = 'large.xlsx';
const PATIENCE = 120_000;
/** Milliseconds in which what was begun last comes to its end. */
const REST = 1500;
const HEADS = ['序号', '项目名称', '年初预算数', '调整预算数', '全年预算数', '支出数', '结余'];

interface LongTask {
  readonly name: string;
  readonly time: number;
}

/** A place to measure in: where the pane is, and the way to the open workbook. */
interface Place {
  readonly pane: Page | Frame;
  /** Called after tasks are watched. */
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
}

function workbookOf(rows: number, columns: number): Uint8Array {
  const heads = Array.from(
    { length: columns },
    (_, column) =>
      // Wide sheets have a head for every month, again and again.
      HEADS[column] ?? `${String(1 + (column % 12))}月支出`,
  );
  const lines = Array.from({ length: rows }, (_, index): (RawCell | string | number)[] =>
    heads.map((_, column) =>
      column === 1
        ? `第${String(index + 1)}类业务经费`
        : column === 0
          ? index + 1
          : 10 + (index % 90),
    ),
  );
  return buildRawWorkbook([
    { name: '2019年项目支出', rows: [['2019年度项目支出表'], ['单位：万元'], heads, ...lines] },
  ]);
}

async function watchTasks(pane: Page | Frame): Promise<void> {
  await pane.evaluate(() => {
    const tasks: LongTask[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        tasks.push({ name, time: Math.round(duration) });
      }
    }).observe({ entryTypes: ['longtask'] });
  });
}

async function workbench(browser: Browser, book: Uint8Array): Promise<Place> {
  const server = await serveFolder(join(__dirname, '../../dist/web'));
  const { page, context } = await openPage(browser, server.address);
  // A file of the disk: bytes would be decoded by a script in the page, and that would be measured with it.
  const folder = mkdtempSync(join(tmpdir(), 'long-tasks-'));
  const file = join(folder, NAME);
  writeFileSync(file, book);
  await waitForMessage(page, '已打开');
  await page.waitForTimeout(REST);
  return {
    pane: page,
    async open() {
      await page.locator('.toolbar input[type=file]').setInputFiles(file);
      await page
        .locator('.message.done, .message.warning')
        .getByText(/large|行/)
        .waitFor({ timeout: PATIENCE });
    },
    async close() {
      await context.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function excel(browser: Browser, book: Uint8Array): Promise<Place> {
  const server = await startExcelServer();
  const window = await openExcel(browser, server, { book, fileName: NAME });
  const pane = await window.pane();
  await watchTasks(pane);
  return {
    pane,
    open: () => Promise.resolve(),
    async close() {
      await window.close();
      await server.close();
    },
  };
}

/** What held the pane for more than 50 ms, from opening a workbook to its list of findings and on to its list of projects. */
async function measureIn({ pane, open }: Place, rows: number): Promise<readonly LongTask[]> {
  await open();
  await pane.getByText(`${String(rows)}个项目`).waitFor({ timeout: PATIENCE });
  await pane.getByRole('tab', { name: '校验' }).click();
  await pane
    .getByText(/错误\d+个，/)
    .first()
    .waitFor({ timeout: PATIENCE });
  await pane.getByRole('tab', { name: '自评' }).click();
  await pane.getByRole('list', { name: '项目列表' }).waitFor({ timeout: PATIENCE });
  await pane.waitForTimeout(REST);
  const tasks = await pane.evaluate(
    () => (window as unknown as { longTasks: LongTask[] }).longTasks,
  );
  // The emulated Excel works in the page around the pane; in Excel itself that is another program.
  return tasks.filter(({ name }) => name === 'self');
}

/**
 * Prints as JSON what held the pane, for a long and for a wide sheet, in the workbench and in the emulated Excel, each in a line:
 * npm run build:web first.
 */
async function measure(): Promise<void> {
  const browser = await launch();
  try {
    for (const [where, openIn] of Object.entries({ workbench, excel })) {
      for (const [rows, columns] of SHEETS) {
        const place = await openIn(browser, workbookOf(rows, columns));
        if (where === 'workbench') await watchTasks(place.pane);
        const since = Date.now();
        const times = (await measureIn(place, rows)).map(({ time }) => time);
        const [longest = 0, ...others] = times.sort((a, b) => b - a);
        const next = others.slice(0, 4);
        const elapsed = Date.now() - since;
        process.stdout.write(
          `${JSON.stringify({ where, rows, columns, elapsed, longest, next })}\n`,
        );
        await place.close();
      }
    }
  } finally {
    await browser.close();
  }
}

void measure();
