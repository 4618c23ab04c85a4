import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  asFen,
  decimalOfNumber,
  fenOfDecimal,
  fenOfNumber,
  formatFen,
  roundFen,
  sumFen,
} from '../../../src/core/budget/fen';
import { FEN_PER_UNIT, MONEY_UNITS } from '../../../src/core/budget/money';

describe('numbers of cells become fen', () => {
  test.each([
    [120000.00000000001, 'yuan', 12_000_000, true],
    [0.1 + 0.2, 'yuan', 30, true],
    [1.005, 'yuan', 101, false],
    [-1.005, 'yuan', -101, false],
    [164.27, 'tenThousandYuan', 164_270_000, true],
    [0.1234567, 'tenThousandYuan', 123_457, false],
    [7.29, 'thousandYuan', 729_000, true],
    [1.23456789012, 'hundredMillionYuan', 12_345_678_901, false],
    [1e-7, 'yuan', 0, false],
    [1e15, 'yuan', 1e17, true],
    [0, 'yuan', 0, true],
  ] as const)('%d in %s', (value, unit, fen, isExact) => {
    expect(fenOfNumber(value, unit)).toEqual({ fen, isExact });
  });

  test('zero is never negative', () => {
    expect(Object.is(fenOfDecimal('-0.00', 'yuan').fen, 0)).toBe(true);
    expect(Object.is(asFen(-0), 0)).toBe(true);
  });

  test('an amount survives writing and reading in any unit', () => {
    const integers = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(integers, fc.constantFrom(...MONEY_UNITS), (integer, unit) => {
        const text = formatFen(asFen(integer), unit);
        expect(fenOfDecimal(text, unit)).toEqual({ fen: integer + 0, isExact: true });
        if (unit === 'yuan') {
          expect(fenOfNumber(integer / FEN_PER_UNIT[unit], unit).fen).toBe(integer + 0);
        }
      }),
    );
  });
});

test.each([
  [1234.5, '1234.5'],
  [-0.00012, '-0.00012'],
  [1e21, '1000000000000000000000'],
  [0.1 + 0.2, '0.3'],
  [5e-324, `0.${'0'.repeat(323)}494065645841247`],
])('%d as decimal', (value, decimal) => {
  expect(decimalOfNumber(value)).toBe(decimal);
});

test.each([
  [164_270_000, 'tenThousandYuan', 2, '164.27'],
  [164_275_000, 'tenThousandYuan', 2, '164.28'],
  [-164_275_000, 'tenThousandYuan', 2, '-164.28'],
  [100, 'yuan', 2, '1.00'],
  [5, 'yuan', undefined, '0.05'],
  [1_000_000, 'tenThousandYuan', undefined, '1'],
  [149, 'yuan', 0, '1'],
  [150, 'yuan', 0, '2'],
] as const)('%d fen shown in %s to %s decimals', (fen, unit, decimals, shown) => {
  expect(formatFen(asFen(fen), unit, decimals)).toBe(shown);
});

test('rounding is half away from zero, once', () => {
  expect(roundFen(asFen(5_000), 'tenThousandYuan', 2)).toBe(10_000);
  expect(roundFen(asFen(-5_000), 'tenThousandYuan', 2)).toBe(-10_000);
  expect(roundFen(asFen(4_999), 'tenThousandYuan', 2)).toBe(0);
  expect(sumFen([asFen(1), asFen(-3)])).toBe(-2);
});
