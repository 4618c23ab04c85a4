import { countOpenFields } from '../evaluation/form';
import type { SelfEvaluation } from '../evaluation/self-evaluation';
import { SEVERITIES, type Severity } from '../finding';
import { formatArea, formatReference } from '../sheet/address';
import type { SheetPlan, StylePlan, TakeRow } from '../sheet/plan';
import { FINDING_STATES, FINDINGS_TEXT, SEVERITY_LABELS } from './findings-text';
import { COLORS, LOOKS, tablePrint } from './look';
import type { FindingLine, QuestionLine } from './report-input';
import { formatDate } from './prose-text';
import { COMMON_TEXT, PAGE_FOOTER } from './report-text';
import type { SheetDraft, SheetFrame } from './sheet-draft';
import { createSheetDraft } from './sheet-draft';
import { textHeight } from './text-height';

/** What the list of findings is drawn from. */
export interface FindingsInput {
  readonly evaluation: SelfEvaluation;
  readonly findings: readonly FindingLine[];
  readonly openQuestions: readonly QuestionLine[];
  readonly name: string;
  /** Day of generation, YYYY-MM-DD. */
  readonly date: string;
  /** What she has to know before anything else, such as why no report was written. */
  readonly notices?: readonly string[];
}

const WIDTHS = [6, 11, 8, 24, 38, 32, 30, 9, 22];
const RIGHT = WIDTHS.length - 1;
const PLACE = 3;

const SEVERITY_LOOKS: Readonly<Record<Severity, StylePlan>> = {
  error: { ...LOOKS.center, color: COLORS.bad, bold: true },
  warning: { ...LOOKS.center, color: COLORS.low },
  info: LOOKS.center,
};
/** The width of each column as a list, for texts that stand in one column. */
const COLUMN_WIDTHS: readonly (readonly [number])[] = WIDTHS.map((width) => [width]);

function countOpen(lines: readonly FindingLine[]): number {
  return lines.filter(({ state }) => state === 'open').length;
}

function blockersOf({ evaluation, findings, openQuestions }: FindingsInput): readonly string[] {
  const errors = countOpen(findings.filter(({ finding }) => finding.severity === 'error'));
  const items = countOpenFields(evaluation);
  const { blockingFindings, blockingItems, blockingQuestions } = FINDINGS_TEXT;
  return [
    ...(errors > 0 ? [blockingFindings(errors)] : []),
    ...(items > 0 ? [blockingItems(items)] : []),
    ...(openQuestions.length > 0 ? [blockingQuestions(openQuestions.length)] : []),
  ];
}

function drawSummary(draft: SheetDraft, top: number, input: FindingsInput): number {
  const heads = [
    FINDINGS_TEXT.severity,
    FINDINGS_TEXT.all,
    FINDINGS_TEXT.open,
    FINDINGS_TEXT.meaning,
  ];
  heads.forEach((head, index) => {
    draft.put(top, 1 + index, head, LOOKS.head);
  });
  draft.height(top, 20);
  SEVERITIES.forEach((severity, index) => {
    const lines = input.findings.filter(({ finding }) => finding.severity === severity);
    const row = top + 1 + index;
    draft.put(row, 1, SEVERITY_LABELS[severity], SEVERITY_LOOKS[severity]);
    draft.put(row, 2, lines.length, LOOKS.count);
    draft.put(row, PLACE, countOpen(lines), LOOKS.count);
    const meaning = FINDINGS_TEXT.meanings[severity];
    draft.put(row, PLACE + 1, meaning, LOOKS.text);
    const widths = COLUMN_WIDTHS[PLACE + 1] ?? [1];
    draft.height(row, Math.max(20, textHeight(meaning, widths, LOOKS.text.size)));
  });
  const blockers = blockersOf(input);
  const row = top + 1 + SEVERITIES.length;
  const text =
    blockers.length === 0
      ? FINDINGS_TEXT.ready
      : FINDINGS_TEXT.blocking + blockers.join(COMMON_TEXT.joiner);
  const look = { ...LOOKS.line, bold: true, ...(blockers.length > 0 && { color: COLORS.bad }) };
  draft.span({ top: row, left: 1, bottom: row, right: RIGHT }, text, look);
  draft.height(row, 24);
  return row + 1;
}

function drawNotices(draft: SheetDraft, top: number, notices: readonly string[]): number {
  notices.forEach((notice, index) => {
    const row = top + index;
    const look = { ...LOOKS.line, bold: true, color: COLORS.bad, wrap: true };
    draft.span({ top: row, left: 0, bottom: row, right: RIGHT }, notice, look);
    draft.height(row, Math.max(24, textHeight(notice, WIDTHS, LOOKS.text.size)));
  });
  return top + notices.length;
}

function drawQuestions(draft: SheetDraft, top: number, questions: readonly QuestionLine[]): number {
  if (questions.length === 0) return top;
  draft.span({ top, left: 0, bottom: top, right: RIGHT }, FINDINGS_TEXT.questions, LOOKS.block);
  draft.height(top, 24);
  const columns = [
    [0, 0],
    [1, 3],
    [4, 5],
    [6, RIGHT],
  ] as const;
  const put = (row: number, texts: readonly (string | number)[], look: StylePlan): void => {
    columns.forEach(([left, right], index) => {
      const text = texts[index] ?? '';
      const each = look === LOOKS.text && index === 0 ? LOOKS.count : look;
      draft.span({ top: row, left, bottom: row, right }, text, each);
      const widths = WIDTHS.slice(left, right + 1);
      draft.height(row, textHeight(String(text), widths, LOOKS.text.size));
    });
  };
  put(top + 1, FINDINGS_TEXT.questionHeads, LOOKS.head);
  questions.forEach(({ sheet, text, options }, index) => {
    const choices = options.join(COMMON_TEXT.joiner);
    put(top + 2 + index, [index + 1, sheet, text, choices], LOOKS.text);
  });
  return top + 2 + questions.length;
}

function drawFinding(draft: SheetDraft, row: number, line: FindingLine, number: number): void {
  const { finding, message, why, fix, state, reason } = line;
  const { place, severity, code } = finding;
  const where = place ? `${place.sheet} ${formatArea(place)}` : FINDINGS_TEXT.elsewhere;
  const texts = [where, message, why, fix, FINDING_STATES[state], reason ?? ''];
  draft.put(row, 0, number, LOOKS.count);
  draft.put(row, 1, SEVERITY_LABELS[severity], SEVERITY_LOOKS[severity]);
  draft.put(row, 2, code, LOOKS.center);
  draft.height(row, 20);
  texts.forEach((text, index) => {
    const column = PLACE + index;
    const look = column === RIGHT - 1 ? LOOKS.center : LOOKS.text;
    draft.put(row, column, text, column === PLACE && place ? LOOKS.link : look);
    draft.height(row, textHeight(text, COLUMN_WIDTHS[column] ?? [1], LOOKS.text.size));
  });
  if (place) draft.link({ row, column: PLACE, target: formatReference(place) });
}

/** 校验结果: what was found, what blocks the final version, and a link to every place. */
export function planFindings(input: FindingsInput, take?: TakeRow): SheetPlan {
  const draft = createSheetDraft(take);
  draft.span({ top: 0, left: 0, bottom: 0, right: RIGHT }, FINDINGS_TEXT.title, LOOKS.title);
  draft.height(0, 34);
  const made = `${COMMON_TEXT.madeBy}${input.evaluation.unitName ?? ''}`;
  draft.span({ top: 1, left: 0, bottom: 1, right: PLACE + 1 }, made, LOOKS.line);
  const dated = { top: 1, left: PLACE + 2, bottom: 1, right: RIGHT };
  draft.span(dated, `${COMMON_TEXT.madeOn}${formatDate(input.date)}`, LOOKS.lineRight);
  draft.height(1, 20);
  const afterNotices = drawNotices(draft, 2, input.notices ?? []);
  const afterSummary = drawSummary(draft, afterNotices, input);
  const top = drawQuestions(draft, afterSummary, input.openQuestions);
  draft.span({ top, left: 0, bottom: top, right: RIGHT }, FINDINGS_TEXT.findings, LOOKS.block);
  draft.height(top, 24);
  FINDINGS_TEXT.heads.forEach((head, column) => {
    draft.put(top + 1, column, head, LOOKS.head);
  });
  draft.height(top + 1, 24);
  if (input.findings.length === 0) {
    const none = { top: top + 2, left: 0, bottom: top + 2, right: RIGHT };
    draft.span(none, FINDINGS_TEXT.noFindings, LOOKS.center);
    draft.height(top + 2, 22);
  }
  const frame: SheetFrame = {
    key: 'findings',
    name: input.name,
    columnWidths: WIDTHS,
    tabColor: '8C5A4A',
    print: tablePrint('landscape', PAGE_FOOTER, { titleRows: [top + 1, top + 1] }),
  };
  draft.begin(frame);
  input.findings.forEach((line, index) => {
    const row = top + 2 + index;
    draft.settle(row);
    drawFinding(draft, row, line, index + 1);
  });
  return draft.finish(frame);
}
