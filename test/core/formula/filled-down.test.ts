import { expect, test } from '@jest/globals';
import { codesOf, isFilledDown } from '../../../src/core/formula/filled-down';

const isDown = (above: string, below: string, rows = 1): boolean =>
  isFilledDown(codesOf(above), codesOf(below), rows);

test.each([
  ['F4+G4', 'F5+G5', 1],
  ['SUM(I4:P4)', 'SUM(I7:P7)', 3],
  ['IF(H9=0,0,Q9/H9)', 'IF(H10=0,0,Q10/H10)', 1],
  ['ROUND(D4,2)', 'ROUND(D5,2)', 1],
])('%s becomes %s %i rows below', (above, below, rows) => {
  expect(isDown(above, below, rows)).toBe(true);
});

test.each([
  ['F4+G4', 'F5+G4'],
  ['F4+G4', 'F5-G5'],
  ['ROUND(D4,2)', 'ROUND(D5,3)'],
  ['$F$4+G4', '$F$4+G5'],
  ['F4+51571', 'F5+51572'],
  ['F4', 'F5+G5'],
])('%s and %s have to be parsed', (above, below) => {
  expect(isDown(above, below)).toBe(false);
});
