import { lastIndexOf } from './last-match';
import { rowValues, valueAt } from '../sheet/grid';
import type { Steps } from '../steps';
import type { AmountColumn } from './amount-column';
import type { ColumnField, Evidence } from './budget-table';
import { isBlank } from './cell-text';
import type { LabelledRow } from './row-labels';
import { settleBelow } from './row-below';
import { settleSummed } from './row-formulas';
import { settleUnworded } from './row-heads';
import { continueMemos, settleMemos } from './row-memos';
import type { RowDoubt, RowNotebook } from './row-notebook';
import { settleNames } from './row-named-memos';
import { settleNameLines } from './row-name-lines';
import { settleSources } from './row-sources';
import { settleNumbered } from './row-numbering';
import { fenAt } from './row-sums';
import { GROUP_TAIL } from './row-words';
import type { SheetView } from './sheet-view';

/** Body rows with their final kinds, why, and what stays open. */
export interface RowStructure {
  readonly rows: readonly LabelledRow[];
  readonly doubts: readonly RowDoubt[];
  /** Row to rows that it heads, for heads that carry their group's sum. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
  /** Memo row to the row that it is part of. */
  readonly memoOf: ReadonlyMap<number, number>;
  /** Total row to the rows of 减：… that it takes away. */
  readonly deducted: ReadonlyMap<number, readonly number[]>;
  /** Rows named after sources were read as those of the project above them. */
  readonly isBySource: boolean;
}

/** What the structure of rows is read from. */
export interface StructureInput {
  readonly rows: readonly LabelledRow[];
  readonly columns: readonly AmountColumn[];
  readonly fields: ReadonlyMap<ColumnField, number>;
  /** What a person said of the row with a label. */
  readonly answerOf: (label: string) => string | undefined;
}

/** Settles kinds that words leave open, by numbering, place and sums. */
export function* settleRows(view: SheetView, given: StructureInput): Steps<RowStructure> {
  const { columns } = given;
  const evidence = new Map<number, Evidence[]>();
  const doubts: RowDoubt[] = [];
  const groups = new Map<number, readonly number[]>();
  const memoOf = new Map<number, number>();
  const deducted = new Map<number, readonly number[]>();
  const note = (row: number, kind: string, weight: number, data: Evidence['data'] = {}) => {
    evidence.set(row, [...(evidence.get(row) ?? []), { kind, weight, data }]);
  };
  const { answerOf } = given;
  const notebook: RowNotebook = { groups, memoOf, deducted, doubts, note, answerOf };
  const no = given.fields.get('no');
  const numberOf = (row: number) => (no === undefined ? '' : view.text(row, no).trim());
  settleNames(given.rows, columns, numberOf, notebook);
  given.rows.forEach(({ row, word, kind, label }) => {
    if (word || kind === 'memo') note(row, 'row-word', 0.9, { label });
  });
  settleLabelOnly(view, given);
  yield;
  const isCounted = (row: number) => no !== undefined && !isBlank(valueAt(view.grid, row, no));
  const code = given.fields.get('code');
  const isListed = (row: number) =>
    isCounted(row) || (code !== undefined && !isBlank(valueAt(view.grid, row, code)));
  const named = settleNameLines(view, given.rows, given.fields.get('name'), notebook);
  yield;
  settleBelow(named, isListed, notebook);
  continueMemos(named, columns, isListed, notebook);
  const { rows, isBySource } = settleSources(named, columns, isListed, notebook);
  const input = { ...given, rows };
  settleNumbered(rows, columns, isListed, notebook);
  yield;
  settleSummed(view, rows, columns, notebook);
  yield;
  settleUnworded(view, input, notebook);
  yield;
  settleMemos(rows, columns, isCounted, notebook);
  settleNameless(rows, columns, note);
  for (let at = 0; at < rows.length; at += 1) {
    const each = rows[at];
    if (!each) continue;
    const reasons = evidence.get(each.row);
    if (reasons) each.evidence = reasons;
  }
  return { rows, doubts, groups, memoOf, deducted, isBySource };
}

const LINE_FIELDS = ['code', 'source', 'functionalCode', 'economicCode'] as const;

/** Rows with a label and no amounts: a group's title, a project without figures, or a note below the table. */
function settleLabelOnly(view: SheetView, { rows, fields }: StructureInput): void {
  if (!rows.some(({ kind }) => kind === 'section')) return;
  const lastFigure = lastIndexOf(rows, ({ hasAmount }) => hasAmount);
  const no = fields.get('no');
  const name = fields.get('name') ?? -1;
  const isFilled = (row: number, column: number | undefined) =>
    column !== undefined && !isBlank(valueAt(view.grid, row, column));
  const numbered = rows.filter(({ row, kind }) => kind === 'project' && isFilled(row, no)).length;
  rows.forEach((each, index) => {
    if (each.kind !== 'section') return;
    if (index > lastFigure) {
      each.kind = isFilled(each.row, no) && isFilled(each.row, name) ? 'project' : 'note';
      return;
    }
    const others = rowValues(view.grid, each.row).filter(
      (value, column) => column !== each.labelColumn && column !== no && !isBlank(value),
    ).length;
    const isCounted =
      numbered > 0 &&
      typeof valueAt(view.grid, each.row, no ?? -1) !== 'string' &&
      isFilled(each.row, no);
    // What has a source of its own is a line of money, amounts or not.
    const isDescribed = LINE_FIELDS.some((field) => {
      const column = fields.get(field);
      return column !== each.labelColumn && isFilled(each.row, column);
    });
    if (isCounted || isDescribed) each.kind = 'project';
    else if (others > 0 && each.labelColumn === name && each.level < 0) each.kind = 'project';
    else if (
      numbered === 0 &&
      each.level < 0 &&
      !GROUP_TAIL.test(each.key) &&
      !isSpread(view, each) &&
      no === undefined &&
      others > 0
    )
      each.kind = 'project';
  });
}

function isSpread(view: SheetView, { row, labelColumn }: LabelledRow): boolean {
  return view.merges.rightOf(row, labelColumn) > labelColumn;
}

/** Rows with figures and no name: a project whose name is missing, or figures below the last total. */
function settleNameless(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  note: RowNotebook['note'],
): void {
  const lastTotal = lastIndexOf(rows, ({ kind }) => kind === 'total');
  const firstProject = rows.findIndex(({ kind }) => kind === 'project');
  const hasTotalBelow = lastTotal > firstProject;
  rows.forEach((each, index) => {
    if (each.kind !== 'stray' || !each.hasAmount) return;
    if (hasTotalBelow && index > lastTotal) return;
    if (!columns.some((column) => !Number.isNaN(fenAt(column, each.row)))) return;
    each.kind = 'project';
    note(each.row, 'nameless', 0.5);
  });
}
