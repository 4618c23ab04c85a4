import { describe, expect, test } from '@jest/globals';
import { describeEvidence } from '../../../src/core/budget/evidence-text';
import { fieldsOf, onlyTable, readDrawn } from './read-drawn';

const beside = (...right: readonly string[]): string => {
  const [head = '', a = '', b = '', c = '', total = ''] = right;
  return `
    | 2023年项目支出情况表（元） | | | |
    | 项目名称 | 全年预算数 | 支出数 | ${head} |
    | 甲 | 100 | 90 | ${a} |
    | 乙 | 200 | 150 | ${b} |
    | 丙 | 30 | 30 | ${c} |
    | 合计 | 330 | 270 | ${total} |
  `;
};

describe('figures right of the heads', () => {
  test.each([
    ['with their total', ['', '10', '50', '0', '60']],
    ['without a total', ['', '10', '50', '0', '']],
    ['with nothing for 0', ['', '10', '50', '', '60']],
  ])('are the balance where every row is what is left: %s', (_what, right) => {
    const table = onlyTable(readDrawn(beside(...right)));
    expect(fieldsOf(table)['balance']).toBe('D');
    expect(table.projects[1]?.amounts.balance?.fen).toBe(5_000);
    const column = table.columns.find(({ field }) => field === 'balance');
    expect(column?.evidence.map(describeEvidence)).toEqual(['结余＝预算－支出成立（D、B、C列）']);
  });

  test.each([
    ['a row does not hold', ['', '10', '51', '0', '60']],
    ['one row alone tells', ['', '', '50', '0', '']],
    ['a remark stands among them', ['', '10', '50', '已完成', '60']],
    ['they are of another row', ['', '10', '50', '0', '60 |\n| | | | 7']],
  ])('are none where %s', (_what, right) => {
    const table = onlyTable(readDrawn(beside(...right)));
    expect(fieldsOf(table)['balance']).toBeUndefined();
  });

  test('stand beside no headed balance', () => {
    const table = onlyTable(
      readDrawn(`
        | 2023年项目支出情况表（元） | | | | |
        | 项目名称 | 全年预算数 | 支出数 | 结余 | |
        | 甲 | 100 | 90 | 10 | 10 |
        | 乙 | 200 | 150 | 50 | 50 |
      `),
    );
    expect(fieldsOf(table)['balance']).toBe('D');
    expect(table.columns).toHaveLength(4);
  });
});
