import { describe, expect, test } from '@jest/globals';
import type { MoneyUnit } from '../../../src/core/budget/money';
import type { DrawnSheet } from '../budget/grid-from-text';
import { gridFromText } from '../budget/grid-from-text';
import { onlyTable, projectsOf, readGrids } from '../budget/read-drawn';
import { briefs, checkDrawn } from './check-drawn';

const HEADS = '| 项目名称 | 年初预算数 | 调整数 | 全年预算数 | 支出数 | 结余 |';
const TEN_THOUSAND = { choices: { unit: 'tenThousandYuan' } } as const;

/** A sound table in a unit; amounts as shown there. */
const budgetIn = (unit: string): string =>
  [
    `| 2019年度项目支出预算执行情况表 | | | | | 单位：${unit} |`,
    HEADS,
    '| 工伤保险工作经费 | 12 | 0.5 | 12.5 | 12.5 | 0 |',
    '| 软件维护费 | 8 | 0 | 8 | 7.6 | 0.4 |',
    '| 合计 | 20 | 0.5 | 20.5 | 20.1 | 0.4 |',
  ].join('\n');

describe('units', () => {
  test.each<[string, MoneyUnit, string, string]>([
    ['千元', 'thousandYuan', '12500', '7600'],
    ['万元', 'tenThousandYuan', '125000', '76000'],
    ['亿元', 'hundredMillionYuan', '1250000000', '760000000'],
  ])('a sheet in %s', (unit, key, first, second) => {
    const reading = readGrids([gridFromText(budgetIn(unit))]);
    const table = onlyTable(reading);
    expect(reading.questions).toEqual([]);
    expect(table.unit).toBe(key);
    expect(table.projects.map(({ amounts }) => (amounts.expenditure?.fen ?? 0) / 100)).toEqual([
      Number(first),
      Number(second),
    ]);
    expect(briefs(checkDrawn(budgetIn(unit), { choices: { unit: key } }), 'error')).toEqual([]);
  });
});

test.each<[string, DrawnSheet]>([
  ['filtered', { filter: 'A2:F5', hiddenRows: [4] }],
  ['with a hidden row', { hiddenRows: [4] }],
  ['hidden', { visibility: 'hidden' }],
  ['protected', { isProtected: true }],
])('a budget sheet that is %s is read like any other', (_, drawn) => {
  const plain = onlyTable(readGrids([gridFromText(budgetIn('万元'))]));
  const table = onlyTable(readGrids([gridFromText(budgetIn('万元'), drawn)]));
  expect(projectsOf(table)).toEqual(projectsOf(plain));
  expect(table.totals.map(({ covers }) => covers)).toEqual([[2, 3]]);
});

// 昆明呈贡信息产业园区 2018: 28,582.53 + 2,386.53 is printed as 30,969.07.
test('tails of 0.01万元 are no error', () => {
  const result = checkDrawn(
    `
    | 2018年度支出情况表 | | | | 单位：万元 |
    | 项目名称 | 年初预算数 | 调整数 | 全年预算数 | 支出数 |
    | 园区基础设施建设 | 9836.16 | 18746.38 | 28582.53 | 28582.53 |
    | 园区运行维护 | 370.48 | 2016.05 | 2386.53 | 2386.53 |
    | 合计 | 10206.64 | 20762.43 | 30969.07 | 30969.07 |
    `,
    TEN_THOUSAND,
  );
  expect(briefs(result, 'error')).toEqual([]);
  expect(briefs(result, 'info').some((each) => each.startsWith('R-C02@'))).toBe(true);
});

test('one row in yuan among rows in 万元 is found', () => {
  const result = checkDrawn(
    `
    | 2019年度支出情况表 | | 单位：万元 |
    | 项目名称 | 全年预算数 | 支出数 |
    | 工伤保险工作经费 | 12.5 | 12.5 |
    | 软件维护费 | 8 | 76000 |
    | 老年活动经费 | 6.2 | 6 |
    | 稽核费 | 9.1 | 9 |
    | 宣传费 | 4.4 | 4 |
    `,
    TEN_THOUSAND,
  );
  expect(briefs(result).filter((each) => /^R-E0[12]@C4/.test(each))).toHaveLength(1);
});

test('a total that misses the last row names that row', () => {
  const typed = checkDrawn(`
    ${HEADS}
    | 工伤保险工作经费 | 12 | 0 | 12 | 11 | 1 |
    | 软件维护费 | 8 | 0 | 8 | 7 | 1 |
    | 稽核费 | 5 | 0 | 5 | 4 | 1 |
    | 合计 | 20 | 0 | 20 | 18 | 2 |
  `);
  const [root] = typed.findings;
  expect(root?.code).toBe('R-C05');
  expect(JSON.stringify(root?.data)).toContain('稽核费');

  const summed = checkDrawn(`
    | 项目名称 | 全年预算数 | 支出数 |
    | 工伤保险工作经费 | 12 | 11 |
    | 软件维护费 | 8 | 7 |
    | 稽核费 | 5 | 4 |
    | 合计 | =SUM(B2:B3) => 20 | =SUM(C2:C3) => 18 |
  `);
  expect(briefs(summed, 'error')[0]).toMatch(/^R-C06@B5/);
  expect(JSON.stringify(summed.findings[0])).toContain('稽核费');
});
