import { describe, expect, test } from '@jest/globals';
import type { MoneyUnit } from '../../../src/core/budget/money';
import { coarsestStep, stepOf } from '../../../src/core/rules/money-column';
import { rateStep, rateTolerance } from '../../../src/core/rules/tolerance';
import { briefs, checkDrawn } from './check-drawn';

test.each<[MoneyUnit, number]>([
  ['yuan', 1],
  ['thousandYuan', 1_000],
  ['tenThousandYuan', 10_000],
])('amounts in %s are kept to %d fen at the coarsest', (unit, step) => {
  expect(coarsestStep(unit)).toBe(step);
});

test.each([
  [1_230_000, 10_000, 10_000],
  [1_234_000, 10_000, 1_000],
  [1_234_567, 10_000, 1],
  [0, 10_000, 10_000],
])('%d fen is kept to a step of %d or finer: %d', (fen, coarsest, step) => {
  expect(stepOf(fen, coarsest)).toBe(step);
});

test.each([
  [[0.95, 1], 0.01],
  [[0.95, 0.953], 0.001],
  [[0.95, 0.9826086957], 0.0001],
])('rates %j are kept to %d', (ratios, step) => {
  expect(rateStep(ratios)).toBe(step);
});

test('a printed 7.22% of 1.28 in 17.70 is within what rounding allows', () => {
  const tolerance = rateTolerance(
    { fen: 1_280_000, step: 10_000 },
    { fen: 17_700_000, step: 10_000 },
    0.0001,
  );
  expect(Math.abs(0.0722 - 1.28 / 17.7)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(0.0712 - 1.28 / 17.7)).toBeGreaterThan(tolerance);
});

describe('totals in ten thousand yuan', () => {
  const sheet = (total: string) =>
    `| 项目名称 | 支出数 |\n| 软件系统维护 | 12.33 |\n| 养老待遇发放 | 8.44 |\n| 经办业务培训 | 3.21 |\n| 合计 | ${total} |`;
  const inTenThousand = { choices: { unit: 'tenThousandYuan' } } as const;
  test.each<[string, string[]]>([
    ['23.98', []],
    ['23.99', []],
    ['24.00', []],
    ['24.01', ['R-C01@B5 (R-C08)']],
  ])('%s', (total, errors) => {
    expect(briefs(checkDrawn(sheet(total), inTenThousand), 'error')).toEqual(errors);
  });
  test('one yuan matters in yuan', () => {
    const yuan = sheet('23.98').replace(/(\d)\.(\d)(\d)/g, '$1$2$3');
    expect(briefs(checkDrawn(yuan), 'error')).toEqual([]);
    expect(briefs(checkDrawn(yuan.replace('2398', '2399')), 'error')).toHaveLength(1);
  });
});
