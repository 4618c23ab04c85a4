import type { Page } from 'playwright-core';

/** A text of a length that any field takes, with a measured quantity in it. */
const LONG_TEXT =
  '全年按计划开展12次，涉及300人，支出按定额标准控制在38.00万元以内，于12月20日前完成，经2次检查未见差错，下年继续按制度安排。';

/** Fields of a project, in the form's order, with how each is answered by keys. */
type Keys = (page: Page) => Promise<void>;

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const write: Keys = async (page) => {
  await page.keyboard.insertText(LONG_TEXT);
};
const short: Keys = async (page) => {
  await page.keyboard.insertText('无');
};
const tick: Keys = (page) => press(page, 'Space');
/** The second of two buttons to choose from: no, none, not involved. */
const no: Keys = (page) => press(page, 'ArrowRight');

/** One indicator: group, category, name, nature, target, unit, actual, weight. */
const indicator: Keys = async (page) => {
  await press(page, 'ArrowDown', 'Tab', 'ArrowDown', 'Tab');
  await page.keyboard.insertText('发放批次');
  await press(page, 'Tab', 'ArrowDown', 'Tab');
  await page.keyboard.insertText('12');
  await press(page, 'Tab', 'Tab');
  await page.keyboard.insertText('12');
  await press(page, 'Tab');
  await page.keyboard.insertText('30');
  await press(page, 'Tab', 'Tab', 'Tab');
};
/** Three indicators, each begun from the button beneath the list. */
const indicators: Keys = async (page) => {
  for (let row = 0; row < 3; row += 1) {
    await press(page, 'Enter');
    await page.waitForTimeout(100);
    await indicator(page);
  }
};

/** What the sample's first project has to be told, by the labels of its fields. */
export const FIRST_PROJECT: readonly (readonly [label: string, keys: Keys])[] = [
  ['项目性质', tick],
  ['立项依据', short],
  ['用途和主要内容', write],
  ['涉及范围', write],
  ['年度绩效目标', write],
  ['绩效指标', indicators],
  ['目标实际完成情况', write],
  ['前期准备', short],
  ['招投标和政府采购', no],
  ['实施中的调整', no],
  ['竣工或验收', no],
  ['日常检查监督', write],
  ['经济性', write],
  ['效率性', write],
  ['有效性', write],
  ['可持续性', write],
];

/** The label of the field that has the focus; empty outside of any. */
export function focusedField(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement?.closest('[id^="answer-"][id$="-field"]');
    const label = field?.getAttribute('aria-labelledby') ?? '';
    return document.getElementById(label)?.textContent ?? '';
  });
}

/** Types with an input method: `steps` are what it shows while she composes, `text` is what she takes. */
export async function compose(page: Page, steps: readonly string[], text: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const step of steps) {
    await client.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    });
  }
  await client.send('Input.insertText', { text });
  await client.detach();
}
