import { expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/finding';
import { fixOf, formatFinding, whyOf } from '../../../src/core/rules/message';
import type { MoneyUnit } from '../../../src/core/budget/money';
import { checkDrawn } from './check-drawn';
import { TYPED, changed } from './rule-cases';

function finding(code: string, data: Finding['data']): Finding {
  return {
    code,
    rule: 'some-rule',
    severity: 'error',
    place: null,
    related: [],
    data,
    fix: null,
    consequences: [],
  };
}

test.each<[number, MoneyUnit, string]>([
  [123_456_700, 'yuan', '1,234,567.00元'],
  [123_456_700, 'tenThousandYuan', '123.4567万元'],
  [-5_000_000, 'tenThousandYuan', '-5.00万元'],
  [1, 'tenThousandYuan', '0.000001万元'],
  [0, 'thousandYuan', '0.00千元'],
])('%d fen in %s is written %s', (fen, unit, text) => {
  const data = { project: '甲', budget: { fen }, cell: 'D2' };
  expect(formatFinding(finding('R-D08', data), unit)).toBe(
    `甲：有预算 ${text}，全年没有支出（D2）。`,
  );
});

test.each([
  [0.95, '95.00%'],
  [1.07500001, '107.50%'],
  [-0.00005, '-0.01%'],
])('the ratio %d is written %s', (ratio, text) => {
  const data = { project: '甲', cell: 'G2', stated: { ratio }, expected: { ratio: 1 } };
  expect(formatFinding(finding('R-D05', data), 'yuan')).toContain(`填 ${text}，`);
});

test('a missing fact leaves no braces, a strange code its id', () => {
  expect(formatFinding(finding('R-D08', {}), 'yuan')).not.toMatch(/[{}]/);
  expect(formatFinding(finding('R-X99', {}), 'yuan')).toBe('some-rule');
  expect(whyOf(finding('R-X99', {})) + fixOf(finding('R-X99', {}))).toBe('');
});

test('text of the sheet is not taken for a placeholder', () => {
  const data = { project: '{budget}', budget: { fen: 100 }, cell: 'D2' };
  expect(formatFinding(finding('R-D08', data), 'yuan')).toBe(
    '{budget}：有预算 1.00元，全年没有支出（D2）。',
  );
});

test('the probable cell is named behind the sentence', () => {
  const [root] = checkDrawn(changed(TYPED, ['76000 | 4000', '75000 | 4000'])).findings;
  expect(root && formatFinding(root, 'yuan')).toMatch(/疑为 E3 填错：改为 76,000\.00元 后/);
});
