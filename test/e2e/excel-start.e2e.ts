import { describe, expect, test } from '@jest/globals';
import type { BrowserContext, Frame } from 'playwright-core';
import { excelSuite } from './excel-suite';

const LIBRARY = '**/office/office.js';
/** Bound of the issue: from the script's arrival to the open pane. */
const TWO_SECONDS = 2000;
const LONG = 120_000;

const { open } = excelSuite();

async function openWith(prepare: (context: BrowserContext) => Promise<void>): Promise<Frame> {
  return (await open({ prepare })).pane();
}

describe('a script that does not come', () => {
  test(
    'blocked: the page says so and offers ways out; trying again opens the pane',
    async () => {
      let isBlocked = true;
      const pane = await openWith((context) =>
        context.route(LIBRARY, (route) => (isBlocked ? route.abort() : route.continue())),
      );
      const notice = pane.getByRole('alert');
      await notice.getByText('没有下载到微软的组件 office.js').waitFor();
      await notice.getByRole('button', { name: /换一个下载地址/ }).waitFor();
      const workbench = notice.getByRole('link', { name: /在浏览器里使用/ });
      expect(await workbench.getAttribute('href')).toBe('index.html');
      isBlocked = false;
      await notice.getByRole('button', { name: '重试' }).click();
      await pane.getByRole('tab', { name: '读取' }).waitFor();
    },
    LONG,
  );

  test(
    'the other address is taken when she asks for it',
    async () => {
      let asked = 0;
      const pane = await openWith((context) =>
        context.route(LIBRARY, (route) => (asked++ === 0 ? route.abort() : route.continue())),
      );
      await pane.getByRole('button', { name: /换一个下载地址/ }).click();
      await pane.getByRole('tab', { name: '读取' }).waitFor();
      expect(asked).toBe(2);
      expect(await pane.evaluate(() => sessionStorage.getItem('self-evaluation:office-js'))).toBe(
        'other',
      );
    },
    LONG,
  );

  test(
    'slow: the page says what it waits for, and goes on by itself once the script is there',
    async () => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const excel = await open({
        prepare: (context) =>
          context.route(LIBRARY, async (route) => {
            await held;
            await route.continue();
          }),
      });
      // The frame has not loaded as long as the script is awaited.
      await excel.page.getByRole('button', { name: '打开窗格' }).click();
      const pane = excel.page.frameLocator('#pane iframe');
      await pane.getByText('还在等待微软的组件 office.js').waitFor({ timeout: 20_000 });
      release();
      await pane.getByRole('tab', { name: '读取' }).waitFor();
      expect(await pane.getByText('还在等待微软的组件').count()).toBe(0);
    },
    LONG,
  );

  test('the page of commands says so too', async () => {
    const excel = await open({
      prepare: (context) => context.route(LIBRARY, (route) => route.abort()),
    });
    const page = await excel.context.newPage();
    await page.goto(new URL('/commands.html', excel.page.url()).href);
    await page.getByText('没有下载到微软的组件 office.js').waitFor();
  });
});

test(
  'the pane is open within two seconds of the arrival of office.js, and asks for nothing more than its own files',
  async () => {
    const excel = await open();
    const pane = await excel.pane();
    await pane.getByRole('tab', { name: '读取' }).waitFor();
    const waited = await pane.evaluate(() => {
      const [script] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/office/office.js')) as PerformanceResourceTiming[];
      return script ? performance.now() - script.responseEnd : Number.NaN;
    });
    console.log(`the pane stood ${String(Math.round(waited))} ms after office.js came`);
    expect(waited).toBeLessThan(TWO_SECONDS);
    expect(excel.problems).toEqual([]);
  },
  LONG,
);
