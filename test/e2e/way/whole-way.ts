import type { Locator } from 'playwright-core';
import { BY_HAND, FAULTY_SHEET, FIXED, TYPED, TYPED_TEXT } from './faulty';
import type { Surface } from './surface';

const IMPORT = 'input[type=file][accept*=json]';
const answersFile = (answers: string) => ({
  name: '填报.json',
  mimeType: 'application/json',
  buffer: Buffer.from(answers),
});

const fixOf = ({ pane }: Surface, cell: string): Locator =>
  pane.getByRole('button', { name: `更正${cell}`, exact: true });
/** The line that counts errors, warnings and hints. */
const countsOf = ({ pane }: Surface): Locator => pane.getByText(/错误\d+个，/).first();
const errorsAre = async ({ pane }: Surface, count: number): Promise<void> => {
  await pane
    .getByText(`错误${String(count)}个`)
    .first()
    .waitFor({ timeout: 30_000 });
};

/** From the faulty sample to a final report, by the mouse; cells that need her judgement are typed. */
export async function byMouse(surface: Surface, answers: string): Promise<void> {
  const { pane } = surface;
  await pane.getByRole('tab', { name: '校验' }).click();
  await countsOf(surface).waitFor();
  for (const [cell, text] of TYPED) await surface.typeInto(FAULTY_SHEET, cell, text);
  for (const cell of FIXED) {
    const fix = fixOf(surface, cell);
    await pane.getByRole('searchbox').fill(cell);
    await fix.scrollIntoViewIfNeeded();
    await fix.click();
    await fix.waitFor({ state: 'detached' });
  }
  await pane.getByRole('searchbox').fill('');
  await pane.getByRole('tab', { name: '自评' }).click();
  await pane.getByText('填报文件').click();
  await pane.locator(IMPORT).setInputFiles(answersFile(answers));
  await pane.getByRole('button', { name: '导入', exact: true }).click();
  await pane.getByRole('searchbox').fill(BY_HAND.project);
  await pane
    .getByRole('list', { name: '项目列表' })
    .getByRole('button', { name: BY_HAND.project })
    .click();
  const field = pane.getByRole('group', { name: BY_HAND.field, exact: true });
  await field.scrollIntoViewIfNeeded();
  await field.getByRole('textbox').first().fill(TYPED_TEXT);
  await pane.getByRole('tab', { name: '校验' }).click();
  await errorsAre(surface, 0);
  await pane.getByRole('tab', { name: '报告' }).click();
  await pane.getByText('已具备定稿条件。').waitFor();
  await pane.getByRole('button', { name: '一键生成' }).click();
  await pane.getByText('定稿，').waitFor({ timeout: 60_000 });
}

/** Presses Tab until the focus is on a control of that name. */
async function tabTo({ page, pane }: Surface, name: string | RegExp, back = false): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 400; steps += 1) {
    const focused = await pane.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return '';
      const label = element?.getAttribute('aria-label');
      return label ?? element?.textContent.trim() ?? '';
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    passed.push(focused.slice(0, 40));
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}, only to ${passed.join(' | ')}`);
}

/** The same by the keyboard alone: Alt+1…4 for the steps, Tab and Enter within them, F6 to the sheet and back. */
export async function byKeys(surface: Surface, answers: string): Promise<void> {
  const { page, pane } = surface;
  // The browser hands a chooser over once it was told that somebody listens, for which a key press is too short.
  page.on('filechooser', () => undefined);
  await surface.toPaneByKeys();
  await page.keyboard.press('Alt+2');
  await countsOf(surface).waitFor();
  for (const [cell, text] of TYPED) {
    await tabTo(surface, new RegExp(`!${cell}：`));
    await page.keyboard.press('Enter');
    await surface.toSheetByKeys();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await surface.toPaneByKeys();
    await pane.locator(`button[aria-label*="!${cell}："]`).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+2');
  }
  for (const [index, cell] of FIXED.entries()) {
    // A mended cell may move others up: the list is gone through from its head.
    if (index > 0) await tabTo(surface, '查找问题', true);
    await tabTo(surface, `更正${cell}`);
    await page.keyboard.press('Enter');
    await fixOf(surface, cell).waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Alt+3');
  await pane.getByRole('list', { name: '项目列表' }).waitFor();
  await tabTo(surface, /^填报文件/);
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: '导入填报内容' }).waitFor();
  await tabTo(surface, '导入填报内容');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ]);
  await chooser.setFiles(answersFile(answers));
  await pane.getByRole('radio').first().waitFor();
  await tabTo(surface, '导入');
  await page.keyboard.press('Enter');
  await pane.getByRole('searchbox').waitFor();
  // The file stands beneath the list: her way to the project is back.
  await tabTo(surface, new RegExp(BY_HAND.project), true);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: BY_HAND.project }).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await pane.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.insertText(TYPED_TEXT);
  await page.keyboard.press('Alt+2');
  await errorsAre(surface, 0);
  await page.keyboard.press('Alt+4');
  await pane.getByText('已具备定稿条件。').waitFor();
  await tabTo(surface, '一键生成');
  await page.keyboard.press('Enter');
  await pane.getByText('定稿，').waitFor({ timeout: 60_000 });
}
