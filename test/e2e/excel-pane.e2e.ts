import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { budgetOf } from '../contract/budgets';
import { DAY } from '../contract/flow';
import type { ExcelServer } from '../run/excel-server';
import { launch } from './browser';
import { openExcel, startExcelServer, type ExcelPage, type ExcelPageOptions } from './excel';
import { cellsOf, generateByPane, writtenByFileHost } from './excel-pane';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/sample.xlsx')));
const MANY = 1000;
const LONG = 300_000;

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

async function open(options: ExcelPageOptions = {}): Promise<ExcelPage> {
  excel = await openExcel(browser, server, { book: SAMPLE, ...options });
  return excel;
}

async function expectClean(page: ExcelPage): Promise<void> {
  expect(await page.unknownMembers()).toEqual([]);
  expect(page.otherHosts).toEqual([]);
  expect(page.problems).toEqual([]);
}

describe('the shipped pane in Excel', () => {
  test.each([
    ['the sample', '1.14', () => SAMPLE],
    ['the sample', '1.20', () => SAMPLE],
    ['a workbook of 1,000 projects', '1.20', () => budgetOf(MANY)],
  ] as const)(
    'generates on %s at level %s what the file host writes',
    async (_what, apiLevel, bookOf) => {
      const book = bookOf();
      const page = await open({ book, apiLevel });
      const pane = await page.pane();
      expect(await pane.evaluate(() => String(Office.context.host))).toBe('Excel');
      await generateByPane(pane, DAY);
      expect(await page.activeSheet()).toBe('绩效自评汇总');
      const cells = cellsOf(await page.save());
      expect(Object.keys(cells).length).toBeGreaterThan(500);
      expect(cells).toEqual(cellsOf(await writtenByFileHost(book)));
      await expectClean(page);
    },
    LONG,
  );
});
