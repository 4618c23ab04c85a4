import { lastIndexOf } from './last-match';
import { valueAt } from '../sheet/grid';
import type { AmountColumn } from './amount-column';
import type { ColumnField, Evidence } from './budget-table';
import { isBlank } from './cell-text';
import type { LabelledRow } from './row-labels';
import { fenAt, matchRow } from './row-sums';
import { GROUP_TAIL } from './row-words';
import type { SheetView } from './sheet-view';

/** A row whose part in the table two readings remain for. */
export interface RowDoubt {
  readonly kind: 'section-amount' | 'memo-rows' | 'rows-below' | 'group-head';
  readonly row: number;
  readonly recommended: string;
  readonly options: readonly string[];
}

/** Body rows with their final kinds, why, and what stays open. */
export interface RowStructure {
  readonly rows: readonly LabelledRow[];
  readonly evidence: ReadonlyMap<number, readonly Evidence[]>;
  readonly doubts: readonly RowDoubt[];
  /** Row to rows that it heads, for heads that carry their group's sum. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
  /** Memo row to the row that it is part of. */
  readonly memoOf: ReadonlyMap<number, number>;
}

/** What the structure of rows is read from. */
export interface StructureInput {
  readonly rows: readonly LabelledRow[];
  readonly columns: readonly AmountColumn[];
  readonly fields: ReadonlyMap<ColumnField, number>;
}

/** Settles kinds that words leave open, by numbering, place and sums. */
export function settleRows(view: SheetView, input: StructureInput): RowStructure {
  const { rows, columns } = input;
  const evidence = new Map<number, Evidence[]>();
  const doubts: RowDoubt[] = [];
  const groups = new Map<number, readonly number[]>();
  const memoOf = new Map<number, number>();
  const note = (row: number, kind: string, weight: number, data: Evidence['data'] = {}) => {
    evidence.set(row, [...(evidence.get(row) ?? []), { kind, weight, data }]);
  };
  for (const each of rows) {
    if (each.word) note(each.row, 'row-word', 0.9, { label: each.label });
    else if (each.kind === 'memo') note(each.row, 'row-word', 0.9, { label: each.label });
  }
  settleLabelOnly(view, input);
  settleNumbered(rows, columns, { groups, doubts, note });
  settleUnworded(view, input, { groups, doubts, note });
  settleMemos(rows, columns, { memoOf, doubts, note });
  settleNameless(rows, columns, note);
  return { rows, evidence, doubts, groups, memoOf };
}

interface Notebook {
  readonly groups: Map<number, readonly number[]>;
  readonly doubts: RowDoubt[];
  readonly note: (row: number, kind: string, weight: number, data?: Evidence['data']) => void;
}

/** Rows with a label and no amounts: a group's title, a project without figures, or a note below the table. */
function settleLabelOnly(view: SheetView, { rows, fields }: StructureInput): void {
  const lastFigure = lastIndexOf(rows, ({ hasAmount }) => hasAmount);
  const no = fields.get('no');
  const code = fields.get('code');
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
    const others = (view.grid.values[each.row] ?? []).filter(
      (value, column) => column !== each.labelColumn && column !== no && !isBlank(value),
    ).length;
    const isCounted =
      numbered > 0 &&
      typeof valueAt(view.grid, each.row, no ?? -1) !== 'string' &&
      isFilled(each.row, no);
    if (isCounted || isFilled(each.row, code)) each.kind = 'project';
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

/** Rows such as 一、… that have rows of a deeper numbering beneath and may carry their sum. */
function settleNumbered(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  { groups, doubts, note }: Notebook,
): void {
  const heads: { head: LabelledRow; children: number[] }[] = [];
  const open: { head: LabelledRow; children: number[] }[] = [];
  const depth = ({ level }: LabelledRow) => (level < 0 ? 9 : level);
  for (const each of rows) {
    if (each.word !== null && each.word !== 'page' && each.kind !== 'section') {
      if (each.word !== 'subtotal') open.length = 0;
      continue;
    }
    if (each.kind !== 'project' && each.kind !== 'section') continue;
    while (open.length > 0 && depth(open.at(-1)?.head ?? each) >= depth(each)) open.pop();
    for (const { children } of open) children.push(each.row);
    if (each.level >= 0) {
      const entry = { head: each, children: [] };
      open.push(entry);
      heads.push(entry);
    }
  }
  const isHead = new Set(
    heads.filter(({ children }) => children.length > 0).map(({ head }) => head.row),
  );
  const kinds = new Map(rows.map((each) => [each.row, each]));
  const judged = heads
    .filter(({ children }) => children.length > 0)
    .map(({ head, children }) => {
      const leaves = children.filter(
        (row) => !isHead.has(row) && kinds.get(row)?.kind === 'project',
      );
      return { head, leaves, match: matchRow(columns, head.row, leaves) };
    });
  const levelsThatHold = new Set(
    judged.filter(({ match }) => match.telling > 0).map(({ head }) => head.level),
  );
  for (const { head, leaves, match } of judged) {
    if (!head.hasAmount) {
      head.kind = 'section';
      note(head.row, 'heads-group', 0.8, { rows: leaves.length });
      continue;
    }
    if (leaves.length === 0) continue;
    if (match.telling > 0 || levelsThatHold.has(head.level)) {
      head.kind = 'subtotal';
      groups.set(head.row, leaves);
      note(head.row, 'sum-of-below', match.telling > 0 ? 0.9 : 0.6, { rows: leaves.length });
    } else {
      head.kind = 'subtotal';
      groups.set(head.row, leaves);
      doubts.push({
        kind: 'section-amount',
        row: head.row,
        recommended: 'subtotal',
        options: ['subtotal', 'project'],
      });
    }
  }
}

/** Rows without total words whose amounts are the sum of the rows above or below them. */
function settleUnworded(
  view: SheetView,
  input: StructureInput,
  { groups, doubts, note }: Notebook,
): void {
  const { rows, columns } = input;
  const telling = columns.filter((column) => column.numbers > 0);
  const main = telling[0];
  if (!main) return;
  const leaves = rows.filter(({ kind }) => kind === 'project' || kind === 'stray');
  settleLast(rows, leaves, telling, note);
  const projects = leaves.filter(({ kind }) => kind === 'project');
  if (projects.length < 3) return;
  const prefix = [0];
  const at = new Map<number, number[]>();
  projects.forEach(({ row }, index) => {
    const amount = fenAt(main, row);
    prefix.push((prefix[index] ?? 0) + (Number.isNaN(amount) ? 0 : amount));
  });
  prefix.forEach((sum, index) => {
    const known = at.get(sum);
    if (known) known.push(index);
    else at.set(sum, [index]);
  });
  let skipTo = 0;
  projects.forEach((head, index) => {
    const amount = fenAt(main, head.row);
    if (index < skipTo || Number.isNaN(amount) || amount === 0) return;
    const after = (prefix[index + 1] ?? 0) + amount;
    const end = at.get(after)?.find((each) => each >= index + 3);
    if (end === undefined) return;
    const children = projects.slice(index + 1, end).map(({ row }) => row);
    const match = matchRow(telling, head.row, children);
    if (match.fails > 0 || match.telling < Math.min(2, telling.length)) return;
    const cue = cueOfHead(view, input, head, children);
    if (!cue && differentColumns(telling, head.row) < 2) return;
    head.kind = 'subtotal';
    groups.set(head.row, children);
    skipTo = end;
    note(head.row, 'sum-of-below', 0.8, { rows: children.length });
    if (!cue) {
      doubts.push({
        kind: 'group-head',
        row: head.row,
        recommended: 'subtotal',
        options: ['subtotal', 'project'],
      });
    }
  });
}

/** The last row with figures, when it is the sum of all rows above it. */
function settleLast(
  rows: readonly LabelledRow[],
  leaves: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  note: Notebook['note'],
): void {
  const last = leaves.at(-1);
  const above = leaves.slice(0, -1);
  if (
    !last ||
    above.length < 2 ||
    rows.some(({ row, kind }) => kind === 'total' && row > (above[0]?.row ?? 0))
  )
    return;
  const match = matchRow(
    columns,
    last.row,
    above.filter(({ kind }) => kind === 'project').map(({ row }) => row),
  );
  if (match.fails > match.holds / 2 || match.telling === 0) return;
  last.kind = 'total';
  note(last.row, 'sum-of-above', 0.8, { rows: above.length });
}

function differentColumns(columns: readonly AmountColumn[], row: number): number {
  return new Set(
    columns.map((column) => fenAt(column, row)).filter((fen) => !Number.isNaN(fen) && fen !== 0),
  ).size;
}

/** Something besides sums that says that a row heads those below: no number of its own, bold, less indented. */
function cueOfHead(
  view: SheetView,
  { rows, fields }: StructureInput,
  head: LabelledRow,
  children: readonly number[],
): boolean {
  const no = fields.get('no');
  const isCounted = (row: number) => no !== undefined && !isBlank(valueAt(view.grid, row, no));
  if (!isCounted(head.row) && children.every(isCounted)) return true;
  const bold = (row: number) =>
    view.grid.styles[view.grid.styleRows[row]?.[head.labelColumn] ?? 0]?.bold === true;
  if (bold(head.row) && !children.some(bold)) return true;
  const indents = rows.filter(({ row }) => children.includes(row)).map(({ indent }) => indent);
  return (
    indents.every((indent) => indent > head.indent) ||
    head.labelColumn !== (fields.get('name') ?? -1)
  );
}

/** 其中 rows and the rows that continue them. */
function settleMemos(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  { memoOf, doubts, note }: Pick<Notebook, 'doubts' | 'note'> & { memoOf: Map<number, number> },
): void {
  let parent: LabelledRow | undefined;
  for (let index = 0; index < rows.length; index += 1) {
    const each = rows[index];
    if (!each) continue;
    if (each.kind === 'project' || each.kind === 'total' || each.kind === 'subtotal') parent = each;
    if (each.kind !== 'memo') continue;
    const owner = parent;
    if (!owner) continue;
    memoOf.set(each.row, owner.row);
    const indented: LabelledRow[] = [];
    let next = index + 1;
    for (; rows[next]?.kind === 'project'; next += 1) {
      const row = rows[next];
      if (!row || row.level >= 0 || row.indent <= owner.indent) break;
      indented.push(row);
    }
    const isBelowEnd =
      owner.kind === 'total' && !rows.slice(index).some(({ word }) => word !== null);
    const rest = isBelowEnd
      ? rows.slice(index + 1).filter(({ kind }) => kind === 'project')
      : indented;
    for (const row of rest) {
      row.kind = 'memo';
      memoOf.set(row.row, owner.row);
      note(row.row, 'continues-memo', 0.7, { row: each.row + 1 });
    }
    if (rest.length === 0) askUnindented(rows, columns, index, owner, doubts);
  }
}

/** 其中 followed by rows that are not indented and with it make up the parent: part of it, or projects? */
function askUnindented(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  index: number,
  owner: LabelledRow,
  doubts: RowDoubt[],
): void {
  const memo = rows[index];
  if (!memo || matchRow(columns, owner.row, [memo.row]).fails === 0) return;
  const parts = [memo.row];
  for (let next = index + 1; next < rows.length && parts.length < 8; next += 1) {
    const row = rows[next];
    if (row?.kind !== 'project') return;
    parts.push(row.row);
    const match = matchRow(columns, owner.row, parts);
    if (match.fails > 0 || match.telling === 0) continue;
    doubts.push({
      kind: 'memo-rows',
      row: row.row,
      recommended: 'memo',
      options: ['memo', 'project'],
    });
    for (const part of rows.slice(index + 1, next + 1)) part.kind = 'memo';
    return;
  }
}

/** Rows with figures and no name: a project whose name is missing, or figures below the last total. */
function settleNameless(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  note: Notebook['note'],
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
