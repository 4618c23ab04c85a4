import type { PrintPlan } from '../../core/sheet/plan';
import { headerParts } from './header-parts';

const POINTS_PER_INCH = 72;
/** Characters that a header or footer may have, codes included. */
const MAX_HEADER = 255;

/** The margins of a page in points. */
export function marginPoints({ margins }: PrintPlan): PrintPlan['margins'] {
  return {
    left: margins.left * POINTS_PER_INCH,
    right: margins.right * POINTS_PER_INCH,
    top: margins.top * POINTS_PER_INCH,
    bottom: margins.bottom * POINTS_PER_INCH,
    header: margins.header * POINTS_PER_INCH,
    footer: margins.footer * POINTS_PER_INCH,
  };
}

/** Header and footer in their three parts, cut to what a page takes. */
export function headersOf({ header = '', footer = '' }: PrintPlan): {
  readonly above: ReturnType<typeof headerParts>;
  readonly below: ReturnType<typeof headerParts>;
} {
  return {
    above: headerParts(header.slice(0, MAX_HEADER)),
    below: headerParts(footer.slice(0, MAX_HEADER)),
  };
}

/** The rows (0-based) above which pages break, each once, in order; there is none above the first. */
export function breakRows({ rowBreaks }: PrintPlan): readonly number[] {
  return [...new Set(rowBreaks)].filter((row) => row > 0).sort((a, b) => a - b);
}

/** The rows that every page repeats, as hosts want them; null where there are none. */
export function titleRowsOf({ titleRows }: PrintPlan): string | null {
  if (!titleRows) return null;
  const [first, last] = titleRows;
  return `$${first + 1}:$${last + 1}`;
}
