import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shiftFormula } from '../../../src/core/formula/shift';
import { toR1C1 } from '../../../src/core/formula/r1c1';

describe('toR1C1', () => {
  test.each([
    ['B2+C2', 1, 3, 'R[0]C[-2]+R[0]C[-1]'],
    ['$B2/B$2', 4, 1, 'R[-3]C2/R2C[0]'],
    ['sum(B2:B9)', 9, 1, 'SUM(R[-8]C[0]:R[-1]C[0])'],
    ['SUM(B:B)', 9, 2, 'SUM(C[-1]:C[-1])'],
    ['SUM($2:2)', 9, 2, 'SUM(R2:R[-8])'],
    ['IF( A1 = "a B" , 1 , 2 )', 0, 0, 'IF(R[0]C[0]="a B",1,2)'],
  ])('%s at row %d, column %d is %s', (formula, row, column, expected) => {
    expect(toR1C1(formula, row, column)).toBe(expected);
  });

  test('a filled formula keeps its form', () => {
    const formula = `ROUND(C10*$D10-'a b'!E$4,2)&"C10"`;
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(500), (rows, columns) => {
        const moved = shiftFormula(formula, rows, columns);
        expect(toR1C1(moved, 9 + rows, 5 + columns)).toBe(toR1C1(formula, 9, 5));
      }),
    );
  });

  test('another row is another form', () => {
    expect(toR1C1('B2+C2', 1, 3)).not.toBe(toR1C1('B2+C3', 1, 3));
  });
});
