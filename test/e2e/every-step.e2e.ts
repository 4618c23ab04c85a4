import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { serveFolder, type StaticServer } from '../run/static-server';
import { axeInBothThemes } from './axe';
import { launch, openPage } from './browser';
import { waitForMessage } from './sheet';
import { openWorkbench } from './way/workbench-surface';

const FAULTY = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/faulty.xlsx')));
const STEPS = ['读取', '校验', '自评', '报告'] as const;

let server: StaticServer;
let browser: Browser;
let opened: Page[] = [];

beforeAll(async () => {
  server = await serveFolder(join(__dirname, '../../dist/web'));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  await Promise.all(opened.map((page) => page.context().close()));
  opened = [];
});

describe('axe finds nothing in light and in dark', () => {
  test('on any step, with the report written, and in the settings', async () => {
    const { page } = await openPage(browser, server.address);
    opened.push(page);
    await waitForMessage(page, '已打开');
    for (const step of STEPS) {
      await page.getByRole('tab', { name: step }).click();
      await page.waitForTimeout(500);
      expect({ step, found: await axeInBothThemes(page) }).toEqual({ step, found: [] });
    }
    await page.getByRole('button', { name: '一键生成' }).click();
    const result = page.getByText('草稿，');
    await result.waitFor({ timeout: 30_000 });
    // However much is open for a final report, what came of the click is in sight.
    expect((await result.boundingBox())?.y).toBeLessThan(768 - 40);
    expect(await axeInBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('heading', { name: '项目别名' }).waitFor();
    expect(await axeInBothThemes(page)).toEqual([]);
  });
});

test('in high contrast the chosen tab alone is underlined', async () => {
  const { page } = await openPage(browser, server.address);
  opened.push(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const tabs = page.locator('.pane').getByRole('tab');
  await tabs.first().waitFor();
  // The media change reaches styles a moment later.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.pane [role="tab"]')].every((tab) => {
      const { borderBottomColor } = getComputedStyle(tab);
      const { backgroundColor } = getComputedStyle(tab.parentElement ?? tab);
      return (borderBottomColor !== backgroundColor) === (tab.ariaSelected === 'true');
    }),
  );
  expect(await tabs.count()).toBe(4);
});

describe('settings', () => {
  test('unit, threshold, alias and way of scoring take effect and can be taken back', async () => {
    const surface = await openWorkbench(browser, server.address, {
      name: 'faulty.xlsx',
      bytes: FAULTY,
    });
    const { page } = surface;
    opened.push(page);
    await page.getByRole('button', { name: '设置' }).click();
    const unit = page.getByLabel('“项目支出”的金额单位');
    await unit.selectOption('元');
    await page.getByText('· 单位：元').waitFor();
    await unit.selectOption('');
    await page.getByText('· 单位：万元').waitFor();
    const threshold = page.getByRole('textbox', { name: '单独成文的金额门槛' });
    await threshold.fill('50');
    await page.getByLabel('门槛的依据（通知名称和文号）').fill('区财〔2020〕3号');
    await page.getByLabel('别的叫法').fill('窗口运行费');
    await page.getByLabel('对应的项目').selectOption('窗口服务大厅运行经费');
    await page.getByRole('button', { name: '添加别名' }).click();
    await page.getByText('“窗口运行费”就是“窗口服务大厅运行经费”').waitFor();
    await page
      .getByRole('button', { name: '关闭设置' })
      .or(page.getByRole('button', { name: '设置' }))
      .first()
      .click();
    await page.getByRole('tab', { name: '报告' }).click();
    await page.getByRole('button', { name: '一键生成' }).click();
    await page.getByText('草稿，').waitFor({ timeout: 30_000 });
    // Eight projects of the faulty sample reach 50万元; each gets a document of its own beside the whole report.
    const documents = page.getByRole('list', { name: '文字报告' }).getByRole('listitem');
    expect(await documents.count()).toBeGreaterThan(3);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('button', { name: '删除别名“窗口运行费”' }).click();
    await page.getByText('还没有别名。').waitFor();
    expect(surface.problems).toEqual([]);
  });
});

describe('two windows on one workbook', () => {
  test('follow each other, and show both versions when both typed', async () => {
    const first = await openPage(browser, server.address);
    opened.push(first.page);
    await waitForMessage(first.page, '已打开');
    const second = await first.context.newPage();
    await second.goto(server.address);
    await waitForMessage(second, '已打开');
    const fieldIn = async (page: Page): Promise<ReturnType<Page['getByRole']>> => {
      await page.bringToFront();
      await page.getByRole('tab', { name: '自评' }).click();
      await page
        .getByRole('list', { name: '项目列表' })
        .getByRole('button', { name: '企业退休人员独子费' })
        .click();
      const group = page.getByRole('group', { name: '经济性', exact: true });
      await group.scrollIntoViewIfNeeded();
      return group.getByRole('textbox').first();
    };
    const mine = await fieldIn(first.page);
    await mine.fill('每人标准按政策执行，全年370人。');
    await first.page.waitForTimeout(1500);
    const theirs = await fieldIn(second);
    expect(await theirs.inputValue()).toBe('每人标准按政策执行，全年370人。');
    await Promise.all([
      theirs.fill('第二个窗口写的内容，12次。'),
      mine.fill('第一个窗口写的内容，15次。'),
    ]);
    await Promise.race(
      [first.page, second].map((page) =>
        page.getByText('有两份不同的填报内容').waitFor({ timeout: 10_000 }),
      ),
    );
  });
});
