import { join } from 'node:path';
import { buildRawWorkbook, type RawCell } from '../generate/raw-workbook';
import { serveFolder } from '../run/static-server';
import { launch, openPage } from './browser';
import { waitForMessage } from './sheet';

/** Sheets of so many rows and columns, as design.md has them. */
const SHEETS = [
  [50_000, 8],
  [2_000, 200],
] as const;
/** Milliseconds that nothing may hold the page for. */
const MOST = 200;

interface LongTask {
  readonly at: number;
  readonly time: number;
}

const HEADS = ['序号', '项目名称', '年初预算数', '调整预算数', '全年预算数', '支出数', '结余'];

function workbookOf(rows: number, columns: number): Uint8Array {
  const heads = Array.from({ length: columns }, (_, column) =>
    column < HEADS.length ? (HEADS[column] ?? '') : `附列${String(column)}`,
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

/**
 * Prints as JSON, for a long and for a wide sheet, what held the page of the workbench for more than 50 ms while it was
 * opened, shown and read: npm run build:web first. Exits with 1 where something held it for more than 200 ms.
 */
async function measure(): Promise<void> {
  const server = await serveFolder(join(__dirname, '../../dist/web'));
  const browser = await launch();
  try {
    for (const [rows, columns] of SHEETS) {
      const { page, context } = await openPage(browser, server.address);
      await waitForMessage(page, '已打开');
      await page.waitForTimeout(1500);
      await page.evaluate(() => {
        const tasks: { at: number; time: number }[] = [];
        Object.assign(window, { longTasks: tasks });
        new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries()) {
            tasks.push({ at: Math.round(startTime), time: Math.round(duration) });
          }
        }).observe({ entryTypes: ['longtask'] });
      });
      const since = Date.now();
      await page
        .locator('input[type=file][accept*=xlsx]')
        .first()
        .setInputFiles({
          name: 'large.xlsx',
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(workbookOf(rows, columns)),
        });
      await page
        .locator('.message p', { hasText: /large\.xlsx|行/ })
        .first()
        .waitFor({ timeout: 120_000 });
      await page.getByText(/正在读取/).waitFor({ state: 'hidden', timeout: 120_000 });
      await page.waitForTimeout(3000);
      const tasks = await page.evaluate(
        () => (window as unknown as { longTasks: LongTask[] }).longTasks,
      );
      const longest = Math.max(0, ...tasks.map(({ time }) => time));
      const held = tasks.filter(({ time }) => time > MOST).map(({ time }) => time);
      const result = { rows, columns, elapsed: Date.now() - since - 3000, longest, over: held };
      process.stdout.write(`${JSON.stringify(result)}\n`);
      if (longest > MOST) process.exitCode = 1;
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

void measure();
