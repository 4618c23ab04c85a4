import { expect, test } from '@jest/globals';
import { formatFinding } from '../../../src/core/rules/message';
import { briefs, checkDrawn } from './check-drawn';

const SHEET = `
  | 2022年资金到位及使用情况 单位：元 | | | | | |
  | 项目名称 | 全年预算 | 到位资金 | 使用资金 | 结余资金 | 资金使用率 |
  | 通村公路 | 1000 | 800 | 800 | 0 | 100% |
  | 安全饮水 | 600 | 500 | 400 | 100 | 80% |
  | 危房改造 | 400 | 400 | 300 | 100 | 75% |
  | 合计 | 2000 | 1700 | 1500 | 200 | 88.24% |
`;

test('a balance and a rate of the money received are judged by that', () => {
  expect(briefs(checkDrawn(SHEET), 'error')).toEqual([]);
});

test('and a wrong one is told what it should be of it', () => {
  const { findings } = checkDrawn(SHEET.replace('80%', '90%').replace('300 | 100', '300 | 80'));
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map((each) => briefs({ findings: [each] } as never)[0])).toEqual([
    'R-D05@F4',
    'R-D02@E5 (R-C01)',
  ]);
  expect(formatFinding(errors[0] ?? never(), 'yuan')).toContain('按支出÷到位资金应为 80.00%');
});

test('a rate of execution stays one of the budget', () => {
  const text = SHEET.replace('资金使用率', '预算执行率');
  expect(briefs(checkDrawn(text), 'error')).toEqual(['R-D05@F3', 'R-D05@F4', 'R-D05@F6']);
});

function never(): never {
  throw new Error('no finding');
}
