import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OldPage } from './browsers';

const PATIENCE = { timeout: 30_000 };
/** The document of the pane, a frame in the page that holds WPS. */
export const PANE = `document.getElementById('pane').contentDocument`;
/** Of the report's sheets, the one that is shown at the end. */
const EXPECTED_SHEET = '绩效自评汇总';
const SAMPLES = join(__dirname, '../../assets/samples');

const quoted = (text: string): string => JSON.stringify(text);

/** Waits until the pane, or a page, shows a text. */
const shows = (page: OldPage, text: string, root = PANE): Promise<unknown> =>
  page.waitForFunction(
    `((${root} || {}).body || { innerText: '' }).innerText.includes(${quoted(text)})`,
    PATIENCE,
  );

/** Waits until the step that was asked for stands there. */
const stepOpens = (page: OldPage): Promise<unknown> =>
  page.waitForFunction(
    `((${PANE} || {}).body || { innerText: '正在打开' }).innerText.includes('正在打开') === false`,
    PATIENCE,
  );

/** Clicks the first element of a kind whose text or label matches, as soon as it is there. */
async function click(page: OldPage, kind: string, text: RegExp, root = PANE): Promise<void> {
  const find = `[...${root}.querySelectorAll(${quoted(kind)})].find((each) =>
    (each.getAttribute('aria-label') || each.innerText).trim().match(${String(text)}))`;
  await page.waitForFunction(`!!(${find})`, PATIENCE);
  await page.evaluate(`${find}.click()`);
}

/** Hands the sample's answers to the pane, as if she chose the file. */
async function chooseAnswers(page: OldPage): Promise<void> {
  const answers = readFileSync(join(SAMPLES, 'sample.answers.json'), 'utf8');
  await page.evaluate(`{
    const input = ${PANE}.querySelector('input[type=file][accept*=json]');
    const list = new DataTransfer();
    list.items.add(new File([${quoted(answers)}], 'answers.json', { type: 'application/json' }));
    input.files = list.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }`);
}

/**
 * The whole way in the pane, from opening it by the ribbon to the report and its document; `look` is called at each step,
 * for pictures. Fails where a step does not come.
 */
export async function wayToReport(
  page: OldPage,
  look: (step: string) => Promise<void>,
): Promise<void> {
  await page.evaluate(`window.fakeWps.press('open')`);
  await page.waitForFunction(`!!document.getElementById('pane')`, PATIENCE);
  await shows(page, 'b.xlsx');
  await stepOpens(page);
  await look('reading');
  await click(page, '[role=tab]', /^校验/);
  await page.waitForFunction(
    `(${PANE}.getElementById('pane-panel-checking') || { innerText: '' }).innerText.length > 40`,
    PATIENCE,
  );
  await look('checking');
  await click(page, '[role=tab]', /^自评/);
  await click(page, 'button, summary', /^填报文件$/);
  await chooseAnswers(page);
  await click(page, 'button', /^导入$/);
  await shows(page, '已导入填报内容');
  await look('answering');
  await click(page, '[role=tab]', /^报告/);
  await click(page, 'button', /^一键生成$/);
  await shows(page, '报告已写入工作簿');
  await click(page, 'button', /^下载 /);
  await shows(page, '已保存“');
  await look('reporting');
  await click(page, 'button', /^设置$/);
  await stepOpens(page);
  await look('settings');
}

/** The way in the workbench: the sample opens in the spreadsheet, and the report is written into it. */
export async function wayInWorkbench(
  page: OldPage,
  look: (step: string) => Promise<void>,
): Promise<void> {
  await shows(page, '已打开“sample.xlsx”', 'document');
  await page.waitForFunction(`!!document.querySelector('.spreadsheet canvas')`, PATIENCE);
  await look('workbench');
  await click(page, '[role=tab]', /^报告/, 'document');
  await click(page, 'button', /^一键生成$/, 'document');
  await shows(page, '报告已写入工作簿', 'document');
  await shows(page, EXPECTED_SHEET, 'document');
  await look('workbench-report');
}
