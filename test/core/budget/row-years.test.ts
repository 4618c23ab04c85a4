import { describe, expect, test } from '@jest/globals';
import { askQuestion, optionText } from '../../../src/core/budget/question-text';
import { onlyTable, projectsOf, readDrawn, totalsOf } from './read-drawn';

const drawn = (title: string, total: string, head = '年度'): string => `
  | ${title} | | | |
  | ${head} | 项目名称 | 全年预算数（元） | 支出数（元） |
  | 2023 | 甲 | 100 | 90 |
  | 2024 | 甲 | 120 | 110 |
  | 2023 | 乙 | 200 | 150 |
  | 2024 | 乙 | 210 | 200 |
  | 2024 | 丙 | 30 | 30 |
  ${total}
`;
const ALL = '| | 合计 | 660 | 580 |';
const LATER = '| | 合计 | 360 | 340 |';
const asked = (text: string): readonly string[] => {
  const [question] = readDrawn(text).questions;
  if (!question) return [];
  const recommended = question.options.find((each) => each.recommended)?.value ?? '';
  return [question.id, question.ask, question.blocks, recommended];
};

describe('a row for each year of a project', () => {
  test.each([
    ['a title without a year', '项目支出情况表', '', '2024'],
    ['a title of two years', '2023-2024年项目支出情况表', ALL, '2024'],
    ['a title of one year and no total', '2023年项目支出情况表', '', '2023'],
    ['a total of one year alone', '项目支出情况表', LATER, '2024'],
    ['a sheet of one year that adds all rows', '2024年项目支出情况表', ALL, 'years-merged'],
  ])('is asked, not added up: %s', (_what, title, total, recommended) => {
    expect(asked(drawn(title, total))).toEqual(['year:Sheet1', 'year-rows', 'table', recommended]);
  });

  test('is asked with what speaks for each year', () => {
    const [question] = readDrawn(drawn('项目支出情况表', LATER)).questions;
    expect(askQuestion(question!)).toContain('“年度”一列里有2个年度（2024、2023）');
    expect(question!.options.map((each) => optionText(question!, each))).toEqual([
      '2024（3行写的是2024年；第8行的合计只加了这一年的行）',
      '2023（2行写的是2023年）',
      '都是本年的（如上年结转），同名的合并相加',
      '都是本年的，各行分别作为项目',
    ]);
  });

  test('is settled where the sheet names a year and its total adds that year alone', () => {
    const reading = readDrawn(drawn('2024年度项目支出情况表', LATER));
    expect(reading.questions).toEqual([]);
    const table = onlyTable(reading);
    expect(table.year).toBe(2024);
    expect(projectsOf(table)).toEqual(['4 甲 120 110', '6 乙 210 200', '7 丙 30 30']);
    expect(totalsOf(table)).toEqual(['8 total 合计 4,6,7']);
  });

  test('keeps the rows of the year before beside their projects', () => {
    const { projects } = onlyTable(readDrawn(drawn('2024年度项目支出情况表', LATER)));
    expect(projects.map(({ before }) => before?.expenditure?.fen ?? null)).toEqual([
      9_000,
      15_000,
      null,
    ]);
  });

  test.each([
    ['2023', 2023, ['3 甲 100 90', '5 乙 200 150'], []],
    ['2024', 2024, ['4 甲 120 110', '6 乙 210 200', '7 丙 30 30'], []],
    ['years-merged', 2024, ['3+4 甲 220 200', '5+6 乙 410 350', '7 丙 30 30'], [ALL]],
    [
      'years-apart',
      2024,
      ['3 甲 100 90', '4 甲 120 110', '5 乙 200 150', '6 乙 210 200', '7 丙 30 30'],
      [ALL],
    ],
  ])('answered %s', (answer, year, projects, totals) => {
    const reading = readDrawn(
      drawn('项目支出情况表', ALL),
      {},
      { answers: { 'year:Sheet1': answer } },
    );
    expect(reading.questions).toEqual([]);
    const table = onlyTable(reading);
    expect([table.year, projectsOf(table)]).toEqual([year, projects]);
    // A total of all years is none of the one that is read.
    expect(table.totals).toHaveLength(totals.length);
  });

  test('under merged names or in blocks of a year is the same', () => {
    const blocks = `
      | 项目支出情况表 | | | |
      | 年度 | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 2023年 | 甲 | 100 | 90 |
      | | 乙 | 200 | 150 |
      | | 小计 | 300 | 240 |
      | 2024年 | 甲 | 120 | 110 |
      | | 乙 | 210 | 200 |
      | | 小计 | 330 | 310 |
      | | 合计 | 630 | 550 |
    `;
    const reading = readDrawn(
      blocks,
      { merges: ['A3:A5', 'A6:A8'] },
      { answers: { 'year:Sheet1': '2024' } },
    );
    const table = onlyTable(reading);
    expect(projectsOf(table)).toEqual(['6 甲 120 110', '7 乙 210 200']);
    expect(totalsOf(table)).toEqual(['8 subtotal 小计 6,7']);
    const names = `
      | 项目支出情况表 | | | |
      | 项目名称 | 年度 | 全年预算数（元） | 支出数（元） |
      | 甲 | 2023 | 100 | 90 |
      | | 2024 | 120 | 110 |
      | 乙 | 2023 | 200 | 150 |
      | | 2024 | 210 | 200 |
    `;
    const drawn = { merges: ['A3:A4', 'A5:A6'] };
    const merged = readDrawn(names, drawn, { answers: { 'year:Sheet1': '2024' } });
    expect(projectsOf(onlyTable(merged))).toEqual(['4 甲 120 110', '6 乙 210 200']);
  });
});

test('years that part projects and not rows are no such years', () => {
  const reading = readDrawn(`
    | 项目支出情况表 | | | |
    | 年度 | 项目名称 | 全年预算数（元） | 支出数（元） |
    | 2022 | 甲 | 100 | 90 |
    | 2023 | 甲 | 120 | 110 |
    | 2022 | 乙 | 200 | 150 |
    | 2022 | 丙 | 210 | 200 |
    | 2023 | 丁 | 30 | 30 |
    | 2023 | 戊 | 30 | 30 |
    | 2023 | 己 | 30 | 30 |
  `);
  expect(reading.questions.map(({ id }) => id)).toEqual(['repeated:Sheet1']);
});
