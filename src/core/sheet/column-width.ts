/**
 * Pixels at 96 dpi of a character that planned widths are counted in: a digit of Calibri 11. Programs count in digits of the
 * workbook's own standard font (ECMA-376-1, 18.3.1.13), which are 8 pixels wide in many Chinese workbooks; a sheet that is
 * laid out for A4 must not grow with them, so every writer converts.
 */
export const CHARACTER_PIXELS = 7;

/** Whole pixels of a column of so many characters, the cell's padding within. */
export function columnPixels(characters: number): number {
  return Math.trunc(characters * CHARACTER_PIXELS + 0.5);
}
