import { nextText, rowValues, valueAt } from '../sheet/grid';
import { ROWS_A_STEP, type Steps } from '../steps';
import { CELL_KINDS } from './amount-column';
import type { AmountColumn } from './amount-column';
import type { ColumnField, Evidence, RowKind } from './budget-table';
import type { HeaderBlock } from './header-block';
import { isLabelLine } from './label-line';
import { normalText } from './normal-text';
import { headTexts, isRepeatedHead } from './repeated-head';
import { classLevels, numberLevels, partedClassColumns, prefixLevels } from './row-levels';
import {
  COLON,
  GRAND_TOTAL_LABEL,
  GROUP_LABEL,
  INSTRUCTION_LINE,
  MEMO_LABEL,
  NAMED_TOTAL_LABEL,
  NOTE_LABEL,
  NUMBERING_LEVELS,
  PAGE_TOTAL_LABEL,
  PIVOT_SUBTOTAL,
  RUNNING_TOTAL_LABEL,
  SIGNATURE_LINE,
  SUBTOTAL_LABEL,
  TOTAL_LABEL,
} from './row-words';
import type { SheetView } from './sheet-view';
import { isAmountText, isBlank } from './cell-text';
import { UNIT_IN_BRACKETS, UNIT_SIGN } from './unit-words';

/** How a total names itself, from narrow to wide. */
export type TotalWord = 'page' | 'running' | 'subtotal' | 'named' | 'total' | 'grand';

/** A body row after its words were read; arithmetic comes later. */
export interface LabelledRow {
  readonly row: number;
  kind: RowKind;
  /** Label as shown: the name cell's text, or what stands for it. */
  readonly label: string;
  /** Label made comparable. */
  readonly key: string;
  /** Column that the label stands in; -1 without a label. */
  readonly labelColumn: number;
  readonly word: TotalWord | null;
  /** Level of the numbering before the label, 0 widest; -1 without numbering. */
  readonly level: number;
  /** The column of numbers puts it above rows of a deeper level. */
  readonly isNumberedAsHead: boolean;
  readonly hasAmount: boolean;
  /** Blanks before the label, counting indentation. */
  readonly indent: number;
  /** Why the row is read as what it is. */
  evidence: readonly Evidence[];
}

/** A row before its kind is told. */
type Unjudged = Omit<LabelledRow, 'kind'>;

/** What rows are read by. */
export interface RowInput {
  readonly block: HeaderBlock;
  readonly fields: ReadonlyMap<ColumnField, number>;
  /** Columns whose amounts count, by column. */
  readonly amounts: readonly AmountColumn[];
  /** Columns left of the first amount that may hold labels, the name's first. */
  readonly labelColumns: readonly number[];
  /** Rows known to be titles and lines of a repeated page. */
  readonly noteRows: ReadonlySet<number>;
  readonly top: number;
  readonly bottom: number;
}

const EMPTY_KINDS: ReadonlySet<number> = new Set([CELL_KINDS.dash, CELL_KINDS.date]);
const TOTAL_HINT = /[计额和数累总總計總页]/;
const MOST_LABEL = 40;
const NUMBER_OPENING = /[一二三四五六七八九十第（(\d①-⑳⑴-⒇]/;
/** 第 opens a numbering only before such a digit. */
const ORDINAL_SIGN = '第';
const CHINESE_DIGIT = /[一二三四五六七八九十]/;
const NO_EVIDENCE: readonly Evidence[] = [];

/** Reads each body row by its words. */
export function* labelRows(view: SheetView, input: RowInput): Steps<LabelledRow[]> {
  const heads = headTexts(view, input.block);
  const numbered = numberLevels(view, input.fields.get('no'), input.top, input.bottom);
  yield;
  const named = namedRows(view, input);
  const parted = partedClassColumns(view, input.block);
  const classColumn = input.fields.get('functionalCode') ?? input.fields.get('economicCode');
  const classed = classLevels(
    view,
    parted.length > 0 || classColumn === undefined ? parted : [classColumn],
    named,
  );
  const coded = prefixLevels(view, input.fields.get('code'), named);
  const levels = (row: number) => Math.max(numbered(row), classed(row), coded(row));
  yield;
  const rows: LabelledRow[] = [];
  for (let row = input.top; row <= input.bottom; row += 1) {
    rows.push(labelRow(view, input, row, heads, levels(row)));
    if (row % ROWS_A_STEP === 0) yield;
  }
  return rows;
}

/** Rows with a name that is no total. */
function namedRows(view: SheetView, { fields, top, bottom }: RowInput): readonly number[] {
  const name = fields.get('name');
  const rows: number[] = [];
  for (let row = top; name !== undefined && row <= bottom; row += 1) {
    const text = view.text(row, name);
    if (text !== '' && totalWord(text) === null) rows.push(row);
  }
  return rows;
}

function labelRow(
  view: SheetView,
  input: RowInput,
  row: number,
  heads: ReadonlyMap<number, string>,
  numberLevel: number,
): LabelledRow {
  const found = findLabel(view, input, row);
  const text = normalText(found.text);
  const key = text.includes(UNIT_SIGN) ? text.replace(UNIT_IN_BRACKETS, '') : text;
  const word = found.word;
  const own = levelOf(found.text);
  const level = own < 0 ? numberLevel : own;
  const labelled: LabelledRow = {
    row,
    kind: 'note',
    label: found.text.trim(),
    key,
    labelColumn: found.column,
    word,
    level,
    isNumberedAsHead: numberLevel >= 0,
    hasAmount: holdsAmount(input.amounts, row, key),
    indent: found.indent,
    evidence: NO_EVIDENCE,
  };
  labelled.kind = kindByWords(view, input, row, heads, labelled);
  return labelled;
}

/** Whether a row has an amount; one that is no number belongs to a row of signatures rather than being an amount. */
function holdsAmount(amounts: RowInput['amounts'], row: number, key: string): boolean {
  let isUnreadable = false;
  for (const { kinds, top } of amounts) {
    const kind = kinds[row - top] ?? CELL_KINDS.empty;
    if (kind === CELL_KINDS.empty || EMPTY_KINDS.has(kind)) continue;
    if (kind !== CELL_KINDS.unreadable) return true;
    isUnreadable = true;
  }
  return isUnreadable && !NOTE_LABEL.test(key);
}

function kindByWords(
  view: SheetView,
  input: RowInput,
  row: number,
  heads: ReadonlyMap<number, string>,
  label: Unjudged,
): RowKind {
  if (input.noteRows.has(row)) return 'note';
  if (!label.hasAmount) {
    if (rowValues(view.grid, row).every(isBlank)) return 'blank';
    if (isRepeatedHead(view, row, heads)) return 'header';
  } else if (isRepeatedHead(view, row, heads)) return 'header';
  if (label.word !== null)
    return label.word === 'total' || label.word === 'grand' || label.word === 'running'
      ? 'total'
      : 'subtotal';
  if (SIGNATURE_LINE.test(label.key)) return 'note';
  const first = firstText(view, row, label);
  if (first !== label.key && SIGNATURE_LINE.test(first)) return 'note';
  if (INSTRUCTION_LINE.test(first) && !hasNumber(view, row)) return 'note';
  if (MEMO_LABEL.test(label.key)) return 'memo';
  if (label.hasAmount && COLON.test(label.key) && isLabelLine(view, row)) return 'note';
  if (label.hasAmount) return label.key === '' ? 'stray' : 'project';
  if (label.key === '') return hasNumber(view, row) ? 'stray' : 'note';
  return isNote(view, input, row, label) ? 'note' : 'section';
}

/** A row's first text that is no amount, made comparable; the key where the label comes first; empty where there is none. */
function firstText(view: SheetView, row: number, { key, labelColumn }: Unjudged): string {
  const { grid } = view;
  for (let column = nextText(grid, row, 0); column >= 0; column = nextText(grid, row, column + 1)) {
    const value = valueAt(grid, row, column);
    if (typeof value !== 'string') continue;
    const text = value.trim();
    if (text === '' || isAmountText(text)) continue;
    return column === labelColumn && key !== '' ? key : normalText(text);
  }
  return '';
}

function hasNumber(view: SheetView, row: number): boolean {
  return view.glance(row).numbers.length > 0;
}

function isNote(view: SheetView, input: RowInput, row: number, label: Unjudged): boolean {
  if (NOTE_LABEL.test(label.key) || label.key.length > MOST_LABEL) return true;
  const { texts } = view.glance(row);
  const labelled = texts.filter((column) => COLON.test(view.text(row, column)));
  return labelled.length > 0 && labelled.length * 2 >= texts.length && !input.fields.has('no');
}

/** The label of a row: a total word in any label column, else the name, else the first text. */
function findLabel(
  view: SheetView,
  input: RowInput,
  row: number,
): { text: string; column: number; word: TotalWord | null; indent: number } {
  let fallback: { text: string; column: number } | undefined;
  const nameColumn = input.fields.get('name') ?? -1;
  for (const column of input.labelColumns) {
    const value = valueAt(view.grid, row, column);
    if (typeof value !== 'string' || isBlank(value)) continue;
    const word = totalWord(value);
    if (word) return { text: value, column, word, indent: 0 };
    if (column === nameColumn || fallback === undefined) {
      if (fallback?.column !== nameColumn) fallback = { text: value, column };
    }
  }
  const merged = mergedName(view, row, nameColumn);
  if (merged !== undefined && fallback?.column !== nameColumn) {
    const word = totalWord(merged);
    if (!word) return { text: merged, column: nameColumn, word: null, indent: 0 };
  }
  if (!fallback) return { text: '', column: -1, word: null, indent: 0 };
  const style = view.grid.styles[view.grid.styleRows[row]?.[fallback.column] ?? 0];
  const blanks = fallback.text.length - fallback.text.trimStart().length;
  const isName = fallback.column === nameColumn;
  const isLabelOnly =
    fallback.column < nameColumn && view.merges.rightOf(row, fallback.column) >= nameColumn;
  return {
    text:
      isName ||
      isLabelOnly ||
      isGroupLabel(view, input, row, fallback.column) ||
      nameIsText(view, row, nameColumn)
        ? fallback.text
        : '',
    column: fallback.column,
    word: null,
    indent: blanks + (style?.indent ?? 0) * 2,
  };
}

/** Words in the column of numbers or codes of a row without a name head a group: 一、养老保险类. */
function isGroupLabel(view: SheetView, { fields }: RowInput, row: number, column: number): boolean {
  const name = fields.get('name') ?? -1;
  const text = view.text(row, column);
  const isCounter = column === fields.get('no') || column === fields.get('code');
  return (
    (isCounter || levelOf(text) >= 0) &&
    isBlank(valueAt(view.grid, row, name)) &&
    GROUP_LABEL.test(text)
  );
}

function nameIsText(view: SheetView, row: number, nameColumn: number): boolean {
  return isBlank(valueAt(view.grid, row, nameColumn)) && view.glance(row).numbers.length === 0;
}

/** The text of a name cell that is merged downwards over this row. */
function mergedName(view: SheetView, row: number, column: number): string | undefined {
  if (column < 0) return undefined;
  const origin = view.merges.originOf(row, column);
  if (!origin || origin[0] === row) return undefined;
  const value = valueAt(view.grid, origin[0], origin[1]);
  return typeof value === 'string' && !isBlank(value) ? value : undefined;
}

/** How a label names a total; null for other labels. */
export function totalWord(raw: string): TotalWord | null {
  if (raw.length > MOST_LABEL || !TOTAL_HINT.test(raw)) return null;
  const text = normalText(raw.replace(NUMBERING_LEVELS[0] ?? /^$/, ''))
    .replace(UNIT_IN_BRACKETS, '')
    .replace(/[::、,。.]+$/, '');
  if (PIVOT_SUBTOTAL.test(raw)) return 'subtotal';
  if (PAGE_TOTAL_LABEL.test(text)) return 'page';
  if (RUNNING_TOTAL_LABEL.test(text)) return 'running';
  if (SUBTOTAL_LABEL.test(text)) return 'subtotal';
  if (TOTAL_LABEL.test(text)) return GRAND_TOTAL_LABEL.test(text) ? 'grand' : 'total';
  return NAMED_TOTAL_LABEL.test(text) ? 'named' : null;
}

/** The level of a label's numbering, 0 for 一、 to 4 for ①; -1 without. */
export function levelOf(label: string): number {
  const text = label.trim();
  const first = text.charAt(0);
  if (!NUMBER_OPENING.test(first)) return -1;
  if (first === ORDINAL_SIGN && !CHINESE_DIGIT.test(text.charAt(1))) return -1;
  return NUMBERING_LEVELS.findIndex((pattern) => pattern.test(text));
}
