import { INDICATOR_GROUPS } from '../../evaluation/self-evaluation';
import type { ScoredIndicator } from '../../evaluation/self-evaluation';
import type { StylePlan } from '../../sheet/plan';
import { LOOKS } from '../look';
import type { Content, SheetDraft } from '../sheet-draft';
import { numberOf, numberWidth, printedNumber } from '../number-width';
import { textHeight } from '../text-height';
import { bindingContent, formWords, indicatorContent } from './form-content';
import type { FormFill } from './form-fill';
import type { FormCell, FormRow } from './form-layout';

const FORM_LOOKS: Readonly<Record<FormCell['look'], StylePlan & { readonly size: number }>> = {
  head: LOOKS.head,
  text: LOOKS.text,
  center: LOOKS.center,
  amount: LOOKS.amount,
  rate: LOOKS.rate,
  number: { ...LOOKS.center, numberFormat: 'General' },
  line: LOOKS.line,
  lineRight: LOOKS.lineRight,
  note: LOOKS.note,
};

/** Sizes in points that long texts are set in until they fit one row. */
const SMALLER_SIZES = [9, 8] as const;
const FULL_ROW = 400;
/** Sizes that long numbers are set in until they fit their cell. */
const SMALLEST_NUMBER = 5;
const NUMBER_SIZES = [10.5, 9, 8, 7, 6, SMALLEST_NUMBER] as const;

/** Parts whose equal neighbours downwards are one merged cell. */
const MERGED_PARTS: readonly string[] = ['group', 'category'];

function fillWords(text: string, words: Readonly<Record<string, string>>): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{([a-z]+)\}/g, (whole, key: string) => words[key] ?? whole);
}

/** The look in which a number fits its cell: one too wide would show ###. */
function fittedNumber(
  number: number,
  look: StylePlan & { readonly size: number },
  widths: readonly number[],
): StylePlan {
  const text = printedNumber(number, look.numberFormat);
  const room = widths.reduce((sum, width) => sum + width, 0);
  const size = NUMBER_SIZES.find((each) => each <= look.size && numberWidth(text, each) <= room);
  if (size === look.size) return look;
  return { ...look, size: size ?? SMALLEST_NUMBER };
}

/** The look in which a text fits its cell, and the height that it needs. */
function fitted(
  content: Content,
  look: StylePlan & { readonly size: number },
  widths: readonly number[],
): { readonly look: StylePlan; readonly height: number } {
  const number = numberOf(content);
  if (number !== null) return { look: fittedNumber(number, look, widths), height: 0 };
  if (typeof content !== 'string') return { look, height: 0 };
  const height = textHeight(content, widths, look.size);
  if (height < FULL_ROW) return { look, height };
  for (const size of SMALLER_SIZES) {
    const lower = textHeight(content, widths, size);
    if (lower < FULL_ROW) return { look: { ...look, size }, height: lower };
  }
  const [, size] = SMALLER_SIZES;
  return { look: { ...look, size }, height: textHeight(content, widths, size) };
}

/** A dash in place of a number stands in the middle. */
function lookOf(cell: FormCell, content: Content): StylePlan & { readonly size: number } {
  return typeof content === 'string' && cell.look === 'rate' ? LOOKS.center : FORM_LOOKS[cell.look];
}

function drawCell(
  draft: SheetDraft,
  row: number,
  cell: FormCell,
  content: Content,
  fill: FormFill,
): void {
  const { at, span, rows } = cell;
  const widths = fill.layout.columns.slice(at, at + span);
  const { look, height } = fitted(content, lookOf(cell, content), widths);
  draft.span({ top: row, left: at, bottom: row + rows - 1, right: at + span - 1 }, content, look);
  for (let down = 0; down < rows; down++) draft.height(row + down, height / rows);
}

/** Indicators in the order of the form, those of a group and category next to each other. */
function inOrder(indicators: readonly ScoredIndicator[]): readonly ScoredIndicator[] {
  return INDICATOR_GROUPS.flatMap((group) => {
    const own = indicators.filter((indicator) => indicator.group === group);
    const categories = [...new Set(own.map(({ category }) => category))];
    return categories.flatMap((category) => own.filter((each) => each.category === category));
  });
}

/** How many indicators from `index` on share a part with it; 0 when the one before it already does. */
function runLength(
  indicators: readonly ScoredIndicator[],
  index: number,
  isSame: (a: ScoredIndicator, b: ScoredIndicator) => boolean,
): number {
  const first = indicators[index];
  const before = indicators[index - 1];
  if (!first || (before && isSame(before, first))) return 0;
  let end = index + 1;
  for (let next = indicators[end]; next && isSame(first, next); next = indicators[end]) end++;
  return end - index;
}

function drawIndicator(
  draft: SheetDraft,
  row: number,
  template: FormRow,
  place: { readonly indicators: readonly ScoredIndicator[]; readonly index: number },
  fill: FormFill,
): void {
  const indicator = place.indicators[place.index];
  if (!indicator) return;
  for (const cell of template.cells) {
    if (cell.bind?.kind !== 'indicator') continue;
    const { part } = cell.bind;
    const content = indicatorContent(part, indicator, fill);
    if (!MERGED_PARTS.includes(part)) {
      drawCell(draft, row, cell, content, fill);
      continue;
    }
    const rows = runLength(place.indicators, place.index, (a, b) =>
      part === 'group'
        ? a.group === b.group
        : a.group === b.group && a.category === b.category && a.category !== '',
    );
    if (rows > 0) drawCell(draft, row, { ...cell, rows }, content, fill);
  }
}

function drawIndicators(draft: SheetDraft, top: number, template: FormRow, fill: FormFill): number {
  const indicators = inOrder(fill.evaluated.score.indicators);
  if (indicators.length === 0) {
    for (const cell of template.cells) drawCell(draft, top, cell, null, fill);
    draft.height(top, template.height);
    return top + 1;
  }
  indicators.forEach((_, index) => {
    draft.height(top + index, template.height);
    drawIndicator(draft, top + index, template, { indicators, index }, fill);
  });
  return top + indicators.length;
}

function drawTitle(draft: SheetDraft, top: number, fill: FormFill, title: string): void {
  const right = fill.layout.columns.length - 1;
  draft.span({ top, left: 0, bottom: top, right }, title, LOOKS.title);
  draft.height(top, 34);
}

/** Draws the form of one project from `top` (0-based) down; gives the first row below it. */
export function drawForm(draft: SheetDraft, top: number, fill: FormFill, date: string): number {
  const words = formWords(fill, date);
  drawTitle(draft, top, fill, fillWords(fill.layout.title, words));
  let row = top + 1;
  for (const template of fill.layout.rows) {
    if (template.kind === 'indicators') {
      row = drawIndicators(draft, row, template, fill);
      continue;
    }
    draft.height(row, template.height);
    for (const cell of template.cells) {
      const content = cell.bind
        ? bindingContent(cell.bind, fill)
        : fillWords(cell.text ?? '', words);
      drawCell(draft, row, cell, content, fill);
    }
    row++;
  }
  return row;
}
