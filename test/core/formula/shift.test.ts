import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS, formatCell } from '../../../src/core/sheet/address';
import { compileShift, shiftFormula } from '../../../src/core/formula/shift';

describe('shiftFormula', () => {
  test.each([
    ['A1', 1, 1, 'B2'],
    ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
    ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
    ['SUM(A$1:A5)', 3, 0, 'SUM(A$1:A8)'],
    ['SUM(A:C)', 5, 1, 'SUM(B:D)'],
    ['SUM($A:C)', 5, 1, 'SUM($A:D)'],
    ['SUM(1:$3)', 2, 5, 'SUM(3:$3)'],
    ['预算表!B2*2', 1, 1, '预算表!C3*2'],
    ["'2019项目'!B2", 1, 0, "'2019项目'!B3"],
    ["'A1 and B2'!C3", 1, 0, "'A1 and B2'!C4"],
    ["'it''s A1'!C3", 1, 0, "'it''s A1'!C4"],
    ['2019项目!A1', 1, 0, '2019项目!A2'],
    ['[1]Sheet1!A1', 1, 1, '[1]Sheet1!B2'],
    ["'C:\\预算\\[B2.xlsx]A1'!C3", 1, 0, "'C:\\预算\\[B2.xlsx]A1'!C4"],
    ['Sheet1:Sheet3!A1', 1, 0, 'Sheet1:Sheet3!A2'],
    ['"A1"&A1&"a""B2"', 1, 0, '"A1"&A2&"a""B2"'],
    ['LOG10(A1)+ATAN2(B1,C1)', 1, 0, 'LOG10(A2)+ATAN2(B2,C2)'],
    ['rate2019*A1', 1, 0, 'rate2019*A2'],
    ['_A1+A1.x+项目A1', 1, 0, '_A1+A1.x+项目A1'],
    ['Table1[[#This Row],[A1]]+A1', 1, 0, 'Table1[[#This Row],[A1]]+A2'],
    ['1E5+A1+1.5E-3', 1, 0, '1E5+A2+1.5E-3'],
    ['{1,2;3,4}*A1', 1, 0, '{1,2;3,4}*A2'],
    ['#REF!+A1', 1, 0, '#REF!+A2'],
    ['#N/A+#DIV/0!+A1', 1, 0, '#N/A+#DIV/0!+A2'],
    ['A1#', 1, 0, 'A2#'],
    ['A1', -1, 0, '#REF!'],
    ['A1', 0, -1, '#REF!'],
    ['SUM(A1:B5)', -1, 0, 'SUM(#REF!)'],
    ['预算!A1', -1, 0, '预算!#REF!'],
    ['XFD1048576', 1, 0, '#REF!'],
    ['XFE1+A1048577', 1, 0, 'XFE1+A1048577'],
    ['A1:INDEX(B:B,3)', 1, 1, 'B2:INDEX(C:C,3)'],
    ['', 1, 1, ''],
  ])('%s by %d rows and %d columns is %s', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  test('a compiled formula moves from its own origin each time', () => {
    const shift = compileShift('A1*$B$1');
    expect([shift(0, 0), shift(1, 0), shift(2, 1)]).toEqual(['A1*$B$1', 'A2*$B$1', 'B3*$B$1']);
  });

  test('moving there and back changes nothing', () => {
    const cell = fc
      .tuple(fc.nat(MAX_ROWS - 2001), fc.nat(MAX_COLUMNS - 201))
      .map(([row, column]) => formatCell(row + 1000, column + 100));
    fc.assert(
      fc.property(
        cell,
        cell,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -100, max: 100 }),
        (a, b, rows, columns) => {
          const formula = `SUM(${a}:${b},'表'!${a})&"${a}"`;
          const moved = shiftFormula(formula, rows, columns);
          expect(shiftFormula(moved, -rows, -columns)).toBe(formula);
        },
      ),
    );
  });
});
