import { PAGE_PIXELS } from './page-columns';
import { sureRoom, textPixels, tightPixels } from './text-height';

/** Texts of a table by row and column; null where a cell spans several. */
export type TableTexts = readonly (readonly (string | null)[])[];

/** How a table is set: the size of its texts in points, and the left edges of its columns with the right one of the last. */
export interface TableFit {
  readonly size: number;
  /** Pixels from the left. */
  readonly edges: readonly number[];
}

/** Edges stand on multiples of these pixels, so that tables share many of them. */
const STEP = 6;
const STEPS = PAGE_PIXELS / STEP;
/** A table of so many columns is set smaller from the start. */
const WIDE_COLUMNS = 8;
const SIZES = [10.5, 9, 8, 7.5, 7, 6.5, 6] as const;
/** Full-width characters that a column of texts shows on one line at least, where it has as many. */
const LEAST_CHARACTERS = 5;
const FULL_WIDTH = '字';

/** Steps that each column needs: numbers and words on one line, texts a few characters wide. */
function needs(texts: TableTexts, columns: number, size: number): number[] {
  const least = LEAST_CHARACTERS * textPixels(FULL_WIDTH, size);
  const needed = Array.from({ length: columns }, () => 0);
  for (const row of texts) {
    row.forEach((text, column) => {
      if (text === null) return;
      const pixels = Math.max(tightPixels(text, size), Math.min(textPixels(text, size), least));
      needed[column] = Math.max(needed[column] ?? 0, pixels);
    });
  }
  return needed.map((pixels) => Math.max(1, Math.ceil(sureRoom(pixels) / STEP)));
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);

/** Whole numbers in proportion to `shares` that add up to `total`. */
function divide(total: number, shares: readonly number[]): readonly number[] {
  const all = sum(shares) || 1;
  let passed = 0;
  let used = 0;
  return shares.map((share) => {
    passed += share;
    const edge = Math.round((total * passed) / all);
    const part = edge - used;
    used = edge;
    return part;
  });
}

/** Steps of each column: what it needs, and of what is left the more, the further it is from its wanted share. */
function widen(needed: readonly number[], wanted: readonly number[]): readonly number[] {
  const missing = needed.map((need, column) => Math.max(0, (wanted[column] ?? 0) - need));
  const shares = [missing, wanted].find((each) => sum(each) > 0) ?? needed;
  const more = divide(STEPS - sum(needed), shares);
  return needed.map((need, column) => need + (more[column] ?? 0));
}

/** Each column at least a step, the rest by what they need: where even the smallest texts find no room. */
function squeeze(needed: readonly number[]): readonly number[] {
  const more = divide(
    STEPS - needed.length,
    needed.map((need) => need - 1),
  );
  return needed.map((_, column) => 1 + (more[column] ?? 0));
}

/**
 * Sets tables of the same relative widths alike, in the largest size in which no number and no word is broken: columns as
 * wide as their contents need, and beyond that by the relative widths.
 */
export function fitTable(texts: TableTexts, relative: readonly number[]): TableFit {
  const total = sum(relative) || 1;
  const wanted = relative.map((width) => (width / total) * STEPS);
  const sizes = relative.length >= WIDE_COLUMNS ? SIZES.slice(1) : SIZES;
  let steps: readonly number[] = [];
  let size: number = SIZES[0];
  for (size of sizes) {
    const needed = needs(texts, relative.length, size);
    const fits = sum(needed) <= STEPS;
    steps = fits ? widen(needed, wanted) : squeeze(needed);
    if (fits) break;
  }
  let edge = 0;
  const edges = [0, ...steps.map((width) => (edge += width * STEP))];
  return { size, edges };
}
