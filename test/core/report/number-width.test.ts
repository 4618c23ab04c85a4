import { expect, test } from '@jest/globals';
import { numberWidth, printedNumber } from '../../../src/core/report/number-width';

test.each([
  [0, '#,##0.00', '0.00'],
  [164.27, '#,##0.00', '164.27'],
  [148000, '#,##0.00', '148,000.00'],
  [-1234567.891, '#,##0.00', '-1,234,567.89'],
  [1, '0.00%', '100.00%'],
  [9866.6667, '0.00%', '986666.67%'],
  [10, undefined, '10'],
])('%d is printed by %s as %s', (value, format, text) => {
  expect(printedNumber(value, format)).toBe(text);
});

test('a number of ten signs needs more than ten characters of seven pixels', () => {
  expect(numberWidth('148,000.00', 10.5)).toBeGreaterThan(10);
  expect(numberWidth('148,000.00', 8)).toBeLessThan(numberWidth('148,000.00', 9));
});
