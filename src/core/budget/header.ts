import { numberBalance, rowLength, valueAt } from '../sheet/grid';
import { isBlank } from './cell-text';
import { isCodeRow } from './code-row';
import { unitOfWord } from './head';
import { monthAtHead } from './head-date';
import type { HeaderBlock } from './header-block';
import { COLON, TABLE_TITLE } from './row-words';
import type { SheetView } from './sheet-view';
import { normalText } from './normal-text';
import {
  ORGANISATION_LINE,
  UNIT_IN_BRACKETS,
  UNIT_LINE,
  UNIT_STATEMENT,
  UNIT_TEXT,
} from './unit-words';

const MOST_HEAD_ROWS = 6;
const CODE_TEXT = /^[0-9A-Z-]{6,40}$/;
const YEAR_TEXT = /^(?:19|20)\d{2}$/;
const SMALLEST_YEAR = 1990;
const LARGEST_YEAR = 2100;
const MONTHS = 12;
/** One date beside texts is that of filling in. */
const LEAST_DATES = 2;
/** Names of projects end in 经费 too: only surer heads count. */
const SURE_NAME = 0.6;

/** Every block of head rows of a sheet, from top to bottom; repeated heads are blocks too. */
export function findHeaders(view: SheetView): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    if (!isHeadRow(view, row)) continue;
    const above = blocks.at(-1);
    const block = blockAround(view, row, (above?.bottom ?? -1) + 1);
    if (above && isRowOfTable(view, block, above)) continue;
    blocks.push(block);
    row = block.bottom;
  }
  return blocks;
}

/**
 * Whether words that look like heads are a row of the table above: right below its figures or its heads and
 * without a head of names. A project's line without amounts may read 上年结转 | 机关本级 | 是, and one of
 * instructions 含追加 | 截至12月31日.
 */
function isRowOfTable(
  view: SheetView,
  { top, headRows }: HeaderBlock,
  above: HeaderBlock,
): boolean {
  if (view.glance(top - 1).numbers.length === 0 && top - 1 > above.bottom) return false;
  return !headRows.some((row) => recognise(view, row, view.glance(row).texts).names > 0);
}

/** Heads may be numbers only where they are years, months counted on from 1, or several dates. */
function areHeadNumbers(view: SheetView, row: number, columns: readonly number[]): boolean {
  let last: number | undefined;
  const dates = columns.filter((column) => monthAtHead(view.grid, row, column) !== undefined);
  return columns.every((column, index) => {
    if (dates.length >= LEAST_DATES && dates.includes(column)) return true;
    const cell = valueAt(view.grid, row, column);
    const value = typeof cell === 'string' && YEAR_TEXT.test(cell.trim()) ? Number(cell) : cell;
    if (typeof value !== 'number' || !Number.isInteger(value)) return false;
    if (value >= SMALLEST_YEAR && value <= LARGEST_YEAR) return true;
    const isNext = last === undefined ? value === 1 && columns.length > 2 : value === last + 1;
    last = value;
    return isNext && index < MONTHS;
  });
}

/** How many cells of a row known words explain, and of which sort. */
function recognise(view: SheetView, row: number, columns: readonly number[]) {
  let known = 0;
  let names = 0;
  let money = 0;
  for (const column of columns) {
    const head = view.head(view.text(row, column));
    if (head.text === '') continue;
    const concept = view.concept(head.text);
    const best = concept.candidates[0];
    if (best?.field === 'name' && best.prior < SURE_NAME) continue;
    const isKnown =
      best !== undefined || concept.isOther || (concept.coverage >= 0.7 && head.text.length > 1);
    if (!isKnown || concept.coverage < 0.5) continue;
    known += 1;
    if (best?.field === 'name') names += 1;
    else if (concept.parts.length > 0) money += 1;
  }
  return { known, names, money };
}

/** A row that known words make a head row: at least two heads, one of them a name or an amount. */
function isHeadRow(view: SheetView, row: number): boolean {
  if (rowLength(view.grid, row) < 2) return false;
  // Told before anything is read: most rows of a long sheet are rows of figures.
  const isNumeric = numberBalance(view.grid, row) > 0;
  const isDated = isNumeric && view.hasDates && startsWithDate(view, row);
  if (isNumeric && !isDated) return false;
  const { texts, numbers } = view.glance(row);
  if (texts.length < 2 || (numbers.length > texts.length && !isDated)) return false;
  if (!areHeadNumbers(view, row, numbers)) return false;
  if (isLabelLine(view, row, texts)) return false;
  // A project's code stands on its own row, never among heads.
  if (
    texts.some(
      (column) =>
        CODE_TEXT.test(view.text(row, column).trim()) && /\d{3}/.test(view.text(row, column)),
    )
  )
    return false;
  const { known, names, money } = recognise(view, row, texts);
  return known >= 2 && known * 2 >= texts.length && names + money >= 1;
}

/** Whether the first number of a row is a date, as in heads of months: 项目 | 1月 | 2月 | 合计. */
function startsWithDate({ grid }: SheetView, row: number): boolean {
  const length = rowLength(grid, row);
  let first = 0;
  while (first < length && typeof valueAt(grid, row, first) !== 'number') first += 1;
  return monthAtHead(grid, row, first) !== undefined;
}

/** A line of labels with values, such as 编制单位：… 单位：万元. */
function isLabelLine(view: SheetView, row: number, texts: readonly number[]): boolean {
  const { names } = recognise(
    view,
    row,
    texts.filter((column) => !COLON.test(view.text(row, column))),
  );
  if (texts.every((column) => TABLE_TITLE.test(normalText(view.text(row, column))))) return true;
  return texts.some((column) => {
    const whole = normalText(view.text(row, column));
    // A unit in brackets behind a head is the head's own: 年初预算(单位:万元).
    const text = whole.replace(UNIT_IN_BRACKETS, '') || whole;
    // A unit over columns of amounts stands among heads: 项目名称 | 单位:元 | 备注.
    if (texts.length <= 4 && names === 0 && UNIT_LINE.test(whole)) return true;
    return (
      (COLON.test(text) &&
        names === 0 &&
        (UNIT_STATEMENT.test(text) || ORGANISATION_LINE.test(text))) ||
      (texts.length <= 2 && unitOfWord(UNIT_TEXT.exec(text)?.[1] ?? '') !== undefined)
    );
  });
}

function blockAround(view: SheetView, anchor: number, floor: number): HeaderBlock {
  const headRows = [anchor];
  while (headRows.length < MOST_HEAD_ROWS) {
    const above = (headRows[0] ?? anchor) - 1;
    if (above < floor || !isUpperHeadRow(view, above, headRows)) break;
    headRows.unshift(above);
  }
  const codeRows: number[] = [];
  const unitRows: number[] = [];
  let bottom = anchor;
  for (let row = anchor + 1; row < view.grid.rowCount && row <= anchor + MOST_HEAD_ROWS; row += 1) {
    const kind = lowerRowKind(view, row, headRows);
    if (kind === 'none') break;
    (kind === 'code' ? codeRows : kind === 'unit' ? unitRows : headRows).push(row);
    bottom = row;
  }
  return {
    top: headRows[0] ?? anchor,
    bottom,
    headRows,
    codeRows,
    unitRows,
    ...extent(view, headRows),
  };
}

function extent(view: SheetView, headRows: readonly number[]): { left: number; right: number } {
  let left = Number.MAX_SAFE_INTEGER;
  let right = 0;
  for (const row of headRows) {
    const { texts, numbers } = view.glance(row);
    for (const column of [...texts, ...numbers]) {
      left = Math.min(left, column);
      right = Math.max(right, view.merges.rightOf(row, column));
    }
  }
  return { left, right };
}

/** Whether the row above the heads names groups of columns and is no title or unit line. */
function isUpperHeadRow(view: SheetView, row: number, headRows: readonly number[]): boolean {
  const { texts, numbers } = view.glance(row);
  if (texts.length === 0) return false;
  if (!areHeadNumbers(view, row, numbers)) return false;
  if (isLabelLine(view, row, texts)) return false;
  const { left, right } = extent(view, headRows);
  const span = (column: number) => view.merges.rightOf(row, column) - column + 1;
  const next = headRows[0] ?? row;
  const isInside = texts.every(
    (column) => (column >= left && column <= right) || view.merges.bottomOf(row, column) >= next,
  );
  const { known } = recognise(view, row, texts);
  // Years over groups whose heads were not merged: 项目 | 2023 | | 2024.
  const hasYears = numbers.some((column) => column >= left && column <= right);
  if (known > 0 && hasYears) return true;
  if (!isInside) return false;
  if (texts.length > 1) {
    return (
      known > 0 || texts.some((column) => span(column) > 1) || spansDown(view, row, texts, headRows)
    );
  }
  const only = texts[0] ?? left;
  if (spansDown(view, row, texts, headRows)) return true;
  if (only === left) return false;
  return span(only) > 1 ? span(only) < right - left : known > 0 && only > left + 1;
}

function spansDown(
  view: SheetView,
  row: number,
  texts: readonly number[],
  headRows: readonly number[],
): boolean {
  const next = headRows[0] ?? row;
  return texts.some((column) => view.merges.bottomOf(row, column) >= next);
}

type LowerRow = 'head' | 'code' | 'unit' | 'none';

/** What the row below the heads is to them. */
function lowerRowKind(view: SheetView, row: number, headRows: readonly number[]): LowerRow {
  const { texts, numbers } = view.glance(row);
  if (texts.length + numbers.length === 0) return 'none';
  if (isCodeRow(view, row, texts, numbers)) return 'code';
  if (!areHeadNumbers(view, row, numbers)) return 'none';
  if (texts.length === 0) return 'none';
  if (texts.every((column) => isUnitCell(view, row, column)) && numbers.length === 0) return 'unit';
  const isUnderNames = texts.some((column) => {
    const origin = view.merges.originOf(row, column);
    const isOwn = !origin || (origin[0] === row && origin[1] === column);
    return (
      isOwn &&
      headRows.some((above) => isNameHead(view, above, column) && !isWide(view, above, column))
    );
  });
  if (isUnderNames) return 'none';
  const { known } = recognise(view, row, texts);
  const isUnderGroup = texts.every((column) => isGrouped(view, row, column, headRows));
  const isFilled = numbers.length + texts.length > 1 || known > 0;
  return isFilled && (isUnderGroup || known * 2 >= texts.length) && known > 0
    ? 'head'
    : isUnderGroup && texts.length > 1
      ? 'head'
      : 'none';
}

/** A head of names over several columns is divided further: 项目 over 科目编码 | 科目名称. */
function isWide(view: SheetView, row: number, column: number): boolean {
  return view.merges.rightOf(row, column) > column;
}

function isNameHead(view: SheetView, row: number, column: number): boolean {
  const value = valueAt(view.grid, row, column);
  if (isBlank(value)) return false;
  const field = view.concept(view.head(view.text(row, column)).text).candidates[0]?.field;
  return field === 'name' || field === 'code' || field === 'no' || field === 'department';
}

/** Whether a cell lies under a head that is merged over several columns, or under none of its own. */
function isGrouped(
  view: SheetView,
  row: number,
  column: number,
  headRows: readonly number[],
): boolean {
  const above = headRows.at(-1) ?? row - 1;
  const origin = view.merges.originOf(above, column);
  if (origin) return view.merges.rightOf(origin[0], origin[1]) > origin[1];
  return (
    isBlank(valueAt(view.grid, above, column)) || isBlank(valueAt(view.grid, above, column + 1))
  );
}

function isUnitCell(view: SheetView, row: number, column: number): boolean {
  const text = view.text(row, column);
  return view.head(text).text === '' || /^[(（]?[%％][)）]?$/.test(text);
}
