import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { serveFolder, type StaticServer } from '../run/static-server';
import { compose, FIRST_PROJECT, focusedField } from './answer-by-keys';
import { fieldOf, openAnswering, rowOf } from './answering';
import { axeInBothThemes } from './axe';
import { launch, openPage, type WatchedPage } from './browser';
import { waitForMessage } from './sheet';

const ROOT = join(__dirname, '../..');
const FIRST = '企业退休人员独子费';
const ANSWERS = join(ROOT, 'assets/samples/sample.answers.json');

let server: StaticServer;
let browser: Browser;
let current: WatchedPage | undefined;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'dist/web'));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  await current?.context.close();
  current = undefined;
});

/** The workbench with the sample, at the list of projects. */
async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  current = await openPage(browser, server.address, { colorScheme });
  const { page } = current;
  await waitForMessage(page, '已打开');
  await openAnswering(page);
  return page;
}

async function openField(page: Page, label: string): Promise<ReturnType<typeof fieldOf>> {
  await rowOf(page, FIRST).click();
  const field = fieldOf(page, label);
  await field.scrollIntoViewIfNeeded();
  return field;
}

async function importSample(page: Page): Promise<void> {
  await page.getByText('填报文件').click();
  await page.locator('input[type=file][accept*=json]').setInputFiles(ANSWERS);
  await page.getByRole('button', { name: '导入', exact: true }).click();
}

describe('自评', () => {
  test('a project is filled by the keyboard alone', async () => {
    const page = await open();
    await page.getByRole('searchbox').focus();
    await compose(page, ['du', 'du zi'], '独子');
    await rowOf(page, '本单位').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: FIRST }).waitFor();
    for (const [label, answer] of FIRST_PROJECT) {
      await page.keyboard.press('Alt+ArrowDown');
      expect(await focusedField(page)).toBe(label);
      await answer(page);
    }
    await page.getByText('已填完').first().waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('heading', { name: '2. 开展养老保险工作经费' }).waitFor();
    expect(await focusedField(page)).toBe('项目性质');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('heading', { name: FIRST }).waitFor();
    expect(await focusedField(page)).toBe('可持续性');
    expect(current?.problems).toEqual([]);
  });

  test('what an input method shows while she composes is not searched for', async () => {
    const page = await open();
    const all = await page.getByRole('list', { name: '项目列表' }).getByRole('button').count();
    const search = page.getByRole('searchbox');
    await search.focus();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', {
      text: 'ruan',
      selectionStart: 4,
      selectionEnd: 4,
    });
    await page.waitForTimeout(300);
    expect(await page.getByRole('list', { name: '项目列表' }).getByRole('button').count()).toBe(
      all,
    );
    await client.send('Input.insertText', { text: '软件' });
    await rowOf(page, '软件维护费').waitFor();
    await rowOf(page, FIRST).waitFor({ state: 'detached' });
    expect(await search.inputValue()).toBe('软件');
  });

  test('a composed text stands once, and outlives a reload in the middle of the work', async () => {
    const page = await open();
    const text = (await openField(page, '经济性')).getByRole('textbox').first();
    await text.focus();
    await compose(page, ['zhi', 'zhi chu', 'zhi chu kong zhi'], '支出控制在定额以内');
    await page.keyboard.type('1234');
    expect(await text.inputValue()).toBe('支出控制在定额以内1234');
    await page.waitForTimeout(2000);
    await page.reload();
    await waitForMessage(page, '已打开');
    await openAnswering(page);
    const again = (await openField(page, '经济性')).getByRole('textbox').first();
    expect(await again.inputValue()).toBe('支出控制在定额以内1234');
  });

  test('facts are put in at the caret, corrections are one click, and undo takes both back', async () => {
    const page = await open();
    const field = await openField(page, '经济性');
    const text = field.getByRole('textbox').first();
    await text.focus();
    await page.keyboard.insertText('资金以全部支付完毕，');
    await field.getByRole('button', { name: '支出44.40万元' }).click();
    expect(await text.inputValue()).toBe('资金以全部支付完毕，支出44.40万元');
    await field.getByRole('button', { name: '改正' }).click();
    expect(await text.inputValue()).toBe('资金已全部支付完毕，支出44.40万元');
    await page.keyboard.press('Control+z');
    expect(await text.inputValue()).toBe('资金以全部支付完毕，支出44.40万元');
    await page.keyboard.press('Control+z');
    expect(await text.inputValue()).toBe('资金以全部支付完毕，');
  });

  test('sentences from the numbers and indicators of the library are taken by a click', async () => {
    const page = await open();
    const field = await openField(page, '经济性');
    await field.getByRole('button', { name: '起草句子' }).click();
    await field.getByText('支出与全年预算44.40万元持平，未超预算。').waitFor();
    await field.getByRole('button', { name: '插到正文' }).click();
    expect(await field.getByRole('textbox').first().inputValue()).toBe(
      '支出与全年预算44.40万元持平，未超预算。',
    );
    await field.getByRole('button', { name: '指标参考' }).click();
    await field.getByRole('button', { name: '加入 人均发放标准' }).click();
    await field.getByText('已加入').waitFor();
    const indicators = fieldOf(page, '绩效指标');
    expect(await indicators.getByRole('textbox', { name: '三级指标' }).inputValue()).toBe(
      '人均发放标准',
    );
  });

  test('a removed entry comes back, a number that is none is said to be none', async () => {
    const page = await open();
    await rowOf(page, '本单位').click();
    const list = fieldOf(page, '资金管理制度');
    await list.getByRole('button', { name: '添加一条' }).click();
    // The new entry takes the focus once it is drawn.
    await list.locator('input:focus, textarea:focus').waitFor();
    await page.keyboard.insertText('《财务管理制度》');
    await list.getByRole('button', { name: '删除' }).click();
    await list.getByText('已删除“《财务管理制度》”。').waitFor();
    await list.getByRole('button', { name: '撤销' }).click();
    expect(await list.getByRole('textbox', { name: '制度名称' }).inputValue()).toBe(
      '《财务管理制度》',
    );
    const threshold = fieldOf(page, '单独成文的金额门槛');
    await threshold.getByRole('textbox').fill('二百');
    await threshold.getByText('请填数字').waitFor();
  });

  test('the date of the report is one, whether chosen beside generating or in the form', async () => {
    const page = await open();
    const ofReport = page.getByRole('region', { name: '生成报告' }).getByLabel('填报日期');
    await page.getByRole('tab', { name: '报告' }).click();
    const today = await ofReport.inputValue();
    expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await openAnswering(page);
    await rowOf(page, '本单位').click();
    const field = fieldOf(page, '填报日期');
    expect(await field.locator('input').inputValue()).toBe(today);
    await field.getByText('已填').waitFor();
    await page.getByRole('tab', { name: '报告' }).click();
    await ofReport.fill('2020-03-20');
    await page.getByRole('tab', { name: '自评' }).click();
    expect(await field.locator('input').inputValue()).toBe('2020-03-20');
    await field.locator('input').fill('2020-04-01');
    await page.getByRole('tab', { name: '报告' }).click();
    expect(await ofReport.inputValue()).toBe('2020-04-01');
  });

  test('answers copied from another project are told to be alike, and can be taken back', async () => {
    const page = await open();
    await importSample(page);
    await rowOf(page, '社会保险征收管理工作补助经费').click();
    await page.getByText('复制其他项目').click();
    await page.getByLabel('从哪里复制').selectOption({ label: FIRST });
    await page.getByRole('button', { name: /^复制\d+项/ }).click();
    await page.getByText('内容雷同').waitFor();
    const text = fieldOf(page, '经济性').getByRole('textbox').first();
    expect(await text.inputValue()).not.toBe('');
    await page.getByRole('button', { name: '撤销复制' }).click();
    expect(await text.inputValue()).toBe('');
  });

  test('exported answers are the command line’s file', async () => {
    const page = await open();
    await importSample(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出填报内容' }).click(),
    ]);
    const given = JSON.parse(readFileSync(ANSWERS, 'utf8')) as { projects: { name: string }[] };
    const text = readFileSync(await download.path(), 'utf8');
    const taken = JSON.parse(text) as typeof given;
    expect(taken.projects.map(({ name }) => name)).toEqual(given.projects.map(({ name }) => name));
  });

  test('axe finds nothing, in light and in dark', async () => {
    const page = await open();
    await page.getByText('填报文件').click();
    expect(await axeInBothThemes(page)).toEqual([]);
    const field = await openField(page, '经济性');
    for (const help of ['数据栏', '起草句子', '指标参考', '示例']) {
      await field.getByRole('button', { name: help }).click();
      await page.waitForTimeout(200);
      expect(await axeInBothThemes(page)).toEqual([]);
    }
  });
});
