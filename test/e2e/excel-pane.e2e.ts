import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { budgetOf } from '../contract/budgets';
import { DAY } from '../contract/flow';
import { excelSuite } from './excel-suite';
import { cellsOf, generateByPane, writtenByFileHost } from './excel-pane';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/sample.xlsx')));
const MANY = 1000;
const LONG = 300_000;

const { open, expectClean } = excelSuite({ book: SAMPLE });

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
      const words = Object.values(cells).map(({ value }) => value);
      expect(words).toContain('填报日期：2020年3月20日');
      expect(words).not.toContain('填报日期：【待填：填报日期】');
      expect(cells).toEqual(cellsOf(await writtenByFileHost(book)));
      await expectClean(page);
    },
    LONG,
  );

  test(
    'hands the document over with its result, and by the other ways when it did not come',
    async () => {
      const page = await open();
      await page.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const pane = await page.pane();
      await generateByPane(pane, DAY);
      const [download] = await Promise.all([
        page.page.waitForEvent('download'),
        pane.getByRole('button', { name: /^下载 .*\.docx$/ }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.docx$/);
      const result = pane.getByRole('status', { name: '取出文件的结果' });
      await result.getByText('已试过“下载”').waitFor();
      await result.getByText('文件都还保存在工作簿里').waitFor();
      await result.getByRole('button', { name: '复制内容，粘贴到 Word' }).click();
      await result.getByText('复制内容，粘贴到 Word，已完成').waitFor();
      const copied = await pane.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType('text/html'))?.text();
      });
      expect(copied).toContain('企业退休人员独子费');
      await page.closePane();
      const again = await page.pane();
      const chosen = await again.evaluate(() =>
        Object.entries(localStorage).flatMap(([key, value]) =>
          key.includes('self-evaluation') ? [value as string] : [],
        ),
      );
      // Microsoft's helpers kept her choice: they load and work under the page's policy, without a violation.
      expect(chosen.join()).toContain('clipboard');
      await expectClean(page);
    },
    LONG,
  );
});
