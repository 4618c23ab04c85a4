import { formatCell } from '../sheet/address';
import type { HeaderBlock } from './header-block';
import { unitOfWord } from './head';
import type { MoneyUnit } from './money';
import { normalText, shownText } from './normal-text';
import { COLON, QUERY_LINE, TITLE_TAIL } from './row-words';
import type { SheetView } from './sheet-view';
import { YEAR_LABEL } from './year-words';
import {
  FOREIGN_UNITS,
  ORGANISATION_LINE,
  UNIT_AT_END,
  UNIT_IN_BRACKETS,
  UNIT_STATEMENT,
  UNIT_TAIL,
  UNIT_TEXT,
} from './unit-words';

/** Where a sheet states the unit of its amounts; `unit` is null for one that the product does not keep. */
export interface UnitStatement {
  readonly unit: MoneyUnit | null;
  /** The words that state it. */
  readonly text: string;
  /** A1 text of the cell; the sheet name has none. */
  readonly cell: string;
  readonly place: 'line' | 'title' | 'below' | 'sheet-name' | 'column';
  readonly row: number;
}

/** What stands around the heads of a table. */
export interface Surroundings {
  readonly title: string | null;
  readonly titleRow: number | null;
  readonly unitName: string | null;
  readonly units: readonly UnitStatement[];
  /** All texts above the heads, normalised, from top to bottom. */
  readonly lines: readonly string[];
}

const YEAR_NUMBER = /^(?:19|20)\d{2}$/;
const WHOLE_SHEET = { left: 0, right: Number.MAX_SAFE_INTEGER };

/** Reads title, organisation and unit from the rows between `from` and the heads, and units from rows below the table; beside other tables only its own columns. */
export function readSurroundings(
  view: SheetView,
  block: HeaderBlock,
  from: number,
  below: { readonly from: number; readonly to: number },
  columns: { readonly left: number; readonly right: number } = WHOLE_SHEET,
): Surroundings {
  const textsOf = (row: number) =>
    view.glance(row).texts.filter((column) => column >= columns.left && column <= columns.right);
  const units: UnitStatement[] = [];
  const lines: string[] = [];
  let title: { text: string; row: number; score: number } | undefined;
  let unitName: string | null = null;
  for (let row = from; row < block.top; row += 1) {
    const rowText = lineOf(view, row, textsOf(row));
    if (rowText !== '') lines.push(rowText);
    unitName ??= ORGANISATION_LINE.exec(rowText)?.[1]?.trim() ?? null;
    for (const column of textsOf(row)) {
      const raw = view.text(row, column);
      const text = normalText(raw);
      const head = raw.replace(UNIT_TAIL, '');
      const score = titleScore(normalText(head), view, row, column);
      if (score > (title?.score ?? 0)) title = { text: shownText(head), row, score };
      const unit = statedUnit(text, view, row, column);
      if (unit)
        units.push({
          ...unit,
          cell: formatCell(row, column),
          place: score > 1 ? 'title' : 'line',
          row,
        });
    }
  }
  for (let row = below.from; row <= below.to; row += 1) {
    for (const column of textsOf(row)) {
      const unit = statedUnit(normalText(view.text(row, column)), view, row, column);
      if (unit) units.push({ ...unit, cell: formatCell(row, column), place: 'below', row });
    }
  }
  const named = unitInText(normalText(view.grid.sheet));
  if (named) units.push({ ...named, cell: '', place: 'sheet-name', row: -1 });
  return { title: title?.text ?? null, titleRow: title?.row ?? null, unitName, units, lines };
}

function lineOf(view: SheetView, row: number, columns: readonly number[]): string {
  return columns
    .map((column) => {
      const text = normalText(view.text(row, column));
      if (!YEAR_LABEL.test(text)) return text;
      const year = valueRight(view, row, column);
      return YEAR_NUMBER.test(year) ? `${text} ${year}年` : text;
    })
    .join(' ');
}

/** The text or figure behind a cell, over a merge of it. */
function valueRight(view: SheetView, row: number, column: number): string {
  return view.text(row, view.merges.rightOf(row, column) + 1).trim();
}

/** How much a text looks like the title of a table; 0 for lines of labels and queries. */
function titleScore(text: string, view: SheetView, row: number, column: number): number {
  if (text.length < 4 || text.length > 80 || QUERY_LINE.test(text)) return 0;
  const hasTail = TITLE_TAIL.test(text.replace(UNIT_IN_BRACKETS, ''));
  if (COLON.test(text) && !hasTail) return 0;
  const span = view.merges.rightOf(row, column) - column;
  const dated = /\d{4}/.test(text) ? 0.5 : 0;
  return (hasTail ? 3 : 0) + (span > 1 ? 1 : 0) + dated + Math.min(text.length, 30) / 100;
}

/** The unit that a line states: 单位:万元 anywhere in it, (万元), or a cell that is the unit behind one that says 单位. */
function statedUnit(
  text: string,
  view: SheetView,
  row: number,
  column: number,
): { unit: MoneyUnit | null; text: string } | undefined {
  const inText = unitInText(text);
  if (inText) return inText;
  const word = UNIT_TEXT.exec(text)?.[1];
  if (word === undefined) return undefined;
  const before = column > 0 ? normalText(view.text(row, column - 1)) : '';
  const isAnswer = /[:：]$/.test(before) || before === '' || UNIT_TEXT.test(before + text);
  return isAnswer ? { unit: unitOfWord(word) ?? null, text } : undefined;
}

/** The unit stated within a text; undefined when there is none. */
export function unitInText(text: string): { unit: MoneyUnit | null; text: string } | undefined {
  const match = UNIT_STATEMENT.exec(text) ?? UNIT_IN_BRACKETS.exec(text) ?? UNIT_AT_END.exec(text);
  const word = match?.[1];
  if (match === null || word === undefined) return undefined;
  const unit = unitOfWord(word);
  return unit !== undefined || FOREIGN_UNITS.has(word)
    ? { unit: unit ?? null, text: match[0] }
    : undefined;
}
