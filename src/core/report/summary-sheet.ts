import { FIELD } from '../evaluation/field-ids';
import { thresholdSourceOf } from '../evaluation/limits';
import type { SheetPlan } from '../sheet/plan';
import { breakList } from './break-list';
import { landscapePageHeight, LOOKS, tablePrint, totalLook } from './look';
import {
  COMMON_TEXT,
  ownReportNote,
  PAGE_FOOTER,
  SUMMARY_TEXT,
  thresholdBasis,
  yearTitle,
} from './report-text';
import { reportDate } from './report-date';
import type { Content, SheetDraft } from './sheet-draft';
import { createSheetDraft } from './sheet-draft';
import { drawRates } from './summary-chart';
import type { SummaryColumn } from './summary-columns';
import { summaryColumns } from './summary-columns';
import type { SummaryInput } from './summary-contents';
import { contentOf, lookOf, totalOf, wideEnough } from './summary-contents';
import { markRates } from './summary-marks';
import { textHeight } from './text-height';

const HEAD_ROW = 2;
const FIRST_ROW = HEAD_ROW + 1;
const LEAST_HEIGHT = 21;
/** So many projects stand on the page of the total. */
const LAST_PROJECTS = 2;

function drawHead(
  draft: SheetDraft,
  columns: readonly SummaryColumn[],
  { evaluation }: SummaryInput,
): void {
  const right = columns.length - 1;
  const title = yearTitle(evaluation.year, SUMMARY_TEXT.title);
  draft.span({ top: 0, left: 0, bottom: 0, right }, title, LOOKS.title);
  draft.height(0, 34);
  const third = Math.max(1, Math.floor(right / 3));
  const made = `${COMMON_TEXT.madeBy}${evaluation.unitName ?? ''}`;
  draft.span({ top: 1, left: 0, bottom: 1, right: third }, made, LOOKS.line);
  const middle = { top: 1, left: third + 1, bottom: 1, right: right - 1 };
  draft.span(middle, `${COMMON_TEXT.date}${reportDate(evaluation)}`, {
    ...LOOKS.line,
    horizontal: 'center',
  });
  draft.put(1, right, COMMON_TEXT.unit, LOOKS.lineRight);
  draft.height(1, 20);
  columns.forEach(({ head }, column) => {
    draft.put(HEAD_ROW, column, head, LOOKS.head);
  });
  draft.height(HEAD_ROW, 32);
}

function drawProjects(
  draft: SheetDraft,
  columns: readonly SummaryColumn[],
  rows: readonly (readonly Content[])[],
): void {
  rows.forEach((contents, index) => {
    const row = FIRST_ROW + index;
    draft.height(row, LEAST_HEIGHT);
    columns.forEach((column, at) => {
      const content = contents[at] ?? null;
      const isDash = column.kind === 'rate' && typeof content === 'string';
      draft.put(row, at, content, isDash ? LOOKS.center : lookOf(column));
      if (typeof content === 'string') {
        draft.height(row, textHeight(content, [column.width], LOOKS.text.size));
      }
    });
  });
}

function notesOf({ evaluation, live }: SummaryInput): readonly string[] {
  const { projects, profile, answers } = evaluation;
  const own = projects.filter(({ needsOwnReport }) => needsOwnReport).length;
  const answered = answers.office[FIELD.ownReportThreshold];
  const threshold = typeof answered === 'number' ? answered : profile.ownReportThreshold.amount;
  const basis = thresholdBasis(thresholdSourceOf(answers));
  return [
    live ? SUMMARY_TEXT.rounding : SUMMARY_TEXT.staticRounding,
    SUMMARY_TEXT.rateNote,
    ...(own > 0 ? [ownReportNote(String(threshold), basis, own)] : []),
  ];
}

/** In the middle of a row with some space, so that the thick line of the total does not cut its first line. */
const FOOT_NOTE = { ...LOOKS.note, vertical: 'center' } as const;
/** In points. */
const FOOT_NOTE_SPACE = 8;

function drawFoot(draft: SheetDraft, columns: readonly SummaryColumn[], input: SummaryInput): void {
  const right = columns.length - 1;
  const widths = columns.map(({ width }) => width);
  const notes = notesOf(input).map((note, index) => `${String(index + 1)}. ${note}`);
  const text = COMMON_TEXT.note + notes.join('\n');
  const row = draft.nextRow();
  draft.span({ top: row, left: 0, bottom: row, right }, text, FOOT_NOTE);
  draft.height(row, textHeight(text, widths, FOOT_NOTE.size) + FOOT_NOTE_SPACE);
  const share = columns.length / COMMON_TEXT.signatures.length;
  COMMON_TEXT.signatures.forEach((signature, index) => {
    const left = Math.round(index * share);
    const end = Math.round((index + 1) * share) - 1;
    draft.span({ top: row + 1, left, bottom: row + 1, right: end }, signature, LOOKS.line);
  });
  draft.height(row + 1, 30);
}

/** 绩效自评汇总: every project on a line, amounts in 万元 from her cells, totals rounded once. */
export function planSummary(input: SummaryInput): SheetPlan {
  const draft = createSheetDraft();
  const planned = summaryColumns(input.evaluation);
  const rows = input.evaluation.projects.map((evaluated) =>
    planned.map((column) => contentOf(column, input, evaluated)),
  );
  const totals = planned.map((column) => totalOf(column, input));
  const columns = wideEnough(planned, [...rows, totals]);
  drawHead(draft, columns, input);
  drawProjects(draft, columns, rows);
  const totalRow = FIRST_ROW + input.evaluation.projects.length;
  columns.forEach((column, at) => {
    draft.put(totalRow, at, totals[at] ?? null, totalLook(lookOf(column)));
  });
  draft.height(totalRow, 24);
  const place = { first: FIRST_ROW, last: totalRow - 1 };
  markRates(draft, columns, place, input.evaluation.profile.executionRateFloor);
  drawFoot(draft, columns, input);
  const page = landscapePageHeight(columns.map(({ width }) => width));
  const { breaks, used } = breakList(draft, {
    first: FIRST_ROW,
    keepFrom: Math.max(FIRST_ROW, totalRow - LAST_PROJECTS),
    end: draft.nextRow(),
    page,
    repeated: draft.heightOf(HEAD_ROW, FIRST_ROW),
  });
  drawRates(draft, columns, { ...place, room: page - used, page }, input);
  return draft.finish({
    key: 'summary',
    name: input.name,
    columnWidths: columns.map(({ width }) => width),
    freeze: { rows: FIRST_ROW, columns: 2 },
    tabColor: '4F6D8A',
    print: tablePrint('landscape', PAGE_FOOTER, {
      // A head above the chart would head nothing: it is repeated only where the list has several pages.
      ...(breaks > 0 && { titleRows: [HEAD_ROW, HEAD_ROW] as const }),
      area: { top: 0, left: 0, bottom: draft.nextRow() - 1, right: columns.length - 1 },
    }),
  });
}
