import { expect, test } from '@jest/globals';
import { columnPixels } from '../../../src/core/sheet/column-width';
import { digitWidth } from '../../../src/files/xlsx/digit-width';

test.each([
  ['Calibri', 11, 7],
  ['Arial', 10, 7],
  ['宋体', 9, 6],
  ['宋体', 11, 8],
  ['宋体', 12, 8],
  ['宋体', 0, 8],
  ['宋体', NaN, 8],
])('a digit of %s %d is %d pixels wide', (font, points, pixels) => {
  expect(digitWidth(font, points)).toBe(pixels);
});

/** ECMA-376-1, 18.3.1.13: pixels that a program makes of a width in a file. */
const shown = (width: number, digit: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);

test.each([6, 7, 8, 9, 11])('a column has its pixels where digits have %d', (digit) => {
  for (const characters of [1.72, 3.43, 8, 13, 26, 40]) {
    const pixels = columnPixels(characters);
    expect(shown(Number((pixels / digit).toFixed(4)), digit)).toBe(pixels);
  }
});
