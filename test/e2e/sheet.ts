import type { Page } from 'playwright-core';

const NAME_BOX = '.spreadsheet input[type="text"], .spreadsheet input:not([type])';

/** Waits until the message line holds a text. */
export async function waitForMessage(page: Page, text: string): Promise<void> {
  await page.locator('.message p', { hasText: text }).waitFor();
}

/** Selects cells by typing their address into the name box. */
export async function selectCells(page: Page, address: string): Promise<void> {
  const box = page.locator(NAME_BOX).first();
  await box.click();
  await box.fill(address);
  await box.press('Enter');
}

/** What a person would see in cells: copies them and reads the clipboard, row by row. */
export async function readCells(page: Page, address: string): Promise<string[][]> {
  await selectCells(page, address);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+c');
  for (let tries = 0; tries < 50; tries += 1) {
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text !== '') return text.split('\n').map((line) => line.split('\t'));
    await page.waitForTimeout(50);
  }
  return [];
}

/** Types into a cell as a person would, and leaves it with Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await selectCells(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Reads cells until they are as expected, or gives what they are after five seconds. */
export async function cellsBecome(
  page: Page,
  address: string,
  expected: readonly (readonly string[])[],
): Promise<string[][]> {
  const wanted = JSON.stringify(expected);
  let cells = await readCells(page, address);
  for (let tries = 0; tries < 25 && JSON.stringify(cells) !== wanted; tries += 1) {
    await page.waitForTimeout(200);
    cells = await readCells(page, address);
  }
  return cells;
}

/** Goes to a sheet by its tab. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.locator('.spreadsheet').getByText(name, { exact: true }).first().click();
}
