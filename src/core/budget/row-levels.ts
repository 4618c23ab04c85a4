import type { HeaderBlock } from './header-block';
import { normalText } from './normal-text';
import { CHINESE_NUMBER, CHINESE_NUMBER_IN_BRACKETS } from './row-words';
import type { SheetView } from './sheet-view';

const DOTTED = /^\d{1,3}(?:\.\d{1,3}){1,3}$/;
/** 1-1 and 1－1 are written for 1.1. */
const DASH = /[-－—_]/g;
const WHOLE = /^\d{1,3}$/;
/** Level of rows numbered 1 above rows numbered 1.1; a dot more is a level deeper. */
const FIRST_DOTTED_LEVEL = 2;

/** Codes of functional classes: 类 of three digits, 款 of five, 项 of seven. */
const CLASS_CODE = /^[1-9]\d{2}(?:\d{2}){0,2}$/;
const CLASS_DIGITS = 3;
const DIGITS_A_LEVEL = 2;

/**
 * Levels that codes of classes give their rows: 213 above 21301 above 2130108 above rows without a code. -1 for
 * rows without a code, for the deepest codes where every row has one, and where no code stands under another.
 */
export function classLevels(
  view: SheetView,
  columns: readonly number[],
  rows: readonly number[],
): (row: number) => number {
  if (columns.length === 0) return () => -1;
  const codes = new Map(rows.map((row) => [row, classCode(view, columns, row)]));
  let last = '';
  let isNested = false;
  let hasBare = false;
  let longest = 0;
  for (const code of codes.values()) {
    if (code === '') hasBare ||= last !== '';
    if (!CLASS_CODE.test(code)) continue;
    isNested ||= last.length < code.length && last !== '' && code.startsWith(last);
    longest = Math.max(longest, code.length);
    last = code;
  }
  return (row) => {
    const code = codes.get(row) ?? '';
    if (!isNested || !CLASS_CODE.test(code) || (!hasBare && code.length === longest)) return -1;
    return (code.length - CLASS_DIGITS) / DIGITS_A_LEVEL;
  };
}

/** The code that a row has in one column, or in those of 类, 款 and 项 together. */
function classCode(view: SheetView, columns: readonly number[], row: number): string {
  const [first = '', ...deeper] = columns.map((column) => normalText(view.text(row, column)));
  return first + deeper.map((part) => (part === '' ? '' : part.padStart(2, '0'))).join('');
}

const PARTED_HEADS = ['类', '款', '项'] as const;

/** The columns headed 类 | 款 | 项, which a code is parted over; none where there are no such heads side by side. */
export function partedClassColumns(
  view: SheetView,
  { headRows, left, right }: Pick<HeaderBlock, 'headRows' | 'left' | 'right'>,
): readonly number[] {
  const row = headRows.at(-1);
  if (row === undefined) return [];
  for (let column = left; column + 2 <= right; column += 1) {
    const columns = PARTED_HEADS.map((_, index) => column + index);
    const isParted = columns.every(
      (each, index) => normalText(view.text(row, each)) === PARTED_HEADS[index],
    );
    if (isParted) return columns;
  }
  return [];
}

/** Codes of letters and digits; what a code has before it tells what it is part of. */
const CODE = /^[0-9A-Za-z][0-9A-Za-z.-]{0,29}$/;
const MOST_ADDED = 5;

/**
 * Levels that codes of any kind give the rows that have others under them: 01 above 0101 above 010103. -1 for
 * rows whose code begins none of the codes right below, and for rows without a code.
 */
export function prefixLevels(
  view: SheetView,
  column: number | undefined,
  rows: readonly number[],
): (row: number) => number {
  if (column === undefined) return () => -1;
  const levels = new Map<number, number>();
  const open: { row: number; code: string }[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const code = normalText(view.text(row, column));
    if (!CODE.test(code)) continue;
    while (open.length > 0 && !isUnder(code, open.at(-1)?.code ?? '')) open.pop();
    const head = open.at(-1);
    if (head) levels.set(head.row, open.length - 1);
    open.push({ row, code });
  }
  return (row) => levels.get(row) ?? -1;
}

function isUnder(code: string, head: string): boolean {
  const added = code.length - head.length;
  return added > 0 && added <= MOST_ADDED && code.startsWith(head);
}

/**
 * Levels that a column of numbers gives its rows: 一 above (一) above the rest, 1 above 1.1 above 1.1.1.
 * -1 for rows of the deepest level, for rows without a number, and where all numbers are alike.
 */
export function numberLevels(
  view: SheetView,
  column: number | undefined,
  top: number,
  bottom: number,
): (row: number) => number {
  if (column === undefined) return () => -1;
  const texts = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) =>
    normalText(view.text(top + index, column)).replace(DASH, '.'),
  );
  const wholes = new Set(texts.filter((text) => WHOLE.test(text)));
  const dots = (text: string) => text.split('.').length - 1;
  const dotted = texts.filter((text) => DOTTED.test(text) && wholes.has(text.split('.')[0] ?? ''));
  const deepest = dotted.reduce((most, text) => Math.max(most, dots(text)), 0);
  return (row) => {
    const text = texts[row - top] ?? '';
    if (CHINESE_NUMBER.test(text)) return 0;
    if (CHINESE_NUMBER_IN_BRACKETS.test(text)) return 1;
    if (deepest === 0 || !(WHOLE.test(text) || DOTTED.test(text))) return -1;
    return dots(text) >= deepest ? -1 : FIRST_DOTTED_LEVEL + dots(text);
  };
}
