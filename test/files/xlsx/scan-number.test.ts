import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDecimal, scanDecimal } from '../../../src/files/xlsx/scan-number';

function scan(text: string): number {
  const bytes = new TextEncoder().encode(`>${text}<`);
  return scanDecimal(bytes, 1, bytes.length - 1);
}

describe('scanDecimal', () => {
  test('gives the same double as Number, or leaves it to parseDecimal', () => {
    const digits = fc.string({
      unit: fc.integer({ min: 0, max: 9 }).map(String),
      minLength: 1,
      maxLength: 18,
    });
    fc.assert(
      fc.property(fc.boolean(), digits, fc.option(digits), (isNegative, whole, decimals) => {
        const text = `${isNegative ? '-' : ''}${whole}${decimals === null ? '' : `.${decimals}`}`;
        const value = scan(text);
        expect(Number.isNaN(value) ? parseDecimal(text) : value).toBe(Number(text));
      }),
    );
  });

  test('any double comes back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = String(value);
        const scanned = scan(text);
        expect(Number.isNaN(scanned) ? parseDecimal(text) : scanned).toBe(Number(text));
      }),
    );
  });

  test.each(['', '-', '.', '1e3', '+1', ' 1', '1 ', '1.2.3', '--1', '1234567890123456'])(
    '%j is left',
    (text) => {
      expect(scan(text)).toBeNaN();
    },
  );
});

test.each([
  ['+1.5', 1.5],
  ['.5', 0.5],
  ['1E3', 1000],
  ['1e999', undefined],
  ['0x1', undefined],
  ['Infinity', undefined],
  ['', undefined],
])('parseDecimal of %j', (text, expected) => {
  expect(parseDecimal(text)).toBe(expected);
});
