import { describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { Workbook } from 'exceljs';
import { workbookOfProjects } from './many-projects';
import { placesSuite } from './way/places-suite';

const LONG = 120_000;
const SHEET = '2019年项目支出';

const { inWorkbench, inExcel } = placesSuite();

const rowsOf = (unit: string): readonly (readonly (string | number)[])[] => [
  ['2019年度项目支出情况表'],
  [unit],
  ['序号', '项目名称', '年初预算数', '全年预算数', '支出数'],
  [1, '业务培训费', 12, 12, 11.5],
  [2, '软件维护费', 20, 20, 20],
  [3, '设备购置费', 30, 30, 29],
];

async function bookOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const BOOKS = {
  'an empty workbook': () => bookOf({ Sheet1: [] }),
  'no table': () =>
    bookOf({
      值班: [
        ['日期', '姓名'],
        ['1月', '张某'],
      ],
    }),
  'no unit': () => bookOf({ [SHEET]: rowsOf('') }),
  'two tables': () =>
    bookOf({ [SHEET]: rowsOf('单位：万元'), '2019年项目支出（调整）': rowsOf('单位：万元') }),
} as const;

/** What the pane says of each, in either place. */
const SAID: readonly (readonly [keyof typeof BOOKS, string])[] = [
  ['an empty workbook', '没有找到预算表'],
  ['no table', '没有找到预算表'],
  ['no unit', '没有写明金额单位'],
  ['two tables', '请确认'],
];

const PLACES = [
  ['the workbench', inWorkbench],
  ['the emulated Excel', inExcel],
] as const;
const bookNamed = (bytes: Uint8Array) => ({ name: '预算.xlsx', bytes });

const generate = async (pane: Page | Frame): Promise<void> => {
  await pane.getByRole('tab', { name: '报告' }).click();
  await pane.getByRole('button', { name: '一键生成' }).click();
};

describe.each(PLACES)('what cannot be read is said in one place: %s', (_place, open) => {
  test.each(SAID)(
    '%s',
    async (kind, words) => {
      const surface = await open(bookNamed(await BOOKS[kind]()));
      await surface.pane.getByText(words).first().waitFor();
      await generate(surface.pane);
      await surface.pane
        .getByRole('alert')
        .filter({ hasText: /先不生成|不能生成/u })
        .waitFor();
      expect(surface.problems).toEqual([]);
    },
    LONG,
  );

  test(
    'more projects than a report holds',
    async () => {
      const surface = await open(bookNamed(await workbookOfProjects(1001)));
      await surface.pane.getByText('1001个项目').first().waitFor({ timeout: 30_000 });
      await generate(surface.pane);
      await surface.pane
        .getByRole('alert')
        .filter({ hasText: '项目太多' })
        .waitFor({ timeout: 30_000 });
      expect(surface.problems).toEqual([]);
    },
    LONG,
  );
});

describe('while the pane is open in Excel', () => {
  const openBook = async (): ReturnType<typeof inExcel> => {
    const opened = await inExcel(
      bookNamed(await bookOf({ [SHEET]: rowsOf('单位：万元'), 值班: [['日期', '姓名']] })),
    );
    await opened.pane.getByText('3个项目').first().waitFor();
    return opened;
  };

  test('a protected workbook is not written, and she is told what to do', async () => {
    const { excel, pane } = await openBook();
    await excel.protectWorkbook();
    await generate(pane);
    await pane.getByRole('log').getByText('保护').waitFor();
    expect(await excel.sheetNames()).toEqual([SHEET, '值班']);
    expect(await excel.unknownMembers()).toEqual([]);
  });

  test('a sheet that was renamed is followed, one that was deleted is missed', async () => {
    const { excel, pane } = await openBook();
    await excel.renameSheet(SHEET, '项目表');
    await pane.getByRole('button', { name: '重新读取' }).click();
    await pane.getByText('工作表“项目表”').first().waitFor();
    await excel.deleteSheet('项目表');
    await pane.getByRole('button', { name: '重新读取' }).click();
    await pane.getByText('没有找到预算表').first().waitFor();
    expect(await excel.unknownMembers()).toEqual([]);
  });

  test('a cell that is being edited is waited for, with one message', async () => {
    const { excel, pane } = await openBook();
    await excel.startEditing();
    await generate(pane);
    await pane.getByText('有单元格正在编辑').waitFor();
    await excel.stopEditing(false);
    await pane.getByText('草稿，').waitFor({ timeout: 30_000 });
    expect(await excel.activeSheet()).toBe('绩效自评汇总');
  });
});
