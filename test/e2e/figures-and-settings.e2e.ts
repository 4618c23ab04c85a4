import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { serveFolder, type StaticServer } from '../run/static-server';
import { fieldOf, openAnswering, rowOf } from './answering';
import { launch } from './browser';
import { waitForMessage } from './sheet';
import { openWorkbench, type WorkbenchSurface } from './way/workbench-surface';

const PROJECT = '企业退休人员独子费';
const SHEETS = ['2019年项目支出', '值班安排', '说明'];
const SOURCE = '区财〔2020〕3号';

let server: StaticServer;
let browser: Browser;
let surface: WorkbenchSurface;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(join(__dirname, '../../dist/web'));
  browser = await launch();
  surface = await openWorkbench(browser, server.address);
  ({ page } = surface);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openProject(): Promise<void> {
  await openAnswering(page);
  await rowOf(page, PROJECT).click();
  await page.getByRole('heading', { name: PROJECT }).waitFor();
}

/** A dimension's field with its columns and what they come to. */
async function openColumns(label: string): Promise<Locator> {
  const field = fieldOf(page, label);
  await field.scrollIntoViewIfNeeded();
  await field.getByRole('button', { name: /^数据栏/ }).click();
  return field;
}
const textOf = (field: Locator): Promise<string> => field.getByRole('textbox').first().inputValue();
const column = (field: Locator, label: string): Locator => field.getByLabel(label, { exact: true });
const results = (field: Locator): Locator => field.getByRole('group', { name: '计算结果' });
const resultLine = (field: Locator, text: string): Locator =>
  results(field).locator('> div', { hasText: text });

/** What the pane says of where the keyboard is: the label of the control in focus. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    return label?.textContent ?? element?.textContent ?? '';
  });

const saved = async () => openWorkbook(await surface.save(), 'after.xlsx');

describe('calculators of a dimension', () => {
  test('cost of one, savings and saving of a purchase go into figures and into the text', async () => {
    await openProject();
    const economy = await openColumns('经济性');
    await results(economy).getByText('在“涉及范围”中填对象数量').waitFor();
    const scope = fieldOf(page, '涉及范围');
    await column(scope, '对象数量').fill('370');
    await column(scope, '数量单位').selectOption('人');
    await results(economy).getByText('平均每人支出1200.00元。').waitFor();
    await results(economy).getByRole('button', { name: '填入单位成本' }).click();
    expect(await column(economy, '单位成本（元）').inputValue()).toBe('1200');
    await results(economy).getByRole('button', { name: '填入节约额' }).click();
    expect(await column(economy, '节约额').inputValue()).toBe('0');
    await column(economy, '采购预算价').fill('10');
    await column(economy, '采购成交价').fill('12');
    await results(economy).getByText('成交价高于预算价2.00万元。').waitFor();
    await column(economy, '采购成交价').fill('8');
    const saving = '节约2.00万元，节约率20.00%。';
    await resultLine(economy, saving).getByRole('button', { name: '插到正文' }).click();
    await page.keyboard.type('另有');
    await economy.getByRole('button', { name: '涉及对象370人' }).click();
    expect(await textOf(economy)).toBe(`${saving}另有涉及对象370人`);
    await page.keyboard.press('Control+z');
    expect(await textOf(economy)).toBe(`${saving}另有`);
  });

  test('satisfaction is told from copies that can be so, and goes into the text', async () => {
    const effect = await openColumns('有效性');
    await column(effect, '发放问卷份数').fill('100');
    await column(effect, '回收有效问卷份数').fill('120');
    await column(effect, '满意份数').fill('95');
    await results(effect).getByText('回收份数多于发放份数，请核对。').waitFor();
    await column(effect, '回收有效问卷份数').fill('90');
    await results(effect).getByText('满意份数多于回收份数，请核对。').waitFor();
    expect(await results(effect).getByRole('button', { name: '插到正文' }).count()).toBe(0);
    await column(effect, '满意份数').fill('81');
    await resultLine(effect, '满意度90.00%。').getByRole('button', { name: '插到正文' }).click();
    expect(await textOf(effect)).toBe('满意度90.00%。');
  });

  test('all of it outlives a reload', async () => {
    await page.waitForTimeout(1500);
    await page.reload();
    await waitForMessage(page, '已打开');
    await openProject();
    const economy = await openColumns('经济性');
    expect(await textOf(economy)).toBe('节约2.00万元，节约率20.00%。另有');
    expect(await column(economy, '单位成本（元）').inputValue()).toBe('1200');
    expect(await column(economy, '采购成交价').inputValue()).toBe('8');
  });
});

test('where a button goes away under it, the keyboard stays in the pane', async () => {
  const step = (name: string): Locator => page.getByRole('tab', { name, selected: true });
  const inStep = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.closest('[role="tabpanel"]') !== null);
  await page.getByRole('button', { name: '保存到工作簿' }).first().press('Enter');
  await page.getByText('填报内容已保存在工作簿里').waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[role="tabpanel"]') !== null);
  await page.getByRole('button', { name: '知道了' }).last().press('Enter');
  await page.getByText('填报内容已保存在工作簿里').waitFor({ state: 'detached' });
  expect(await inStep()).toBe(true);
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: '开始', exact: true }).press('Enter');
  await page.getByRole('button', { name: '开始', exact: true }).waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.closest('[role="tabpanel"]') !== null);
  await page.getByRole('button', { name: '去校验' }).press('Enter');
  await step('校验').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'tabpanel');
});

describe('settings', () => {
  test('threshold with its source: both stand in the report', async () => {
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('textbox', { name: '单独成文的金额门槛' }).fill('四十');
    await page.getByText('请填数字').filter({ visible: true }).waitFor();
    await page.getByRole('textbox', { name: '单独成文的金额门槛' }).fill('40');
    await page.getByLabel('门槛的依据（通知名称和文号）').fill(SOURCE);
    await page.getByRole('tab', { name: '报告' }).click();
    await page.getByRole('button', { name: '一键生成' }).click();
    await page.getByText('草稿，').waitFor({ timeout: 30_000 });
    const book = await saved();
    const summary = JSON.stringify(book.readGrid('绩效自评汇总')?.values ?? []);
    expect(summary).toContain(`金额达到40万元（${SOURCE}）的项目共1个`);
    const narrative = JSON.stringify(book.readGrid('绩效自评报告')?.values ?? []);
    expect(narrative).toContain(`达到40.00万元（${SOURCE}）的项目为${PROJECT}`);
  });

  test('an alias is added by keys and taken away, the keyboard stays beside it', async () => {
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel('别的叫法').fill(PROJECT);
    await page.getByText('本身就是表里的项目名').waitFor();
    await page.getByLabel('别的叫法').fill('独子费');
    await page.getByLabel('对应的项目').selectOption(PROJECT);
    await page.getByLabel('对应的项目').press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(`“独子费”就是“${PROJECT}”`).waitFor();
    await page.getByRole('button', { name: '删除别名“独子费”' }).press('Enter');
    await page.getByText('还没有别名。').waitFor();
    expect(await focused()).toContain('别的叫法');
  });

  test('traces are asked about, removed, and leave the budget as it was', async () => {
    const remove = page.getByRole('button', { name: '删除痕迹' });
    await remove.click();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('删除痕迹');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('已删除报告工作表和保存的填报内容').waitFor();
    expect(await focused()).toBe('删除痕迹');
    const { summary } = await saved();
    expect(summary.sheets.map(({ name }) => name)).toEqual(SHEETS);
    await page.reload();
    await waitForMessage(page, '已打开');
    await openProject();
    expect(await textOf(fieldOf(page, '经济性'))).toBe('');
    expect(surface.problems).toEqual([]);
  });
});
