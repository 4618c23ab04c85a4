import type { Browser } from 'playwright-core';
import type { ExcelServer } from '../../run/excel-server';
import { openExcel, type ExcelPage } from '../excel';
import type { Surface } from './surface';
import type { NamedBook } from './workbench-surface';

/** The shipped pane in the emulated Excel, and the Excel itself. */
export interface ExcelSurface extends Surface {
  readonly excel: ExcelPage;
}

/** Opens a workbook in the emulated Excel with the shipped pane beside it. */
export async function openInExcel(
  browser: Browser,
  server: ExcelServer,
  book: NamedBook,
): Promise<ExcelSurface> {
  const excel = await openExcel(browser, server, { book: book.bytes, fileName: book.name });
  const pane = await excel.pane();
  await pane.getByRole('tab', { name: '读取' }).waitFor();
  return {
    excel,
    page: excel.page,
    pane,
    problems: excel.problems,
    typeInto: (sheet, cell, text) => excel.type(`'${sheet}'!${cell}`, text),
    async toSheetByKeys() {
      await excel.page.keyboard.press('Control+F6');
      await excel.page.waitForFunction(() => document.activeElement?.id === 'grid');
    },
    async toPaneByKeys() {
      await excel.page.keyboard.press('Control+F6');
      await pane.waitForFunction(() => document.hasFocus());
    },
    save: () => excel.save(),
  };
}
