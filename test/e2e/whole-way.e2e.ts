import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { serveFolder, type StaticServer } from '../run/static-server';
import { launch } from './browser';
import { answersForFaulty, FAULTY } from './way/answers-for-faulty';
import { TYPED_TEXT } from './way/faulty';
import { byKeys, byMouse } from './way/whole-way';
import { openWorkbench, type WorkbenchSurface } from './way/workbench-surface';

const LONG = 180_000;
const REPORT_SHEETS = [
  '绩效自评汇总',
  '项目支出绩效自评表',
  '绩效自评报告',
  '校验结果',
  '数据勾稽',
];

let server: StaticServer;
let browser: Browser;
let answers = '';
let current: WorkbenchSurface | undefined;

beforeAll(async () => {
  answers = JSON.stringify(await answersForFaulty());
  server = await serveFolder(join(__dirname, '../../dist/web'));
  browser = await launch();
}, LONG);
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  await current?.context.close();
  current = undefined;
});

const open = async (): Promise<WorkbenchSurface> => {
  current = await openWorkbench(browser, server.address, { name: 'faulty.xlsx', bytes: FAULTY });
  return current;
};

async function expectFinal(surface: WorkbenchSurface): Promise<void> {
  const saved = openWorkbook(await surface.save(), 'after.xlsx');
  expect(saved.summary.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(REPORT_SHEETS),
  );
  expect(saved.summary.activeSheet).toBe('绩效自评汇总');
  const narrative = JSON.stringify(saved.readGrid('绩效自评报告')?.values ?? []);
  expect(narrative).toContain(TYPED_TEXT);
  expect(narrative).not.toContain('【待填');
  expect(surface.problems).toEqual([]);
}

describe('from the faulty sample to a final report in the workbench', () => {
  test(
    'by the mouse',
    async () => {
      const surface = await open();
      await byMouse(surface, answers);
      await expectFinal(surface);
    },
    LONG,
  );

  test(
    'by the keyboard alone',
    async () => {
      const surface = await open();
      await byKeys(surface, answers);
      await expectFinal(surface);
    },
    LONG,
  );
});
