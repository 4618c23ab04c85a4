import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openPage, type WatchedPage } from '../browser';
import { selectCells, typeInto, waitForMessage } from '../sheet';
import type { Surface } from './surface';

/** A workbook to open: its name and its content. */
export interface NamedBook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbench with a workbook, and the page that it is in. */
export type WorkbenchSurface = Surface & WatchedPage;

/** Opens the workbench; with a workbook other than the sample when one is given. */
export async function openWorkbench(
  browser: Browser,
  address: string,
  book?: NamedBook,
): Promise<WorkbenchSurface> {
  const watched = await openPage(browser, address);
  const { page, context } = watched;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await waitForMessage(page, '已打开');
  if (book) {
    await page.locator('.toolbar input[type=file]').setInputFiles({
      name: book.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(book.bytes),
    });
    await waitForMessage(page, `已打开“${book.name}”`);
  }
  return {
    ...watched,
    pane: page,
    async typeInto(_sheet, cell, text) {
      await selectCells(page, cell);
      await typeInto(page, cell, text);
    },
    async toSheetByKeys() {
      for (let presses = 0; presses < 4; presses += 1) {
        await page.keyboard.press('F6');
        if (await page.evaluate(() => document.activeElement?.closest('.spreadsheet') !== null))
          return;
      }
      throw new Error('F6 does not lead to the sheet');
    },
    async toPaneByKeys() {
      await page.keyboard.press('F6');
      await page.waitForFunction(() => document.activeElement?.closest('.pane') !== null);
    },
    async save() {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.keyboard.press('Control+s'),
      ]);
      return new Uint8Array(readFileSync(await download.path()));
    },
  };
}
