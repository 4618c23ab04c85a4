import { describe, expect, test } from '@jest/globals';
import { briefs, checkDrawn } from '../rules/check-drawn';
import { fieldsOf, onlyTable, projectsOf, readDrawn, totalsOf } from './read-drawn';

describe('sources below the names of projects', () => {
  const sheet = (second: number, numbers: boolean) => `
    | 序号 | 项目名称 | 全年预算数（元） | 支出数（元） |
    | ${numbers ? '1' : ''} | 高标准农田建设 | 300 | 280 |
    | | '　中央资金 | 200 | 200 |
    | | '　省级资金 | ${second} | 80 |
    | ${numbers ? '2' : ''} | 农村户厕改造 | 80 | 75 |
    | | '　中央资金 | 50 | 50 |
    | | '　县级资金 | 30 | 25 |
    | | 合计 | 380 | 355 |
  `;

  test.each([true, false])('are parts of the project (numbered: %s)', (numbers) => {
    const reading = readDrawn(sheet(100, numbers));
    expect(reading.questions.filter(({ blocks }) => blocks !== 'none')).toEqual([]);
    const table = onlyTable(reading);
    expect(projectsOf(table)).toEqual(['2 高标准农田建设 300 280', '5 农村户厕改造 80 75']);
    expect(totalsOf(table)).toEqual([
      '3 memo 中央资金 of 2',
      '4 memo 省级资金 of 2',
      '6 memo 中央资金 of 5',
      '7 memo 县级资金 of 5',
      '8 total 合计 2,5',
    ]);
  });

  test('also where one does not add up', () => {
    const found = briefs(checkDrawn(sheet(90, true)));
    expect(found.filter((each) => /R-(C|F02)/.test(each) && !each.startsWith('R-C08'))).toEqual([
      'R-C11@C2',
    ]);
  });

  test('make up the project where its own row states nothing', () => {
    const table = onlyTable(
      readDrawn(`
      | 项目及资金来源 | 全年预算数（元） | 支出数（元） |
      | 高标准农田建设 | | |
      | 中央资金 | 200 | 200 |
      | 省级资金 | 100 | 80 |
      | 农村户厕改造 | | |
      | 中央资金 | 50 | 50 |
      | 县级资金 | 30 | 25 |
      | 合计 | 380 | 355 |
      `),
    );
    expect(projectsOf(table)).toEqual(['2+3+4 高标准农田建设 300 280', '5+6+7 农村户厕改造 80 75']);
  });

  test('with numbers of their own are projects', () => {
    const table = onlyTable(
      readDrawn(`
      | 序号 | 项目名称 | 全年预算数（元） | 支出数（元） |
      | 1 | 高标准农田建设 | 300 | 280 |
      | 2 | 其他资金 | 200 | 200 |
      | 3 | 上级补助资金 | 100 | 80 |
      | | 合计 | 600 | 560 |
      `),
    );
    expect(table.projects).toHaveLength(3);
  });
});

test('what stands further in behind 其中 is part of the numbered project too', () => {
  const reading = readDrawn(`
    | 项目 | 全年预算数（元） | 支出数（元） |
    | 1.水库移民扶持 | 200 | 180 |
    | 其中：直补资金 | 120 | 110 |
    | '　　项目补助 | 80 | 70 |
    | 2.水利普查 | 30 | 30 |
    | 合计 | 230 | 210 |
  `);
  expect(reading.questions).toEqual([]);
  expect(totalsOf(onlyTable(reading))).toEqual([
    '3 memo 其中：直补资金 of 2',
    '4 memo 项目补助 of 2',
    '6 total 合计 2,5',
  ]);
});

describe('减：', () => {
  const sheet = (total: number) => `
    | 项目 | 全年预算数（元） | 支出数（元） |
    | 退役军人慰问 | 40 | 38 |
    | 双拥工作 | 25 | 25 |
    | 减：统筹收回 | 5 | 1 |
    | 合计 | ${total} | 62 |
  `;

  test('is taken away from the total that does so', () => {
    const reading = readDrawn(sheet(60));
    expect(reading.questions).toEqual([]);
    expect(projectsOf(onlyTable(reading))).toEqual(['2 退役军人慰问 40 38', '3 双拥工作 25 25']);
    expect(onlyTable(reading).totals.at(-1)).toMatchObject({ covers: [1, 2], deducts: [3] });
    expect(briefs(checkDrawn(sheet(60)), 'error')).toEqual([]);
  });
});

test('其中 without a colon is no part of a name', () => {
  const table = onlyTable(
    readDrawn(`
    | 项目名称 | 全年预算数（元） | 支出数（元） |
    | 项目支出合计 | 60 | 55 |
    | 其中A工程 | 30 | 28 |
    | B工程 | 20 | 18 |
    | C工程 | 10 | 9 |
    `),
  );
  expect(projectsOf(table)[0]).toBe('3 A工程 30 28');
});

test('the same amounts in yuan and in ten thousands are read once', () => {
  const text = `
    | 项目名称 | 预算数（元） | 预算数（万元） | 支出数（元） | 支出数（万元） |
    | 国土调查 | 1204900 | 120.49 | 1150000 | 115 |
    | 不动产登记 | 350049 | 35 | 350000 | 35 |
    | 合计 | 1554949 | 155.49 | 1500000 | 150 |
  `;
  const reading = readDrawn(text);
  expect(reading.questions.filter(({ blocks }) => blocks !== 'none')).toEqual([]);
  expect(fieldsOf(onlyTable(reading))).toEqual({
    name: 'A',
    adjustedBudget: 'B',
    expenditure: 'D',
  });
  expect(briefs(checkDrawn(text)).join()).not.toMatch(/R-A13|R-A03/);
});

test('what was taken back at the end of the year is not left', () => {
  const text = `
    | 项目 | 全年预算（元） | 全年执行 | 年末结转 | 收回财政 |
    | 防汛物资 | 100 | 60 | 30 | 10 |
    | 应急演练 | 50 | 50 | 0 | 0 |
    | 消防宣传 | 40 | 20 | 15 | 5 |
  `;
  expect(briefs(checkDrawn(text), 'error')).toEqual([]);
  const wrong = text.replace('| 15 | 5 |', '| 25 | 5 |');
  expect(briefs(checkDrawn(wrong), 'error')).toEqual(['R-D02@D4']);
});

test.each(['-', '－'])('numbers such as 1%s1 stand below 1', (dash) => {
  const table = onlyTable(
    readDrawn(`
    | 序号 | 项目 | 全年预算数（元） | 支出数（元） |
    | '1 | 办公类 | 7 | 6 |
    | '1${dash}1 | 印刷 | 2 | 2 |
    | '1${dash}2 | 租车 | 5 | 4 |
    | '2 | 专业类 | 8 | 8 |
    | '2${dash}1 | 评估 | 8 | 8 |
    | | 合计 | 15 | 14 |
    `),
  );
  expect(totalsOf(table)).toEqual([
    '2 subtotal 办公类 3,4',
    '5 subtotal 专业类 6',
    '7 total 合计 3,4,6',
  ]);
});

test('a table of incomes above that of projects is none', () => {
  const { tables } = readDrawn(`
    | 2023年收支情况 单位：元 | | |
    | 收入项目 | 预算数 | 决算数 |
    | 财政拨款收入 | 100 | 98 |
    | 事业收入 | 20 | 22 |
    | 收入合计 | 120 | 120 |
    | | | |
    | 2023年项目支出情况 单位：元 | | |
    | 项目名称 | 预算数 | 实付数 |
    | 印刷 | 50 | 48 |
    | 租车 | 30 | 30 |
    | 合计 | 80 | 78 |
  `);
  expect(tables.map(projectsOf)).toEqual([['9 印刷 50 48', '10 租车 30 30']]);
});
