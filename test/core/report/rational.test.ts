import { describe, expect, test } from '@jest/globals';
import {
  decimalText,
  divideRational,
  numberOf,
  rationalOf,
  roundRational,
} from '../../../src/core/report/rational';

describe('rounding happens once, half away from zero', () => {
  test.each([
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [0.285, 2, '0.29'],
    [2.675, 2, '2.68'],
    [-0.004, 2, '0.00'],
    [1e-7, 2, '0.00'],
    [12, 0, '12'],
    [0.5, 0, '1'],
    [1.5e21, 0, '1500000000000000000000'],
  ])('%d with %d decimals is %s', (value, decimals, text) => {
    const exact = rationalOf(value);
    expect(exact && decimalText(roundRational(exact, decimals), decimals)).toBe(text);
  });
});

test('what is no finite number has no fraction', () => {
  expect([Number.NaN, Number.POSITIVE_INFINITY].map(rationalOf)).toEqual([null, null]);
});

test('dividing by nothing gives nothing', () => {
  const one = rationalOf(1)!;
  expect(divideRational(one, rationalOf(0)!)).toBeNull();
  expect(numberOf(divideRational(one, rationalOf(-8)!)!)).toBe(-0.125);
});
