import { describe, expect, test } from '@jest/globals';
import { parseAmount } from '../../../src/core/budget/parse-amount';

const amount = (decimal: string, unit: string | null = null, isFullWidth = false) => ({
  kind: 'amount',
  decimal,
  unit,
  isFullWidth,
});

describe('amounts as text', () => {
  test.each([
    ['120000', amount('120000')],
    ['1,234.50', amount('1234.50')],
    ['１２３．４５', amount('123.45', null, true)],
    ['12 000', amount('12000')],
    ['￥5,000.00', amount('5000.00')],
    ['¥5000', amount('5000')],
    ['5000元', amount('5000', 'yuan')],
    ['3.5万', amount('3.5', 'tenThousandYuan')],
    ['3.5万元', amount('3.5', 'tenThousandYuan')],
    ['0.2亿元', amount('0.2', 'hundredMillionYuan')],
    ['0.00　', amount('0.00')],
    ['(1,200.00)', amount('-1200.00')],
    ['（1200）', amount('-1200')],
    ['-1200', amount('-1200')],
    ['－1200', amount('-1200')],
    ['△1200', amount('-1200')],
    ['+12.5', amount('12.5')],
    ['.5', amount('.5')],
  ])('%s', (text, parsed) => {
    expect(parseAmount(text)).toEqual(parsed);
  });

  test.each(['', ' ', '—', '-', '——', '/', '\\', '无', '無'])('nothing: %j', (text) => {
    expect(parseAmount(text)).toEqual({ kind: 'empty' });
  });

  test.each([
    '12,34.5',
    '1.2.3',
    '100%',
    '2019.3.5',
    '2019年3月',
    '约5000元',
    '1e5',
    '5000-6000',
    '待定',
    '1,2',
  ])('no amount: %s', (text) => {
    expect(parseAmount(text)).toEqual({ kind: 'unreadable' });
  });

  test('a long text takes no time', () => {
    const started = performance.now();
    parseAmount('1,'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(50);
  });
});
