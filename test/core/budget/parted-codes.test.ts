import { expect, test } from '@jest/globals';
import { gridFromText } from './grid-from-text';
import { blockingIds, fieldsOf, onlyTable, projectsOf, readDrawn, readGrids } from './read-drawn';
import { totalsOf } from './read-drawn';

test('classes whose codes are parted over three columns', () => {
  const table = onlyTable(
    readDrawn(
      `
      | 功能科目编码 | | | 项目名称 | 全年预算（元） | 决算数 |
      | 类 | 款 | 项 | | | |
      | | | | 合计 | 620 | 617 |
      | '208 | | | 社会保障和就业 | 100 | 98 |
      | '208 | '08 | | 抚恤 | 100 | 98 |
      | '208 | '08 | '01 | 死亡抚恤 | 100 | 98 |
      | 210 | | | 卫生健康 | 520 | 519 |
      | 210 | 4 | | 公共卫生 | 520 | 519 |
      | 210 | 4 | 8 | 基本公共卫生 | 420 | 420 |
      | 210 | 4 | 9 | 重大公共卫生 | 100 | 99 |
      `,
      { merges: ['A1:C1', 'D1:D2', 'E1:E2', 'F1:F2'] },
    ),
  );
  expect(projectsOf(table)).toEqual([
    '6 死亡抚恤 100 98',
    '9 基本公共卫生 420 420',
    '10 重大公共卫生 100 99',
  ]);
  expect(totalsOf(table).slice(1)).toEqual([
    '4 subtotal 社会保障和就业 6',
    '5 subtotal 抚恤 6',
    '7 subtotal 卫生健康 9,10',
    '8 subtotal 公共卫生 9,10',
  ]);
});

test('one name merged over its rows is one project', () => {
  const drawn = `
    | 项目名称 | 支出内容 | 预算金额（元） | 实际支出 |
    | 考核 | 差旅费 | 20 | 18 |
    | | 印刷费 | 10 | 10 |
    | 帮扶 | 保险费 | 3 | 2 |
  `;
  const reading = readDrawn(drawn, { merges: ['A2:A3'] });
  expect(blockingIds(reading)).toEqual([]);
  expect(projectsOf(onlyTable(reading))).toEqual(['2+3 考核 30 28', '4 帮扶 3 2']);
});

test('names written on each row may be several projects', () => {
  const { questions } = readDrawn(`
    | 项目名称 | 支出内容 | 预算金额（元） | 实际支出 |
    | 考核 | 差旅费 | 20 | 18 |
    | 考核 | 印刷费 | 10 | 10 |
  `);
  const [asked] = questions.filter(({ blocks }) => blocks !== 'none');
  expect(asked?.id).toBe('repeated:Sheet1');
});

test('本年 and 上年 in a column of years', () => {
  const drawn = (title: string) => `
    | ${title} | | | |
    | 项目名称 | 年度 | 预算数（元） | 支出数 |
    | 慰问 | 上年 | 50 | 50 |
    | 慰问 | 本年 | 60 | 58 |
    | 下乡 | 上年 | 80 | 70 |
    | 下乡 | 本年 | 90 | 90 |
  `;
  const reading = readDrawn(drawn('2023年项目支出情况'));
  expect(reading.questions[0]).toMatchObject({ id: 'year:Sheet1', ask: 'year-rows' });
  expect(projectsOf(onlyTable(reading))).toEqual(['4 慰问 60 58', '6 下乡 90 90']);
  expect(readDrawn(drawn('项目支出情况')).questions.map(({ ask }) => ask)).toContain(
    'repeated-names',
  );
});

test.each([
  ['预算年度 in a cell, the year in the next', '| 联系人 | 周 | 预算年度 | 2022 |'],
  ['a query of one year', '| 查询条件：2022年；单位：应急局 | | | |'],
])('%s', (_, line) => {
  const drawn = `
    | 项目支出基础数据表 | | | |
    ${line}
    | 项目名称 | 属性 | 全年预算（元） | 支出 |
    | 发射 | 延续 | 180 | 176 |
  `;
  expect(onlyTable(readGrids([gridFromText(drawn)])).year).toBe(2022);
});

test('调整批复数 is what was approved to be changed where the sums say so', () => {
  const table = onlyTable(
    readDrawn(`
      | 预算项目 | 年初批复数（元） | 调整批复数 | 当前预算数 | 已执行数 |
      | 文明城市 | 200 | 0 | 200 | 195 |
      | 数字城管 | 650 | -50 | 600 | 600 |
      | 广告整治 | 10 | 90 | 100 | 45 |
    `),
  );
  expect(fieldsOf(table)).toMatchObject({ originalBudget: 'B', adjustment: 'C' });
});

test('未下达 is no money received', () => {
  const table = onlyTable(
    readDrawn(`
      | 项目名称 | 全年预算（元） | 下达数 | 未下达 | 支出数 |
      | 乡村治理 | 200 | 180 | 20 | 171 |
      | 村庄规划 | 50 | 40 | 10 | 40 |
    `),
  );
  expect(fieldsOf(table)).toMatchObject({ fundsReceived: 'C' });
});
