import { expect, test } from '@jest/globals';
import { briefs, checkDrawn } from '../rules/check-drawn';
import { gridFromText } from './grid-from-text';
import { blockingIds, projectsOf, readDrawn, readGrids } from './read-drawn';

const blocks = (grand: number) => `
  | 2022年度项目支出（单位：元） | | | |
  | 科室：综合科 | | | |
  | 项目名称 | 预算数 | 支出数 | 余额 |
  | 保密 | 100 | 98 | 2 |
  | 机要 | 200 | 200 | 0 |
  | 小计 | 300 | 298 | 2 |
  | 科室：业务科 | | | |
  | 项目名称 | 预算数 | 支出数 | 余额 |
  | 密码 | 500 | 500 | 0 |
  | 小计 | 500 | 500 | 0 |
  | 总计 | ${grand} | 798 | 2 |
`;

test('blocks with the same heads share the unit and the year above the first of them', () => {
  const reading = readGrids([gridFromText(blocks(800))], {}, '2023年报送.xlsx');
  expect(blockingIds(reading)).toEqual([]);
  expect(reading.tables.map(({ unit, year }) => [unit, year])).toEqual([
    ['yuan', 2022],
    ['yuan', 2022],
  ]);
});

test('a table with other heads does not', () => {
  const other = blocks(800).replace(/(业务科[\s\S]*)余额/, '$1结余');
  expect(blockingIds(readDrawn(other))).toEqual(['unit:Sheet1#2']);
});

test('a grand total adds the subtotals of the blocks', () => {
  expect(briefs(checkDrawn(blocks(800)), 'error')).toEqual([]);
  const [, last] = readDrawn(blocks(800)).tables;
  expect(last?.totals.at(-1)).toMatchObject({ covers: [3, 4, 8], acrossTables: true });
});

test('budgets on one sheet and spending on another are asked about as what they are', () => {
  const sheet = (name: string, head: string, amount: number) =>
    gridFromText(
      `
      | 2023年项目${name}表（元） | | |
      | 项目名称 | ${head} | 备注 |
      | 创文 | ${amount} | |
      | 创卫 | 200 | |
      `,
      { sheet: name },
    );
  const grids = [sheet('预算', '年初预算数', 100), sheet('支出', '全年支出数', 95)];
  const [question] = readGrids(grids).questions;
  expect(question).toMatchObject({
    ask: 'sheet-halves',
    blocks: 'table',
    data: { budgets: '预算', spending: '支出' },
  });
  const chosen = readGrids(grids, { answers: { sheet: '预算' } });
  expect(chosen.passed).toEqual([{ sheet: '支出', kind: 'other-half' }]);
});

test('months up to their ends are no months to add', () => {
  const reading = readDrawn(`
    | 2024年项目支付进度（元） | | | | |
    | 项目 | 年度预算 | 6月末支付 | 9月末支付 | 12月末支付 |
    | 智慧农业 | 100 | 45 | 80 | 98 |
    | 冷链物流 | 200 | 90 | 150 | 200 |
  `);
  expect(blockingIds(reading)).toEqual([]);
  expect(projectsOf(reading.tables[0] ?? never())).toEqual([
    '3 智慧农业 100 98',
    '4 冷链物流 200 200',
  ]);
});

test('a rate tells which column was spent, whatever its head says', () => {
  const reading = readDrawn(`
    | 项目 | 全年预算（元） | 花销 | 完成率 |
    | 扩建 | 600 | 590 | 98.33% |
    | 改造 | 200 | 150 | 75% |
    | 新建 | 80 | 72 | 90% |
  `);
  expect(projectsOf(reading.tables[0] ?? never())[1]).toBe('3 改造 200 150');
});

test.each(['本年拨款', '本年财政拨款'])('%s over its kinds is no money received', (head) => {
  const reading = readDrawn(
    `
    | 项目支出表 | | | | |
    | 项目名称 | 合计（元） | ${head} | | 财政拨款结转结余 |
    | | | 一般公共预算 | 政府性基金预算 | 一般公共预算 |
    | 宣传 | 120 | 120 | 0 | 0 |
    | 演出 | 36 | 30 | 0 | 6 |
    | 体彩 | 45 | 0 | 45 | 0 |
    `,
    { merges: ['A2:A3', 'B2:B3', 'C2:D2'] },
  );
  expect(blockingIds(reading)).toEqual([]);
  expect(reading.tables[0]?.fields).toEqual({ name: 0, adjustedBudget: 1 });
});

function never(): never {
  throw new Error('no table');
}
