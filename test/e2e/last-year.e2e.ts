import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { FIELD } from '../../src/core/evaluation/field-ids';
import { openBench } from '../app/session/bench';
import { serveFolder, type StaticServer } from '../run/static-server';
import { fieldOf, openAnswering, rowOf } from './answering';
import { axeInBothThemes } from './axe';
import { launch } from './browser';
import { waitForMessage } from './sheet';
import { openWorkbench, type NamedBook, type WorkbenchSurface } from './way/workbench-surface';

const ROOT = join(__dirname, '../..');
const ANSWERS = readFileSync(join(ROOT, 'assets/samples/sample.answers.json'), 'utf8');
const PROJECT = '企业退休人员独子费';
const EARLIER = `以前的填报内容：${PROJECT}`;
const WAYS = { forward: '带到今年', archive: '封存往年，今年另填', discard: '不要往年的' };
/** A field that lasts from year to year, as the sample's answers have it, and two that do not. */
const PURPOSE = ['用途和主要内容', '用于按月发放符合条件的企业退休人员独生子女费'] as const;
const YEARLY = ['目标实际完成情况', '经济性'] as const;
/** Milliseconds in which what she decided is surely in the journal. */
const JOURNALLED = 1500;

let server: StaticServer;
let browser: Browser;
let surface: WorkbenchSurface;
let page: Page;
/** One workbook for each way, each with an id of its own. */
let books: Readonly<Record<keyof typeof WAYS, NamedBook>>;

/** The sample, of 2019, with answers in it that somebody gave for 2018. */
async function bookOfLastYear(name: string): Promise<NamedBook> {
  const { session, host } = await openBench();
  session.importAnswers(ANSWERS, 'replace');
  session.setOffice(FIELD.year, 2018);
  await session.keep();
  return { name, bytes: host.bytes() };
}

async function openBook({ name, bytes }: NamedBook): Promise<void> {
  const file = { name, mimeType: '', buffer: Buffer.from(bytes) };
  await page.locator('.toolbar input[type=file]').setInputFiles(file);
  await waitForMessage(page, `已打开“${name}”`);
}

const question = (): Locator => page.getByRole('heading', { name: '工作簿里的填报内容是2018年的' });
const decide = (way: keyof typeof WAYS): Promise<void> =>
  page.getByRole('button', { name: WAYS[way] }).click();
/** Whether the keyboard is in the pane: where it is nowhere, nobody knows where she goes on. */
const hasFocus = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('.pane [data-region]') !== null);

async function openProject(): Promise<void> {
  await openAnswering(page);
  await rowOf(page, PROJECT).click();
  await page.getByRole('heading', { name: PROJECT }).waitFor();
}
const textOf = (label: string): Promise<string> =>
  fieldOf(page, label).getByRole('textbox').first().inputValue();

async function expectTaken(isTaken: boolean): Promise<void> {
  const [label, text] = PURPOSE;
  const purpose = await textOf(label);
  if (isTaken) expect(purpose).toContain(text);
  else expect(purpose).toBe('');
  for (const each of YEARLY) expect(await textOf(each)).toBe('');
}

async function copySources(): Promise<string> {
  await page.getByText('复制其他项目或以前的填报内容').click();
  return page.getByLabel('从哪里复制').innerText();
}

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'dist/web'));
  browser = await launch();
  books = {
    forward: await bookOfLastYear('带到今年.xlsx'),
    archive: await bookOfLastYear('封存.xlsx'),
    discard: await bookOfLastYear('不要.xlsx'),
  };
  surface = await openWorkbench(browser, server.address, books.forward);
  ({ page } = surface);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('answers of last year that came with the workbook', () => {
  test('taken along, by keys: what lasts stands there, this year’s is empty, all can be copied', async () => {
    await question().waitFor();
    expect(await axeInBothThemes(page)).toEqual([]);
    const first = page.getByRole('button', { name: WAYS.forward });
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('F6');
    await page.keyboard.press('Tab');
    expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('已把长期有效的内容带到2019年').waitFor();
    expect(await hasFocus()).toBe(true);
    await openProject();
    await expectTaken(true);
    expect(await copySources()).toContain(EARLIER);
    await page.getByLabel('从哪里复制').selectOption({ label: EARLIER });
    await page.getByRole('button', { name: /^复制\d+项/ }).click();
    expect(await textOf('经济性')).not.toBe('');
    expect(await hasFocus()).toBe(true);
    await page.getByRole('button', { name: '撤销复制' }).click();
    expect(await hasFocus()).toBe(true);
    await expectTaken(true);
  });

  test('kept aside: the form is empty, and all can be copied', async () => {
    await openBook(books.archive);
    await question().waitFor();
    await decide('archive');
    await openProject();
    await expectTaken(false);
    expect(await copySources()).toContain(EARLIER);
  });

  test('not wanted: the form is empty, there is nothing to copy', async () => {
    await openBook(books.discard);
    await question().waitFor();
    await decide('discard');
    await openProject();
    await expectTaken(false);
    expect(await copySources()).not.toContain('以前的填报内容');
    await page.waitForTimeout(JOURNALLED);
  });

  test('are not asked about again after a reload, and stand as she decided', async () => {
    await page.reload();
    await waitForMessage(page, '已打开');
    for (const [way, book] of Object.entries(books)) {
      await openBook(book);
      await page.getByText('已接着上次没有保存到工作簿的内容继续').waitFor();
      expect(await question().count()).toBe(0);
      await openProject();
      await expectTaken(way === 'forward');
    }
    expect(await copySources()).not.toContain('以前的填报内容');
  });

  test('not wanted are found in the settings, and asked about once they are taken back', async () => {
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('button', { name: /^换成.*的那份$/ }).click();
    await question().waitFor();
    await decide('forward');
    expect(await hasFocus()).toBe(true);
    await openProject();
    await expectTaken(true);
    expect(surface.problems).toEqual([]);
  });
});
