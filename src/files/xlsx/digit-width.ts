const PIXELS_PER_POINT = 96 / 72;
/** Fonts whose digits are narrow; the usual Chinese ones have digits half as wide as high. */
const NARROW = /^(Calibri|Arial|Aptos|Helvetica|Times New Roman|等线)/i;
const NARROW_DIGIT = 0.507;
const MOST_SIZE = 409;

/**
 * Pixels at 96 dpi of the widest digit of a workbook's standard font, which a file's column widths are counted in: 7 of
 * Calibri 11, 8 of 宋体 11. An unusual font may be a pixel off; then the page is fitted to its width in printing.
 */
export function digitWidth(name: string, points: number): number {
  const size = points > 0 && points <= MOST_SIZE ? points : 11;
  const em = size * PIXELS_PER_POINT;
  return Math.max(1, NARROW.test(name) ? Math.round(em * NARROW_DIGIT) : Math.ceil(em / 2));
}
