import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { ExcelServer } from '../run/excel-server';
import { launch } from './browser';
import { openExcel, startExcelServer, type ExcelPage, type ExcelPageOptions } from './excel';

/** What the tests of one file share: an emulated Excel that is served once, and one window for each test. */
export interface ExcelSuite {
  /** Opens Excel with the suite's own setting, and what the test says besides; closed after the test. */
  readonly open: (options?: ExcelPageOptions) => Promise<ExcelPage>;
  /** No member was missed, no other host asked, and nothing went wrong in any frame. */
  readonly expectClean: (page: ExcelPage) => Promise<void>;
}

/** Serves the emulated Excel for the tests of a file; to be called once at its head. */
export function excelSuite(setting: ExcelPageOptions = {}): ExcelSuite {
  let server: ExcelServer;
  let browser: Browser;
  let excel: ExcelPage | undefined;
  beforeAll(async () => {
    server = await startExcelServer();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    await excel?.close();
    excel = undefined;
  });
  return {
    async open(options = {}) {
      excel = await openExcel(browser, server, { ...setting, ...options });
      return excel;
    },
    async expectClean(page) {
      expect(await page.unknownMembers()).toEqual([]);
      expect(page.otherHosts).toEqual([]);
      expect(page.problems).toEqual([]);
    },
  };
}
