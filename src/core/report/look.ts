import { FONTS } from './font-words';
import { columnPixels } from '../sheet/column-width';
import type { MarginsPlan, PrintPlan, StylePlan } from '../sheet/plan';

/** Colours that print well in grey too. */
export const COLORS = {
  headFill: 'E8EEF4',
  totalFill: 'F5F5F0',
  low: '7F6000',
  lowFill: 'FFF2CC',
  bad: '9C0006',
  badFill: 'FBE5E1',
  good: '375623',
  goodFill: 'E7F0E0',
  quiet: '595959',
  link: '1F4E79',
} as const;

const song = { font: FONTS.song, size: 10.5, vertical: 'center' } as const;

/** Looks of table cells: 宋体 10–11 pt, thin lines all round (habit of 决算公开 tables). */
export const LOOKS = {
  title: { font: FONTS.song, size: 18, bold: true, horizontal: 'center', vertical: 'center' },
  line: { ...song, horizontal: 'left' },
  lineRight: { ...song, horizontal: 'right' },
  note: { ...song, size: 9, color: COLORS.quiet, horizontal: 'left', vertical: 'top', wrap: true },
  block: { font: FONTS.hei, size: 12, horizontal: 'left', vertical: 'center' },
  head: {
    ...song,
    bold: true,
    horizontal: 'center',
    wrap: true,
    border: 'thin',
    fill: COLORS.headFill,
  },
  text: { ...song, horizontal: 'left', wrap: true, border: 'thin' },
  center: { ...song, horizontal: 'center', wrap: true, border: 'thin' },
  amount: { ...song, horizontal: 'right', border: 'thin', numberFormat: '#,##0.00' },
  rate: { ...song, horizontal: 'right', border: 'thin', numberFormat: '0.00%' },
  count: { ...song, horizontal: 'center', border: 'thin', numberFormat: '0' },
  link: {
    ...song,
    horizontal: 'left',
    wrap: true,
    border: 'thin',
    color: COLORS.link,
    underline: true,
  },
} as const satisfies Record<string, StylePlan>;

/** A look with the weight and ground of a total row. */
export function totalLook(look: StylePlan): StylePlan {
  return { ...look, bold: true, fill: COLORS.totalFill };
}

/** A number format with this many decimals. */
export function decimalFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** 1.8 cm all round, in inches. */
const TABLE_MARGINS: MarginsPlan = {
  left: 0.6,
  right: 0.6,
  top: 0.7,
  bottom: 0.75,
  header: 0.3,
  footer: 0.4,
};

const POINTS_PER_INCH = 72;
const A4_INCHES = { short: 8.27, long: 11.69 };
const POINTS_PER_PIXEL = 0.75;

/**
 * Of a page's height what rows surely have: where columns are narrower than planned a page is shrunk less to its width, and
 * programs and printers round heights.
 */
const SURE_HEIGHT = 0.89;

/** Points of rows that one landscape page surely holds when columns of these widths fill its width. */
export function landscapePageHeight(widths: readonly number[]): number {
  const { left, right, top, bottom } = TABLE_MARGINS;
  const across = (A4_INCHES.long - left - right) * POINTS_PER_INCH;
  const down = (A4_INCHES.short - top - bottom) * POINTS_PER_INCH;
  const wanted = widths.reduce((sum, width) => sum + columnPixels(width) * POINTS_PER_PIXEL, 0);
  return (down / Math.min(1, across / wanted)) * SURE_HEIGHT;
}

/** How tables are printed: A4, one page wide, centred, page numbers below. */
export function tablePrint(
  orientation: PrintPlan['orientation'],
  footer: string,
  more: Partial<PrintPlan> = {},
): PrintPlan {
  return {
    orientation,
    margins: TABLE_MARGINS,
    fitWidth: true,
    centerHorizontally: true,
    footer,
    rowBreaks: [],
    ...more,
  };
}
