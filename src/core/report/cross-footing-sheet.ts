import type { SelfEvaluation } from '../evaluation/self-evaluation';
import { areaOfCell, formatArea, formatCell, formatReference, quoteSheet } from '../sheet/address';
import type { Grid } from '../sheet/grid';
import type { SheetPlan } from '../sheet/plan';
import { drawAnswers, drawUnbound } from './cross-footing-blocks';
import { CROSS_FOOTING_TEXT, sourceText, STATE_TEXT } from './cross-footing-text';
import type { Figure } from './figure';
import { answerKey, answersOf, isBound, leavesOf } from './figure-sources';
import type { AnswerQuantity, FormulaContext } from './formula-context';
import { COLORS, decimalFormat, LOOKS, tablePrint } from './look';
import { quantityText } from './quantity';
import { figureFormula } from './quantity-formula';
import { createFormulaContext } from './report-context';
import { PAGE_FOOTER, UNIT_LABELS } from './report-text';
import type { SheetDraft } from './sheet-draft';
import { createSheetDraft } from './sheet-draft';
import { textHeight } from './text-height';

/** What the list of figures is drawn from. */
export interface CrossFootingInput {
  readonly evaluation: SelfEvaluation;
  readonly figures: readonly Figure[];
  readonly name: string;
  readonly live: boolean;
  readonly grids: ReadonlyMap<string, Grid>;
}

const WIDTHS = [6, 14, 24, 18, 13, 7, 34, 13, 10, 18];
const COLUMN = { no: 0, section: 1, project: 2, label: 3, text: 4, unit: 5 } as const;
const SOURCE = 6;
const LIVE = 7;
const STATE = 8;
const ID = 9;
const RIGHT = ID;
const COUNT_ROW = 2;
const HEAD_ROW = 4;
const FIRST_ROW = HEAD_ROW + 1;
/** Printed numbers have fewer decimals than this: a difference beyond it is none. */
const COMPARED_DECIMALS = 6;

/** Rows of the list: everything that is bound, in the order of the text. */
interface Layout {
  readonly bound: readonly Figure[];
  readonly answers: readonly AnswerQuantity[];
  /** First row of the answers, 0-based. */
  readonly answerRow: number;
}

const ROWS_BEFORE_ANSWERS = 4;

function layoutOf(figures: readonly Figure[]): Layout {
  const bound = figures.filter(isBound);
  const answerRow = FIRST_ROW + bound.length + ROWS_BEFORE_ANSWERS;
  return { bound, answers: answersOf(bound), answerRow };
}

function contextOf(input: CrossFootingInput, { answers, answerRow }: Layout): FormulaContext {
  const rows = new Map(answers.map((answer, index) => [answerKey(answer), answerRow + index]));
  return createFormulaContext(input.evaluation.tables, input.grids, (answer) => {
    const row = rows.get(answerKey(answer));
    return row === undefined ? null : `${quoteSheet(input.name)}!${formatCell(row, COLUMN.text)}`;
  });
}

/** Where the first source of a figure stands: in her sheet, or among the answers below. */
function sourceOf(figure: Figure, context: FormulaContext): string | null {
  const [first] = leavesOf(figure.quantity);
  if (!first) return null;
  return first.kind === 'cell' ? formatReference(areaOfCell(first)) : context.answerCell(first);
}

function drawFigure(
  draft: SheetDraft,
  row: number,
  figure: Figure,
  context: FormulaContext,
  isLive: boolean,
): void {
  const { section, project, label, origin, unit, decimals, id } = figure;
  const number = { ...LOOKS.amount, numberFormat: decimalFormat(decimals) };
  const value = Number(quantityText(figure.quantity, unit, decimals));
  const source = sourceOf(figure, context) ?? '';
  const described = sourceText(origin, source, leavesOf(figure.quantity).length);
  const name = project ?? CROSS_FOOTING_TEXT.wholeUnit;
  draft.put(row, COLUMN.no, row - FIRST_ROW + 1, LOOKS.count);
  draft.put(row, COLUMN.section, section, LOOKS.center);
  draft.put(row, COLUMN.project, name, LOOKS.text);
  draft.put(row, COLUMN.label, label, LOOKS.text);
  draft.put(row, COLUMN.text, value, number);
  draft.put(row, COLUMN.unit, UNIT_LABELS[unit], LOOKS.center);
  draft.put(row, SOURCE, described, LOOKS.link);
  draft.put(row, ID, id, { ...LOOKS.center, size: 8, color: COLORS.quiet });
  if (source !== '') draft.link({ row, column: SOURCE, target: source });
  const formula = isLive ? figureFormula(figure, context) : null;
  draft.put(row, LIVE, formula === null ? value : { value, formula }, number);
  draft.put(row, STATE, isLive ? stateOf(row, formula) : STATE_TEXT.same, LOOKS.center);
  const heights = [
    textHeight(name, [WIDTHS[COLUMN.project] ?? 1], LOOKS.text.size),
    textHeight(label, [WIDTHS[COLUMN.label] ?? 1], LOOKS.text.size),
    textHeight(described, [WIDTHS[SOURCE] ?? 1], LOOKS.text.size),
  ];
  draft.height(row, Math.max(...heights));
}

function stateOf(row: number, formula: string | null) {
  if (formula === null) return STATE_TEXT.unbound;
  const live = formatCell(row, LIVE);
  const gap = `ROUND(${live}-${formatCell(row, COLUMN.text)},${String(COMPARED_DECIMALS)})`;
  const { same, changed, lost } = STATE_TEXT;
  return {
    value: same,
    formula: `IF(ISERROR(${live}),"${lost}",IF(${gap}=0,"${same}","${changed}"))`,
  };
}

function drawHead(draft: SheetDraft, isLive: boolean): void {
  draft.span({ top: 0, left: 0, bottom: 0, right: RIGHT }, CROSS_FOOTING_TEXT.title, LOOKS.title);
  draft.height(0, 34);
  const intro = isLive ? CROSS_FOOTING_TEXT.intro : CROSS_FOOTING_TEXT.staticIntro;
  draft.span({ top: 1, left: 0, bottom: 1, right: RIGHT }, intro, LOOKS.note);
  draft.height(1, textHeight(intro, WIDTHS, LOOKS.note.size));
  CROSS_FOOTING_TEXT.heads.forEach((head, column) => {
    draft.put(HEAD_ROW, column, head, LOOKS.head);
  });
  draft.height(HEAD_ROW, 26);
}

/** How many figures are in each state, above the list. */
function drawCounts(draft: SheetDraft, { bound }: Layout, isLive: boolean): void {
  const bottom = Math.max(FIRST_ROW, FIRST_ROW + bound.length - 1);
  const states = formatArea({ top: FIRST_ROW, left: STATE, bottom, right: STATE });
  draft.put(COUNT_ROW, 1, CROSS_FOOTING_TEXT.counts, LOOKS.head);
  const pairs = [STATE_TEXT.same, STATE_TEXT.changed, STATE_TEXT.lost].map((state, index) => {
    const value = index === 0 ? bound.length : 0;
    const formula = `COUNTIF(${states},"${state}")`;
    return { label: state, content: isLive ? { value, formula } : value };
  });
  const columns = [
    [2, 3],
    [4, 5],
    [6, 7],
  ] as const;
  columns.forEach(([labelColumn, valueColumn], index) => {
    const pair = pairs[index];
    if (!pair) return;
    draft.put(COUNT_ROW, labelColumn, pair.label, { ...LOOKS.center, horizontal: 'right' });
    draft.put(COUNT_ROW, valueColumn, pair.content, { ...LOOKS.count, bold: true });
  });
  draft.height(COUNT_ROW, 22);
}

function markStates(draft: SheetDraft, { bound }: Layout): void {
  if (bound.length === 0) return;
  const area = { top: FIRST_ROW, left: LIVE, bottom: FIRST_ROW + bound.length - 1, right: STATE };
  const cell = `$${formatCell(FIRST_ROW, STATE)}`;
  const is = (state: string): string => `${cell}="${state}"`;
  draft.format({ area, formula: is(STATE_TEXT.lost), color: COLORS.bad, fill: COLORS.badFill });
  draft.format({ area, formula: is(STATE_TEXT.changed), color: COLORS.low, fill: COLORS.lowFill });
  draft.format({ area, formula: is(STATE_TEXT.same), color: COLORS.good });
}

/** 数据勾稽: every figure of the narrative beside a live formula of the same number, readable by anybody. */
export function planCrossFooting(input: CrossFootingInput): SheetPlan {
  const draft = createSheetDraft();
  const layout = layoutOf(input.figures);
  const context = contextOf(input, layout);
  drawHead(draft, input.live);
  drawCounts(draft, layout, input.live);
  layout.bound.forEach((figure, index) => {
    drawFigure(draft, FIRST_ROW + index, figure, context, input.live);
  });
  markStates(draft, layout);
  drawAnswers(draft, layout.answers, layout.answerRow, input.evaluation);
  const unbound = input.figures.filter((figure) => !isBound(figure));
  drawUnbound(draft, unbound, layout.answerRow + Math.max(layout.answers.length, 1) + 1);
  return draft.finish({
    key: 'crossFooting',
    name: input.name,
    columnWidths: WIDTHS,
    freeze: { rows: FIRST_ROW, columns: 0 },
    tabColor: '6B7F5E',
    print: tablePrint('landscape', PAGE_FOOTER, { titleRows: [HEAD_ROW, HEAD_ROW] }),
  });
}
