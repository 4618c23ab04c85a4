import { findHeaders } from './header';
import { withHeadlessBalance } from './headless-balance';
import { lastOf } from './last-match';
import type { HeaderBlock } from './header-block';
import { pointedHeader } from './pointed-header';
import type { ReadingChoices } from './reading';
import { readPaths } from './header-path';
import { readColumnWords } from './column-candidates';
import type { ColumnWords } from './column-candidates';
import { normalText } from './normal-text';
import { totalWord } from './row-labels';
import { isLine } from './sheet-lines';
import type { SheetView } from './sheet-view';

/** Where a table stands on its sheet; rows and columns 0-based and inclusive. */
export interface TablePlace {
  readonly block: HeaderBlock;
  readonly left: number;
  readonly right: number;
  /** First row that may hold its title and unit line. */
  readonly from: number;
  readonly top: number;
  readonly bottom: number;
  /** Rows after the last figures, where notes stand. */
  readonly endFrom: number;
  readonly to: number;
  /** Titles and unit lines that a printed page repeats. */
  readonly noteRows: ReadonlySet<number>;
  /** Told apart from other tables of the sheet: empty for the first. */
  readonly suffix: string;
  readonly fileName: string;
}

/**
 * The places of all tables of a sheet: stacked ones by their heads, side by side ones by repeated names; where no
 * words make heads, the one that a person pointed at.
 */
export function findPlaces(
  view: SheetView,
  fileName: string,
  columns?: ReadingChoices['columns'],
): TablePlace[] {
  const found = findHeaders(view);
  const pointed = found.length > 0 ? undefined : pointedHeader(view, columns);
  const blocks = pointed ? [pointed] : found;
  const groups: { block: HeaderBlock; repeats: HeaderBlock[] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && isRepeat(view, last.block, block, last.repeats.at(-1) ?? last.block))
      last.repeats.push(block);
    else groups.push({ block, repeats: [] });
  }
  const places: TablePlace[] = [];
  let from = 0;
  groups.forEach(({ block: heads, repeats }, index) => {
    const next = groups[index + 1]?.block;
    const to = next ? linesAbove(view, next.top, heads.bottom) - 1 : view.grid.rowCount - 1;
    const block = withHeadlessBalance(view, withNames(view, heads), to);
    const noteRows = new Set<number>();
    for (const repeat of repeats) {
      for (let row = linesAbove(view, repeat.top, block.bottom); row < repeat.top; row += 1)
        noteRows.add(row);
    }
    const bottom = lastFigureRow(view, block.bottom + 1, to);
    for (const { left, right } of segments(view, block)) {
      places.push({
        block,
        left,
        right,
        from,
        top: block.bottom + 1,
        bottom: to,
        endFrom: bottom + 1,
        to,
        noteRows,
        suffix: places.length === 0 ? '' : `#${places.length + 1}`,
        fileName,
      });
    }
    from = to + 1;
  });
  return places;
}

const ROWS_TO_LOOK_AT = 5;

/** A block without a head over its names reaches out to the texts left of it. */
function withNames(view: SheetView, block: HeaderBlock): HeaderBlock {
  const words = readColumnWords(view, readPaths(view, block));
  if (words.some(({ candidates }) => candidates.some(({ field }) => field === 'name')))
    return block;
  let left = block.left;
  for (let row = block.bottom + 1; row <= block.bottom + ROWS_TO_LOOK_AT; row += 1) {
    const { texts, numbers } = view.glance(row);
    if (numbers.length > 0) left = Math.min(left, ...texts);
  }
  return { ...block, left };
}

/** First of the text lines that stand directly above a head: title, unit, organisation. */
function linesAbove(view: SheetView, top: number, floor: number): number {
  let row = top;
  while (row - 1 > floor && isLine(view, row - 1)) row -= 1;
  return row;
}

function lastFigureRow(view: SheetView, top: number, to: number): number {
  for (let row = to; row >= top; row -= 1) if (view.glance(row).numbers.length > 0) return row;
  return top;
}

/** Whether a block only repeats the heads, as printed pages do: same texts, no new title, no total between. */
function isRepeat(
  view: SheetView,
  first: HeaderBlock,
  block: HeaderBlock,
  last: HeaderBlock,
): boolean {
  if (headKey(view, first) !== headKey(view, block)) return false;
  const firstLines = new Set(lineTexts(view, 0, first.top));
  const start = linesAbove(view, block.top, last.bottom);
  const isNewTitle = lineTexts(view, start, block.top).some(
    (text) => text.length > 3 && !firstLines.has(text) && !isPageMark(text),
  );
  if (isNewTitle) return false;
  for (let row = start - 1; row > last.bottom; row -= 1) {
    const { texts, numbers } = view.glance(row);
    if (numbers.length === 0) continue;
    const words = texts.flatMap((column) => totalWord(view.text(row, column)) ?? []);
    return !words.some((word) => word === 'total' || word === 'grand');
  }
  return true;
}

function isPageMark(text: string): boolean {
  return /\d/.test(text) && text.length <= 12;
}

function lineTexts(view: SheetView, from: number, to: number): string[] {
  const lines: string[] = [];
  for (let row = from; row < to; row += 1) {
    const text = view
      .glance(row)
      .texts.map((column) => normalText(view.text(row, column)))
      .join('');
    if (text !== '') lines.push(text);
  }
  return lines;
}

function headKey(view: SheetView, block: HeaderBlock): string {
  return block.headRows.flatMap((row) => lineTexts(view, row, row + 1)).join('|');
}

/** Column ranges of tables side by side: a new one begins where a name head stands again behind amounts. */
function segments(view: SheetView, block: HeaderBlock): { left: number; right: number }[] {
  const words = readColumnWords(view, readPaths(view, block));
  const starts: number[] = [];
  let named: ColumnWords | undefined;
  let hasMoney = false;
  let lastMoney = block.left;
  for (const each of words) {
    if (isName(each)) {
      if (named && hasMoney && divides(view, block, named, each)) continue;
      if (named && hasMoney) {
        starts.push(startOf(words, lastMoney, each.column));
        hasMoney = false;
      }
      named = each;
    } else if (isFigure(each)) {
      hasMoney = true;
      lastMoney = each.column;
    } else if (each.candidates[0]?.field === 'remark' || each.candidates[0]?.field === 'reason')
      lastMoney = each.column;
  }
  if (!hasMoney) starts.pop();
  const lefts = [block.left, ...starts];
  return lefts.map((left, index) => ({ left, right: (lefts[index + 1] ?? block.right + 1) - 1 }));
}

/** Whether a column such as 支出内容 says what the projects before it consist of: their names are merged over its rows. */
function divides(
  view: SheetView,
  block: HeaderBlock,
  { column, candidates: [sure] }: ColumnWords,
  { candidates: [weak] }: ColumnWords,
): boolean {
  if ((weak?.prior ?? 1) >= (sure?.prior ?? 0)) return false;
  return view.grid.merges.some(
    ({ left, right, top, bottom }) =>
      left <= column && right >= column && top > block.bottom && bottom > top,
  );
}

const isName = ({ candidates }: ColumnWords) =>
  candidates[0]?.field === 'name' && candidates[0].prior >= 0.6;
const isFigure = ({ candidates, isPlainAmount, isSum, isOther, source }: ColumnWords) =>
  !isOther &&
  (isPlainAmount ||
    isSum ||
    source !== null ||
    (candidates[0] !== undefined && !TEXTUAL.has(candidates[0].field)));
const TEXTUAL: ReadonlySet<string> = new Set([
  'no',
  'name',
  'code',
  'department',
  'source',
  'functionalCode',
  'economicCode',
  'year',
  'reason',
  'remark',
  'timeProgress',
]);

/** The first column of a table whose name stands at `name`: behind the last amounts, blanks left out. */
function startOf(words: readonly ColumnWords[], lastMoney: number, name: number): number {
  const between = words.filter(
    ({ column, head }) => column > lastMoney && column < name && head.path.length > 0,
  );
  // Where blank columns part the tables, what stands before them belongs to the first.
  const gap = lastOf(
    words,
    ({ column, head }) => column > lastMoney && column < name && head.path.length === 0,
  );
  const own = gap === undefined ? between : between.filter(({ column }) => column > gap.column);
  return own[0]?.column ?? name;
}
