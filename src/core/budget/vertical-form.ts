import { isBlank } from './cell-text';
import { FORM_NAME_LABEL, FORM_NAME_SIGN, FORM_TOTAL_LABEL, FORM_UNIT_LABEL } from './form-words';
import type { HeaderBlock } from './header-block';
import { normalText, shownText } from './normal-text';
import { MEMO_LABEL } from './row-words';
import type { SheetView } from './sheet-view';
import { nextText, rowLength, valueAt } from '../sheet/grid';

/** A 自评表 that tells of one project by labels and values; rows and columns 0-based. */
export interface VerticalForm {
  readonly name: string;
  readonly department: string | null;
  readonly block: HeaderBlock;
  readonly top: number;
  readonly totalRow: number;
  /** Rows of the sources beneath the whole. */
  readonly partRows: readonly { readonly row: number; readonly label: string }[];
}

const HEAD_WITHIN = 15;
const PARTS_WITHIN = 8;
const LEAST_MONEY_HEADS = 2;
const LONGEST_OTHER = 6;
/** A label for a name is shorter. */
const LONGEST_LABEL = 20;
/** Names of projects end in 支出 too: a head says little else. */
const HEAD_COVERAGE = 0.6;

/** All forms of a sheet, from top to bottom; none on a sheet whose 项目名称 heads a column. */
export function findForms(view: SheetView): VerticalForm[] {
  const forms: VerticalForm[] = [];
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    const form = formAt(view, row);
    if (!form) continue;
    forms.push(form);
    row = Math.max(form.totalRow, form.partRows.at(-1)?.row ?? 0);
  }
  return forms;
}

function formAt(view: SheetView, row: number): VerticalForm | undefined {
  const labelColumn = nameLabelColumn(view, row);
  if (labelColumn < 0) return undefined;
  // A label with one text beside it has its value there, whatever words that holds.
  const isPair = view.glance(row).texts.length === 2;
  const name = valueRightOf(view, row, labelColumn, isPair);
  if (name === undefined || countMoneyHeads(view, row).length > 0) return undefined;
  for (let at = row + 1; at <= row + HEAD_WITHIN && at < view.grid.rowCount; at += 1) {
    const heads = countMoneyHeads(view, at);
    if (heads.length < LEAST_MONEY_HEADS) continue;
    const left = heads[0] ?? 0;
    const total = rowLabelled(view, at, left);
    if (!total) return undefined;
    const right = rowLength(view.grid, at) - 1;
    const block = { top: at, bottom: at, headRows: [at], codeRows: [], unitRows: [], left, right };
    const department = departmentOf(view, row, at);
    return { name: shownText(name), department, block, top: row, ...total };
  }
  return undefined;
}

/** The column of a row's label for the project's name; -1 without one. */
function nameLabelColumn({ grid }: SheetView, row: number): number {
  for (let column = nextText(grid, row, 0); column >= 0; column = nextText(grid, row, column + 1)) {
    const value = valueAt(grid, row, column);
    if (typeof value !== 'string' || value.length >= LONGEST_LABEL) continue;
    if (value.includes(FORM_NAME_SIGN) && FORM_NAME_LABEL.test(normalText(value))) return column;
  }
  return -1;
}

/** The text of the first filled cell to the right, unless it is a head or label itself. */
function valueRightOf(
  view: SheetView,
  row: number,
  column: number,
  isPair = false,
): string | undefined {
  const from = view.merges.rightOf(row, column) + 1;
  for (let at = from; at < rowLength(view.grid, row); at += 1) {
    const value = valueAt(view.grid, row, at);
    if (isBlank(value)) continue;
    if (typeof value !== 'string') return undefined;
    const concept = view.concept(view.head(value).text);
    const best = concept.candidates[0];
    const isWeakName = best?.field === 'name' && best.prior < 0.85;
    // 等级 or 合同 within a long name makes it no head.
    const isHead = concept.isOther
      ? !isPair && value.length <= LONGEST_OTHER
      : concept.coverage >= 0.95;
    return isHead && !isWeakName ? undefined : value.trim();
  }
  return undefined;
}

const MONEY_HEADS: ReadonlySet<string> = new Set([
  'originalBudget',
  'adjustedBudget',
  'expenditure',
  'adjustment',
]);

function countMoneyHeads(view: SheetView, row: number): number[] {
  return view.glance(row).texts.filter((column) => {
    const { candidates, coverage } = view.concept(view.head(view.text(row, column)).text);
    const field = candidates[0]?.field;
    return field !== undefined && coverage >= HEAD_COVERAGE && MONEY_HEADS.has(field);
  });
}

function labelLeftOf(view: SheetView, row: number, left: number): string {
  for (let column = left - 1; column >= 0; column -= 1) {
    const text = view.text(row, column);
    if (text !== '') return text;
  }
  return '';
}

function rowLabelled(
  view: SheetView,
  head: number,
  left: number,
): Pick<VerticalForm, 'totalRow' | 'partRows'> | undefined {
  let totalRow = -1;
  const partRows: { row: number; label: string }[] = [];
  for (let row = head + 1; row <= head + PARTS_WITHIN && row < view.grid.rowCount; row += 1) {
    const label = labelLeftOf(view, row, left);
    const text = normalText(label);
    if (totalRow < 0) {
      if (FORM_TOTAL_LABEL.test(text)) totalRow = row;
      // Where rows with figures come first, 项目名称 heads a column of them.
      else if (view.glance(row).numbers.some((column) => column >= left)) return undefined;
      continue;
    }
    const concept = view.concept(view.head(label).text);
    if (!MEMO_LABEL.test(text) && concept.source === null && !concept.isCarriedPart) break;
    partRows.push({ row, label: label.trim() });
  }
  return totalRow < 0 ? undefined : { totalRow, partRows };
}

function departmentOf(view: SheetView, from: number, to: number): string | null {
  for (let row = from; row < to; row += 1) {
    for (const column of view.glance(row).texts) {
      if (!FORM_UNIT_LABEL.test(normalText(view.text(row, column)))) continue;
      const value = valueRightOf(view, row, column);
      if (value !== undefined) return shownText(value);
    }
  }
  return null;
}
