import type { SelfEvaluation } from '../evaluation/self-evaluation';
import { formatArea, formatCell, quoteSheet } from '../sheet/address';
import type { Grid } from '../sheet/grid';
import type { SheetPlan, TakeRow } from '../sheet/plan';
import { drawAnswers, drawUnbound, type UnboundRow } from './cross-footing-blocks';
import { CROSS_FOOTING_TEXT, STATE_TEXT } from './cross-footing-text';
import type { Figure } from './figure';
import {
  drawFigure,
  type FigureRowSetting,
  FIRST_FIGURE_ROW,
  LIST_COLUMN,
  LIST_HEAD_ROW,
  LIST_WIDTHS,
} from './figure-row';
import { answerKey, answersOf, isBound } from './figure-sources';
import type { AnswerQuantity, FormulaContext } from './formula-context';
import { COLORS, LOOKS, tablePrint } from './look';
import { createFormulaContext } from './report-context';
import type { Narrative } from './narrative';
import { hasFormula } from './quantity-formula';
import { PAGE_FOOTER, UNIT_LABELS } from './report-text';
import type { SheetDraft, SheetFrame } from './sheet-draft';
import { createSheetDraft } from './sheet-draft';
import { textHeight } from './text-height';
import { unboundNumbers } from './unbound-numbers';

/** What the list of figures is drawn from. */
export interface CrossFootingInput {
  readonly evaluation: SelfEvaluation;
  readonly figures: readonly Figure[];
  /** The texts, for the numbers in them that are no figures. */
  readonly narratives: readonly Narrative[];
  /** Headings of sections by their ids. */
  readonly sections: ReadonlyMap<string, string>;
  readonly name: string;
  readonly live: boolean;
  readonly grids: ReadonlyMap<string, Grid>;
}

const COUNT_ROW = 2;

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
  const answerRow = FIRST_FIGURE_ROW + bound.length + ROWS_BEFORE_ANSWERS;
  return { bound, answers: answersOf(bound), answerRow };
}

function contextOf(input: CrossFootingInput, { answers, answerRow }: Layout): FormulaContext {
  const rows = new Map(answers.map((answer, index) => [answerKey(answer), answerRow + index]));
  return createFormulaContext(input.evaluation.tables, input.grids, (answer) => {
    const row = rows.get(answerKey(answer));
    return row === undefined
      ? null
      : `${quoteSheet(input.name)}!${formatCell(row, LIST_COLUMN.text)}`;
  });
}

function drawHead(draft: SheetDraft, isLive: boolean): void {
  draft.span(
    { top: 0, left: 0, bottom: 0, right: LIST_COLUMN.id },
    CROSS_FOOTING_TEXT.title,
    LOOKS.title,
  );
  draft.height(0, 34);
  const intro = isLive ? CROSS_FOOTING_TEXT.intro : CROSS_FOOTING_TEXT.staticIntro;
  draft.span({ top: 1, left: 0, bottom: 1, right: LIST_COLUMN.id }, intro, LOOKS.note);
  draft.height(1, textHeight(intro, LIST_WIDTHS, LOOKS.note.size));
  CROSS_FOOTING_TEXT.heads.forEach((head, column) => {
    draft.put(LIST_HEAD_ROW, column, head, LOOKS.head);
  });
  draft.height(LIST_HEAD_ROW, 26);
}

/** How many figures stand beside a number that they are compared with: all but those whose formula would be too long. */
function countCompared({ bound }: Layout, { context, isLive }: FigureRowSetting): number {
  if (!isLive) return bound.length;
  return bound.filter((figure) => hasFormula(figure, context)).length;
}

/** How many figures are in each state, above the list. */
function drawCounts(draft: SheetDraft, { bound }: Layout, compared: number, isLive: boolean): void {
  const bottom = Math.max(FIRST_FIGURE_ROW, FIRST_FIGURE_ROW + bound.length - 1);
  const states = formatArea({
    top: FIRST_FIGURE_ROW,
    left: LIST_COLUMN.state,
    bottom,
    right: LIST_COLUMN.state,
  });
  draft.put(COUNT_ROW, 1, CROSS_FOOTING_TEXT.counts, LOOKS.head);
  const pairs = [STATE_TEXT.same, STATE_TEXT.changed, STATE_TEXT.lost].map((state, index) => {
    const value = index === 0 ? compared : 0;
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
  const area = {
    top: FIRST_FIGURE_ROW,
    left: LIST_COLUMN.live,
    bottom: FIRST_FIGURE_ROW + bound.length - 1,
    right: LIST_COLUMN.state,
  };
  const cell = `$${formatCell(FIRST_FIGURE_ROW, LIST_COLUMN.state)}`;
  const is = (state: string): string => `${cell}="${state}"`;
  draft.format({ area, formula: is(STATE_TEXT.lost), color: COLORS.bad, fill: COLORS.badFill });
  draft.format({ area, formula: is(STATE_TEXT.changed), color: COLORS.low, fill: COLORS.lowFill });
  draft.format({ area, formula: is(STATE_TEXT.same), color: COLORS.good });
}

/** Figures without a source, then numbers in her own words. */
function* unboundRows(input: CrossFootingInput): Generator<UnboundRow> {
  const { evaluation, figures, narratives, sections } = input;
  const names = evaluation.projects.map(({ project }) => project.name);
  const constants = figures.filter((figure) => !isBound(figure));
  for (const { section, project, label, text, unit } of constants) {
    const heading = sections.get(section) ?? section;
    yield { section: heading, project, label, text, unit: UNIT_LABELS[unit] };
  }
  for (const { section, project, clause, text } of unboundNumbers(narratives, names)) {
    const heading = sections.get(section) ?? section;
    yield { section: heading, project, label: clause, text, unit: '' };
  }
}

/** 数据勾稽: every figure of the narrative beside a live formula of the same number, readable by anybody. */
export function planCrossFooting(input: CrossFootingInput, take?: TakeRow): SheetPlan {
  const draft = createSheetDraft(take);
  const frame: SheetFrame = {
    key: 'crossFooting',
    name: input.name,
    columnWidths: LIST_WIDTHS,
    freeze: { rows: FIRST_FIGURE_ROW, columns: 0 },
    tabColor: '6B7F5E',
    print: tablePrint('landscape', PAGE_FOOTER, { titleRows: [LIST_HEAD_ROW, LIST_HEAD_ROW] }),
  };
  const layout = layoutOf(input.figures);
  const context = contextOf(input, layout);
  const setting = { context, sections: input.sections, isLive: input.live };
  drawHead(draft, input.live);
  drawCounts(draft, layout, countCompared(layout, setting), input.live);
  draft.begin(frame);
  layout.bound.forEach((figure, index) => {
    drawFigure(draft, FIRST_FIGURE_ROW + index, figure, setting);
    draft.settle(FIRST_FIGURE_ROW + index);
  });
  markStates(draft, layout);
  drawAnswers(draft, layout.answers, layout.answerRow, input.evaluation);
  drawUnbound(draft, unboundRows(input), layout.answerRow + Math.max(layout.answers.length, 1) + 1);
  return draft.finish(frame);
}
