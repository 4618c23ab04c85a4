import { describe, expect, test } from '@jest/globals';
import { readGrids, blockingIds, onlyTable, projectsOf, readDrawn, totalsOf } from './read-drawn';
import { gridFromText } from './grid-from-text';

describe('years', () => {
  const heads = (title: string) => `
    | ${title} | | | | |
    | 项目名称 | 2018年预算数（元） | 2018年支出数（元） | 2019年预算数（元） | 2019年支出数（元） |
    | 甲 | 100 | 10 | 20 | 15 |
    | 乙 | 200 | 10 | 50 | 5 |
  `;
  test.each(['2018-2019年项目支出情况表', '2018年至2019年项目支出表', '2018、2019年项目支出表'])(
    '%s names two: the columns of both fit, so it is asked',
    (title) => {
      const drawn = heads(title);
      expect(blockingIds(readDrawn(drawn))).toEqual(['year:Sheet1']);
      const chosen = readDrawn(drawn, {}, { answers: { 'year:Sheet1': '2018' } });
      expect(blockingIds(chosen)).toEqual([]);
      expect(projectsOf(onlyTable(chosen))).toEqual(['3 甲 100 10', '4 乙 200 10']);
    },
  );

  test.each([
    ['2018年项目支出情况表', 2018],
    ['二〇一九年度项目支出情况表', 2019],
    ['108年度業務費分配表', 2019],
  ])('%s', (title, year) => {
    expect(onlyTable(readDrawn(heads(title))).year).toBe(year);
  });

  test('a date of filling in names no year of the budget', () => {
    const drawn = `
      | 项目支出情况表 | | |
      | 填报日期：2020年1月15日 | | 单位：元 |
      | 项目名称 | 全年预算数 | 支出数 |
      | 甲 | 100 | 90 |
    `;
    expect(onlyTable(readDrawn(drawn)).year).toBeNull();
    const named = readGrids([gridFromText(drawn)], {}, '2019年项目支出.xlsx');
    expect(onlyTable(named).year).toBe(2019);
  });
});

describe('months without their sum', () => {
  const drawn = `
    | 2019年项目表 单位：元 | | | | |
    | 项目名称 | 全年预算数 | 1月 | 2月 | 3月 |
    | 甲 | 100 | 10 | 20 | 30 |
    | 乙 | 200 | 10 | | 5 |
    | 合计 | 300 | 20 | 20 | 35 |
  `;
  test('are added up, and that is asked', () => {
    const reading = readDrawn(drawn);
    expect(blockingIds(reading)).toEqual(['months:Sheet1']);
    const table = onlyTable(reading);
    expect(projectsOf(table)).toEqual(['3 甲 100 60', '4 乙 200 15']);
    expect(table.projects[0]?.sources).toEqual([]);
    const refused = readDrawn(drawn, {}, { answers: { 'months:Sheet1': 'none' } });
    expect(blockingIds(refused)).toEqual([]);
    expect(projectsOf(onlyTable(refused))).toEqual(['3 甲 100 ·', '4 乙 200 ·']);
  });
});

describe('levels in the column of numbers', () => {
  test.each([
    ['一 二 above 1 2', ['一', '1', '2', '二', '1', '2']],
    ['（一） （二） above 1 2', ['（一）', '1', '2', '（二）', '1', '2']],
    ['1 2 above 1.1 1.2', ['1', '1.1', '1.2', '2', '2.1', '2.2']],
  ])('%s', (_, [a = '', b = '', c = '', d = '', e = '', f = '']) => {
    for (const [total, wrong] of [
      ['300', '20'],
      ['300', '21'],
    ]) {
      const table = onlyTable(
        readDrawn(`
          | 序号 | 项目 | 全年预算数（元） | 支出数（元） |
          | ${a} | 养老 | ${total ?? ''} | 240 |
          | ${b} | 甲 | 100 | 90 |
          | ${c} | 乙 | 200 | 150 |
          | ${d} | 工伤 | 30 | ${wrong ?? ''} |
          | ${e} | 丙 | 10 | 10 |
          | ${f} | 丁 | 20 | 10 |
          | | 合计 | 330 | 260 |
        `),
      );
      expect(totalsOf(table)).toEqual([
        '2 subtotal 养老 3,4',
        '5 subtotal 工伤 6,7',
        '8 total 合计 3,4,6,7',
      ]);
    }
  });

  test('plain numbers give no levels', () => {
    const table = onlyTable(
      readDrawn(`
        | 序号 | 项目 | 全年预算数（元） | 支出数（元） |
        | 一 | 甲 | 100 | 90 |
        | 二 | 乙 | 200 | 150 |
        | 三 | 丙 | 300 | 240 |
      `),
    );
    expect(table.projects).toHaveLength(3);
    expect(table.totals).toEqual([]);
  });
});

describe('a grand total under stacked tables', () => {
  const drawn = (grand: string) => `
    | 财政拨款项目（元） | | |
    | 项目名称 | 全年预算数 | 支出数 |
    | 甲 | 100 | 90 |
    | 乙 | 200 | 200 |
    | 合计 | 300 | 290 |
    | | | |
    | 上级专款项目（元） | | |
    | 项目名称 | 全年预算数 | 支出数 |
    | 丙 | 10 | 10 |
    | 丁 | 20 | 5 |
    | 合计 | 30 | 15 |
    | 总计 | ${grand} |
  `;
  test('covers the rows of all tables', () => {
    const { tables } = readDrawn(drawn('330 | 305'));
    expect(tables.map(totalsOf)).toEqual([
      ['5 total 合计 3,4'],
      ['11 total 合计 9,10', '12 total 总计 3,4,9,10'],
    ]);
    expect(tables[1]?.totals[1]).toMatchObject({ children: [4, 10], acrossTables: true });
  });

  test('only when it is their sum', () => {
    const { tables } = readDrawn(drawn('30 | 15'));
    expect(tables[1]?.totals.map(({ acrossTables }) => acrossTables)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

test('figures right of and below the table are noted wherever they stand', () => {
  const table = onlyTable(
    readDrawn(`
      | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 甲 | 100 | 90 |
      | 合计 | 100 | 90 |
      | | | | | 88888 |
    `),
  );
  expect(table.notes).toEqual([{ code: 'R-A10', row: 3, column: 4, data: { value: 88888 } }]);
});

describe('rows below the last total', () => {
  const drawn = (numbers: boolean) => `
    | 序号 | 项目名称 | 全年预算数（元） | 支出数（元） |
    | 1 | 甲 | 100 | 80 |
    | 2 | 乙 | 150 | 0 |
    | | 合计 | 250 | 80 |
    | ${numbers ? '3' : ''} | 丙 | 400 | 300 |
  `;
  test.each([
    [true, 'project'],
    [false, 'stray'],
  ])('are asked; with a number (%s) rather %s', (numbers, recommended) => {
    const reading = readDrawn(drawn(numbers));
    expect(blockingIds(reading)).toEqual(['row:Sheet1:丙']);
    expect(reading.questions[0]?.options.find((option) => option.recommended)?.value).toBe(
      recommended,
    );
    for (const [value, count] of [
      ['project', 3],
      ['stray', 2],
    ] as const) {
      const answered = readDrawn(drawn(numbers), {}, { answers: { 'row:Sheet1:丙': value } });
      expect(blockingIds(answered)).toEqual([]);
      expect(onlyTable(answered).projects).toHaveLength(count);
    }
  });
});

test('one figure that happens to be the sum of those above is asked, not taken for a total', () => {
  const drawn = `
    | 项目名称 | 全年预算数（元） | 支出数（元） |
    | 甲 | 100 | 100 |
    | 乙 | 100 | 100 |
    | 丙 | 200 | 200 |
  `;
  expect(blockingIds(readDrawn(drawn))).toEqual(['row:Sheet1:丙']);
  const answered = readDrawn(drawn, {}, { answers: { 'row:Sheet1:丙': 'project' } });
  expect(blockingIds(answered)).toEqual([]);
  expect(onlyTable(answered).projects).toHaveLength(3);
});
