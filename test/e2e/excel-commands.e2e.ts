import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { budgetOf } from '../contract/budgets';
import { buildRawWorkbook } from '../generate/raw-workbook';
import { excelSuite } from './excel-suite';
import { cellsOf, writtenByFileHost } from './excel-pane';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/sample.xlsx')));
/** A table that does not say its unit. */
const ASKING = buildRawWorkbook([
  {
    name: '预算',
    rows: [
      ['2019年度项目支出情况表'],
      ['序号', '项目名称', '年初预算数', '全年预算数', '支出数'],
      [1, '培训经费', 10, 10, 9],
      [2, '软件维护费', 20, 20, 20],
    ],
  },
]);
const LONG = 300_000;

const { open, expectClean } = excelSuite({ book: SAMPLE });

describe('the commands of the ribbon, with the pane closed', () => {
  test(
    '校验 writes the list of findings and shows it, and refreshes it where it stands',
    async () => {
      const page = await open();
      const before = await page.sheetNames();
      expect(await page.command('checkWorkbook')).toBe(0);
      expect(await page.activeSheet()).toBe('校验结果');
      expect(await page.read("'校验结果'!A1")).toBe('校验结果');
      const after = await page.sheetNames();
      expect(after.filter((name) => !before.includes(name)).sort()).toEqual([
        '_绩效自评',
        '校验结果',
      ]);
      expect(await page.command('checkWorkbook')).toBe(0);
      expect(await page.sheetNames()).toEqual(after);
      await expectClean(page);
    },
    LONG,
  );

  test(
    '一键生成 writes what the file host writes, shows the summary, and says where the document is',
    async () => {
      const page = await open();
      expect(await page.command('generateReport')).toBe(0);
      expect(await page.activeSheet()).toBe('绩效自评汇总');
      expect(await page.read("'绩效自评报告'!A1")).toMatch(/Word 文档保存在本工作簿里/);
      const cells = cellsOf(await page.save());
      const file = cellsOf(await writtenByFileHost(SAMPLE));
      // Reports bear the day on which they were written.
      const undated = (all: typeof cells): readonly string[] => Object.keys(all).sort();
      expect(undated(cells)).toEqual(undated(file));
      const pane = await page.pane();
      await pane.getByRole('tab', { name: '报告' }).click();
      await pane.getByRole('button', { name: /^下载 .*\.docx$/ }).waitFor();
      await expectClean(page);
    },
    LONG,
  );

  test(
    'a second click while one runs does nothing',
    async () => {
      const page = await open({ book: budgetOf(100) });
      const both = [page.command('generateReport'), page.command('checkWorkbook')];
      expect(await Promise.all(both)).toEqual([0, 0]);
      expect(await page.activeSheet()).toBe('绩效自评汇总');
      await expectClean(page);
    },
    LONG,
  );

  test(
    'what blocks is said with its reason in the first rows of the list',
    async () => {
      const page = await open({ book: ASKING });
      expect(await page.command('generateReport')).toBe(0);
      expect(await page.activeSheet()).toBe('校验结果');
      expect(await page.read("'校验结果'!A3")).toMatch(/^没有生成报告：.*有1个问题必须先回答/);
      expect(await page.sheetNames()).not.toContain('绩效自评汇总');
      expect(await page.command('checkWorkbook')).toBe(0);
      expect(await page.read("'校验结果'!A3")).toBeNull();
      await expectClean(page);
    },
    LONG,
  );

  test(
    'a workbook without a table gets the reason, and no report',
    async () => {
      const page = await open({ book: buildRawWorkbook([{ name: '空', rows: [['说明']] }]) });
      expect(await page.command('generateReport')).toBe(0);
      expect(await page.read("'校验结果'!A3")).toMatch(/^没有生成报告：没有找到预算表/);
      await expectClean(page);
    },
    LONG,
  );

  test(
    'what cannot be written into the workbook is said in a window',
    async () => {
      const page = await open();
      await page.protectWorkbook();
      const opening = page.context.waitForEvent('page');
      const command = page.command('generateReport');
      const shown = await opening;
      await shown.getByText('工作簿结构受保护').waitFor();
      await shown.close();
      expect(await command).toBe(0);
      expect(await page.sheetNames()).not.toContain('绩效自评汇总');
    },
    LONG,
  );

  test(
    'a long command shows how far it is in a window that goes away at its end',
    async () => {
      const page = await open({ book: budgetOf(1000) });
      const opening = page.context.waitForEvent('page');
      const command = page.command('generateReport');
      const shown = await opening;
      await shown.getByText(/正在(?:读取工作簿|生成报告)/).waitFor();
      expect(await command).toBe(0);
      expect(shown.isClosed()).toBe(true);
      expect(await page.activeSheet()).toBe('绩效自评汇总');
      await expectClean(page);
    },
    LONG,
  );
});
