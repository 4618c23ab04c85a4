import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { ExcelServer } from '../../run/excel-server';
import { serveFolder, type StaticServer } from '../../run/static-server';
import { launch } from '../browser';
import { startExcelServer } from '../excel';
import { openInExcel, type ExcelSurface } from './excel-surface';
import type { Surface } from './surface';
import { openWorkbench, type NamedBook, type WorkbenchSurface } from './workbench-surface';

/** Both places where the same scripts run; what is opened is closed after the test. */
export interface PlacesSuite {
  readonly inWorkbench: (book: NamedBook) => Promise<WorkbenchSurface>;
  readonly inExcel: (book: NamedBook) => Promise<ExcelSurface>;
}

/** Building the emulated Excel's page takes a while. */
const LONG = 240_000;

/** Serves the workbench and the emulated Excel for the tests of a file; to be called once at its head. */
export function placesSuite(): PlacesSuite {
  let pages: StaticServer;
  let excelServer: ExcelServer;
  let browser: Browser;
  let opened: Surface | undefined;
  beforeAll(async () => {
    pages = await serveFolder(join(__dirname, '../../../dist/web'));
    excelServer = await startExcelServer();
    browser = await launch();
  }, LONG);
  afterAll(async () => {
    await browser.close();
    await pages.close();
    await excelServer.close();
  });
  afterEach(async () => {
    await opened?.page.context().close();
    opened = undefined;
  });
  return {
    async inWorkbench(book) {
      const surface = await openWorkbench(browser, pages.address, book);
      opened = surface;
      return surface;
    },
    async inExcel(book) {
      const surface = await openInExcel(browser, excelServer, book);
      opened = surface;
      return surface;
    },
  };
}
