import type { SelfEvaluation } from '../evaluation/self-evaluation';
import { FEN_PER_UNIT } from '../budget/money';
import { ANSWER_UNITS, CROSS_FOOTING_TEXT } from './cross-footing-text';
import type { StylePlan } from '../sheet/plan';
import type { AnswerQuantity } from './formula-context';
import { LOOKS } from './look';
import { LIST_WIDTHS } from './figure-row';
import { divideRational, numberOf, rationalOf } from './rational';
import { COMMON_TEXT } from './report-text';
import type { SheetDraft } from './sheet-draft';
import { textHeight } from './text-height';

const RIGHT = 5;
const ANSWER_LOOK: StylePlan = { ...LOOKS.amount, numberFormat: 'General' };
const UNBOUND_LOOK: StylePlan = { ...LOOKS.center, horizontal: 'right' };

/** An answered number in the unit that it was asked in. */
function answerNumber({ unit, value }: AnswerQuantity): number {
  const exact = rationalOf(value);
  const base = rationalOf(unit === 'ratio' || unit === 'plain' ? 1 : FEN_PER_UNIT[unit]);
  const inUnit = exact && base && divideRational(exact, base);
  return inUnit ? numberOf(inUnit) : value;
}

function nameOf(answer: AnswerQuantity, { fields }: SelfEvaluation): string {
  const definition = fields.get(answer.field);
  const parts = answer.path.split('.').filter((part) => part !== '');
  const words = parts.map((part) => {
    const column = definition?.columns?.find(({ id }) => id === part);
    return column?.label ?? (/^\d+$/.test(part) ? String(Number(part) + 1) : part);
  });
  return [definition?.label ?? answer.field, ...words].join(' ');
}

function drawBlockHead(
  draft: SheetDraft,
  top: number,
  [title, intro]: readonly [string, string],
  heads: readonly string[],
): void {
  draft.span({ top, left: 0, bottom: top, right: RIGHT }, title, LOOKS.block);
  draft.height(top, 24);
  draft.span({ top: top + 1, left: 0, bottom: top + 1, right: RIGHT + 4 }, intro, LOOKS.note);
  draft.height(top + 1, 18);
  heads.forEach((head, column) => {
    draft.put(top + 2, column, head, LOOKS.head);
  });
}

/** The width of each column as a list, for texts that stand in one column. */
const COLUMN_WIDTHS: readonly (readonly [number])[] = LIST_WIDTHS.map((width) => [width]);

/** Puts a text, with its row as high as it needs: programs do not do it when they open a file. */
function putText(draft: SheetDraft, row: number, column: number, text: string): void {
  draft.put(row, column, text, LOOKS.text);
  fit(draft, row, column, text);
}

function fit(draft: SheetDraft, row: number, column: number, text: string): void {
  draft.height(row, textHeight(text, COLUMN_WIDTHS[column] ?? [0], LOOKS.text.size));
}

/** The numbers that she answered, from `first` on (0-based), three rows of heading above; formulas point here. */
export function drawAnswers(
  draft: SheetDraft,
  answers: readonly AnswerQuantity[],
  first: number,
  evaluation: SelfEvaluation,
): void {
  const { inputs, inputsIntro, inputHeads, office } = CROSS_FOOTING_TEXT;
  drawBlockHead(draft, first - 3, [inputs, inputsIntro], inputHeads);
  if (answers.length === 0) draft.put(first, 0, COMMON_TEXT.none, LOOKS.center);
  const names = new Map(evaluation.projects.map(({ project }) => [project.key, project.name]));
  answers.forEach((answer, index) => {
    const row = first + index;
    draft.put(row, 0, index + 1, LOOKS.count);
    draft.put(row, 1, answer.field, LOOKS.center);
    const project = answer.project === null ? office : names.get(answer.project);
    const name = nameOf(answer, evaluation);
    putText(draft, row, 2, project ?? answer.project ?? '');
    putText(draft, row, 3, name);
    draft.put(row, 4, answerNumber(answer), ANSWER_LOOK);
    draft.put(row, 5, ANSWER_UNITS[answer.unit], LOOKS.center);
    draft.settle(row);
  });
}

/** A number that nothing can be compared with. */
export interface UnboundRow {
  readonly section: string;
  readonly project: string | null;
  /** What it is, or the clause that it stands in. */
  readonly label: string;
  readonly text: string;
  readonly unit: string;
}

/** Digits in her own prose and in the chosen scoring, which nothing can be compared with; the heading stands at `top`. */
export function drawUnbound(draft: SheetDraft, rows: Iterable<UnboundRow>, top: number): void {
  const { unbound, unboundIntro, unboundHeads, wholeUnit, noUnbound } = CROSS_FOOTING_TEXT;
  let count = 0;
  for (const { section, project, label, text, unit } of rows) {
    if (count === 0) drawBlockHead(draft, top, [unbound, unboundIntro], unboundHeads);
    const row = top + 3 + count;
    count += 1;
    draft.put(row, 0, count, LOOKS.count);
    draft.put(row, 1, section, LOOKS.center);
    fit(draft, row, 1, section);
    putText(draft, row, 2, project ?? wholeUnit);
    putText(draft, row, 3, label);
    draft.put(row, 4, text, UNBOUND_LOOK);
    draft.put(row, 5, unit, LOOKS.center);
    draft.settle(row);
  }
  if (count === 0) drawBlockHead(draft, top, [unbound, noUnbound], []);
}
