import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../../src/core/rules/rule';
import { briefs, checkDrawn } from './check-drawn';
import { SOUND, TYPED, changed } from './rule-cases';

function stateOf({ results }: CheckResult, code: string): string | undefined {
  return results.find((result) => result.code === code)?.outcome.state;
}

describe('three states', () => {
  test.each([
    ['R-C01', SOUND, 'holds'],
    ['R-C01', changed(TYPED, ['226000', '226100']), 'fails'],
    ['R-C01', SOUND.replace(/ {2}\| 合计.*\n/, ''), 'insufficient'],
    ['R-D15', SOUND, 'insufficient'],
    ['R-F07', SOUND, 'insufficient'],
    ['R-D14', SOUND, 'insufficient'],
  ])('%s', (code, sheet, state) => {
    expect(stateOf(checkDrawn(sheet), code)).toBe(state);
  });

  test('what is missing is said', () => {
    for (const { outcome } of checkDrawn(SOUND).results) {
      if (outcome.state === 'insufficient') expect(outcome.needs).toMatch(/[一-龥]/);
    }
  });
});

test('a sound sheet with formulas brings no finding at all', () => {
  expect(checkDrawn(SOUND).findings).toEqual([]);
});

test('a cached value that is out of date is not checked against', () => {
  const sheet = changed(SOUND, ['=SUM(E2:E4) => 226000', '=SUM(E2:E4) => 111']);
  expect(briefs(checkDrawn(sheet, { drawn: { stale: ['E5'] } }), 'error')).toEqual([]);
});

test('graver findings come first, then places from top to bottom', () => {
  const sheet = changed(
    TYPED,
    ['226000', '226100'],
    ['经办业务培训', '工作经费'],
    ['0.95 |', '0.93 |'],
  );
  expect(briefs(checkDrawn(sheet)).map((one) => one.split(' ')[0])).toEqual([
    'R-D05@G3',
    'R-C01@E5',
    'R-F04@A4',
    'R-C08@B5:F5',
  ]);
});

test('a column in another unit is one finding, not one for each row', () => {
  const sheet = `
    | 项目名称 | 年初预算数 | 调整数 | 全年预算数 | 支出数 |
    | 软件系统维护 | 120000 | 0 | 120000 | 12 |
    | 养老待遇发放 | 80000 | 0 | 80000 | 8 |
    | 经办业务培训 | 30000 | 0 | 30000 | 3 |
  `;
  const errors = briefs(checkDrawn(sheet), 'error').map((one) => one.split('@')[0]);
  expect(new Set(errors)).toEqual(new Set(['R-E01']));
});

test('findings without anything beneath them share one list of nothing: a long table has very many', () => {
  const sheet = `
    | 项目名称 | 全年预算数（元） | 支出数（元） |
    | 软件系统维护 | 120000 | 60000 |
    | 养老待遇发放 | 80000 | 20000 |
    | 经办业务培训 | 30000 | 10000 |
  `;
  const slow = checkDrawn(sheet).findings.filter(({ code }) => code === 'R-D09');
  expect(slow).toHaveLength(3);
  expect(new Set(slow.map(({ consequences }) => consequences)).size).toBe(1);
  expect(new Set(slow.map(({ data }) => data['floor'])).size).toBe(1);
});
