import { rowLength, styleAt, valueAt } from '../sheet/grid';
import type { Grid } from '../sheet/grid';
import { isAmountText, isBlank, mergeMap, textOf } from './cell-text';
import type { MergeMap } from './cell-text';
import { readHead } from './head';
import type { Head } from './head';
import { isDateFormat } from './amount-column';
import { parseAmount } from './parse-amount';
import { conceptOf } from './head-concept';
import type { HeadConcept } from './head-concept';

/** What a row holds at a glance. */
export interface RowGlance {
  /** Columns of texts that are not amounts. */
  readonly texts: readonly number[];
  /** Columns of numbers and of texts that are amounts. */
  readonly numbers: readonly number[];
}

/** A grid with what the reader looks up again and again: heads, merges, glances at rows. */
export interface SheetView {
  readonly grid: Grid;
  readonly merges: MergeMap;
  /** Whether any style of the sheet shows numbers as dates. */
  readonly hasDates: boolean;
  glance(row: number): RowGlance;
  text(row: number, column: number): string;
  /** The number of a cell, in it or as text, before any unit; undefined for everything else. */
  figure(row: number, column: number): number | undefined;
  head(text: string): Head;
  concept(text: string): HeadConcept;
}

const LONGEST_HEAD = 40;
const NO_HEAD: Head = { text: '', unit: null, formula: null, isPercent: false };

/** Opens a grid for reading. */
export function viewSheet(grid: Grid): SheetView {
  const heads = new Map<string, Head>();
  const concepts = new Map<string, HeadConcept>();
  const remember = <Value>(memory: Map<string, Value>, key: string, make: () => Value): Value => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const made = make();
    memory.set(key, made);
    return made;
  };
  const hasDates = grid.styles.some(({ numberFormat }) => isDateFormat(numberFormat));
  return {
    grid,
    merges: mergeMap(grid),
    hasDates,
    glance: (row) => glanceAt(grid, row),
    figure: (row, column) => figureAt(grid, row, column, hasDates),
    text: (row, column) => textOf(valueAt(grid, row, column)),
    head: (text) =>
      text.length > LONGEST_HEAD ? NO_HEAD : remember(heads, text, () => readHead(text)),
    concept: (text) => remember(concepts, text, () => conceptOf(text)),
  };
}

function glanceAt(grid: Grid, row: number): RowGlance {
  const texts: number[] = [];
  const numbers: number[] = [];
  const length = rowLength(grid, row);
  for (let column = 0; column < length; column += 1) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'number') numbers.push(column);
    else if (typeof value === 'string' && !isBlank(value)) {
      (isAmountText(value.trim()) ? numbers : texts).push(column);
    }
  }
  return { texts, numbers };
}

function figureAt(grid: Grid, row: number, column: number, hasDates: boolean): number | undefined {
  const value = valueAt(grid, row, column);
  if (typeof value === 'number') {
    return hasDates && isDateFormat(styleAt(grid, row, column).numberFormat) ? undefined : value;
  }
  if (typeof value !== 'string' || !isAmountText(value.trim())) return undefined;
  const parsed = parseAmount(value);
  return parsed.kind === 'amount' ? Number(parsed.decimal) : undefined;
}
