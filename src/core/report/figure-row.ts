import { areaOfCell, formatCell, formatReference } from '../sheet/address';
import type { StylePlan } from '../sheet/plan';
import { CROSS_FOOTING_TEXT, sourceText, STATE_TEXT } from './cross-footing-text';
import type { Figure } from './figure';
import { leavesOf } from './figure-sources';
import type { FormulaContext } from './formula-context';
import { COLORS, decimalFormat, LOOKS } from './look';
import { quantityText } from './quantity';
import { figureFormula } from './quantity-formula';
import { UNIT_LABELS } from './report-text';
import type { Content, SheetDraft } from './sheet-draft';
import { textHeight } from './text-height';

/** Columns of the list of figures, 0-based. */
export const LIST_COLUMN = {
  no: 0,
  section: 1,
  project: 2,
  label: 3,
  text: 4,
  unit: 5,
  source: 6,
  live: 7,
  state: 8,
  id: 9,
} as const;

/** Their widths in characters. */
export const LIST_WIDTHS = [6, 26, 24, 18, 13, 7, 36, 13, 10, 17] as const;

/** Row of the list's heads and of its first figure, 0-based. */
export const LIST_HEAD_ROW = 4;
export const FIRST_FIGURE_ROW = LIST_HEAD_ROW + 1;

/** Printed numbers have fewer decimals than this: a difference beyond it is none. */
const COMPARED_DECIMALS = 6;
const MOST_DECIMALS = 8;

const NUMBER_LOOKS: readonly StylePlan[] = Array.from(
  { length: MOST_DECIMALS + 1 },
  (_, decimals) => ({
    ...LOOKS.amount,
    numberFormat: decimalFormat(decimals),
  }),
);
const ID_LOOK: StylePlan = { ...LOOKS.center, size: 8, color: COLORS.quiet };

/** What rows of the list have in common. */
export interface FigureRowSetting {
  readonly context: FormulaContext;
  /** Headings of sections by their ids. */
  readonly sections: ReadonlyMap<string, string>;
  readonly isLive: boolean;
}

/** Where the first source of a figure stands: in her sheet, or among the answers below. */
function sourceOf([first]: ReturnType<typeof leavesOf>, context: FormulaContext): string | null {
  if (!first) return null;
  return first.kind === 'cell' ? formatReference(areaOfCell(first)) : context.answerCell(first);
}

/** Compares the live number with the printed one; the words are what anybody sees. */
function stateFormula(row: number): Content {
  const live = formatCell(row, LIST_COLUMN.live);
  const gap = `ROUND(${live}-${formatCell(row, LIST_COLUMN.text)},${String(COMPARED_DECIMALS)})`;
  const { same, changed, lost } = STATE_TEXT;
  return {
    value: same,
    formula: `IF(ISERROR(${live}),"${lost}",IF(${gap}=0,"${same}","${changed}"))`,
  };
}

/** Draws a figure with its source, its live formula and its state. */
export function drawFigure(
  draft: SheetDraft,
  row: number,
  figure: Figure,
  { context, sections, isLive }: FigureRowSetting,
): void {
  const { section, project, label, origin, unit, decimals, id } = figure;
  const look = NUMBER_LOOKS[decimals] ?? LOOKS.amount;
  const value = Number(quantityText(figure.quantity, unit, decimals));
  const leaves = leavesOf(figure.quantity);
  const source = sourceOf(leaves, context);
  const formula = isLive ? figureFormula(figure, context) : null;
  const texts = {
    section: sections.get(section) ?? section,
    project: project ?? CROSS_FOOTING_TEXT.wholeUnit,
    label,
    source: sourceText(origin, source ?? '', leaves.length),
  } as const;
  draft.put(row, LIST_COLUMN.no, row - FIRST_FIGURE_ROW + 1, LOOKS.count);
  draft.put(row, LIST_COLUMN.section, texts.section, LOOKS.text);
  draft.put(row, LIST_COLUMN.project, texts.project, LOOKS.text);
  draft.put(row, LIST_COLUMN.label, texts.label, LOOKS.text);
  draft.put(row, LIST_COLUMN.text, value, look);
  draft.put(row, LIST_COLUMN.unit, UNIT_LABELS[unit], LOOKS.center);
  draft.put(row, LIST_COLUMN.source, texts.source, source === null ? LOOKS.text : LOOKS.link);
  draft.put(row, LIST_COLUMN.live, formula === null ? value : { value, formula }, look);
  const isUnbound = isLive && formula === null;
  const state = isUnbound ? STATE_TEXT.unbound : isLive ? stateFormula(row) : STATE_TEXT.same;
  draft.put(row, LIST_COLUMN.state, state, LOOKS.center);
  draft.put(row, LIST_COLUMN.id, id, ID_LOOK);
  if (source !== null) draft.link({ row, column: LIST_COLUMN.source, target: source });
  for (const column of ['section', 'project', 'label', 'source'] as const) {
    const width = LIST_WIDTHS[LIST_COLUMN[column]];
    draft.height(row, textHeight(texts[column], [width], LOOKS.text.size));
  }
}
