import { expect, test } from '@jest/globals';
import { onlyTable, readDrawn, totalsOf } from './read-drawn';

test('a line of a project without amounts is no head of another table', () => {
  const reading = readDrawn(
    `
    | 项目名称 | 资金来源 | 使用科室 | 政府采购 | 全年预算数（元） | 支出数（元） |
    | 合计 | | | | 80 | 65 |
    | 森林防火 | 一般公共预算 | 稽核股 | 否 | 30 | 20 |
    | 路灯维护 | 其他资金 | 稽核股 | 否 | 30 | 30 |
    | | 上年结转 | 稽核股 | 是 | | |
    | 高龄老人补贴 | 上年结转 | 机关本级 | 否 | 20 | 15 |
    `,
    { merges: ['A4:A5'] },
  );
  const table = onlyTable(reading);
  expect(table.projects.map(({ name, rows }) => [name, rows])).toEqual([
    ['森林防火', [2]],
    ['路灯维护', [3, 4]],
    ['高龄老人补贴', [5]],
  ]);
});

test('names that speak of budgets do not turn a table round', () => {
  const table = onlyTable(
    readDrawn(`
    | 序号 | 项目名称 | 年初预算数（元） | 全年预算数（元） | 支出数（元） |
    | 1 | 预算调整 | 30 | 30 | 20 |
    | 2 | 上年结转资金 | 20 | 20 | 15 |
    | 3 | 草原保护项目 | 10 | 10 | 5 |
    `),
  );
  expect(table.projects).toHaveLength(3);
});

const GROUPS = [
  '| 1 | 农村公路养护 | 稽核股 | 30 | 20 |',
  '| 2 | 森林防火 | 稽核股 | 20 | 15 |',
  '| | 小计 | | 50 | 35 |',
  '| 3 | 校舍维修 | 办公室 | 10 | 5 |',
  '| 4 | 食堂运行 | 办公室 | 7 | 7 |',
];
const HEADS = '| 序号 | 项目名称 | 使用科室 | 全年预算数（元） | 支出数（元） |';

test.each([
  ['that adds up', GROUPS],
  ['that does not add up', GROUPS.map((line) => line.replace('| 50 |', '| 51 |'))],
])('a subtotal %s stands below its rows where the total is on top', (_, lines) => {
  const table = onlyTable(readDrawn([HEADS, '| | 合计 | | 67 | 47 |', ...lines].join('\n')));
  expect(totalsOf(table)).toEqual(['2 total 合计 3,4,6,7', '5 subtotal 小计 3,4']);
});
