import { lastOf } from './last-match';
import { valueAt } from '../sheet/grid';
import type { AmountColumn } from './amount-column';
import type { ColumnField } from './budget-table';
import { isBlank } from './cell-text';
import type { LabelledRow } from './row-labels';
import type { RowNotebook } from './row-notebook';
import { addsUp, fenAt, matchRow } from './row-sums';
import { RunningSums } from './running-sums';
import { GROUP_LABEL } from './row-words';
import type { SheetView } from './sheet-view';

/** What heads without total words are found in. */
export interface HeadInput {
  readonly rows: readonly LabelledRow[];
  readonly columns: readonly AmountColumn[];
  readonly fields: ReadonlyMap<ColumnField, number>;
}

const DEEPEST = 4;

/** Rows without total words whose amounts are the sum of the rows above or below them. */
export function settleUnworded(view: SheetView, input: HeadInput, notebook: RowNotebook): void {
  const { rows, columns } = input;
  const telling = columns.filter((column) => column.numbers > 0);
  const hasUnnamed = rows.some(
    ({ kind, hasAmount, labelColumn }) => kind === 'stray' && hasAmount && labelColumn >= 0,
  );
  if (!hasUnnamed && isAddedUp(rows, telling)) return;
  // Groups within groups: what is a group's sum is no project of the next wider one.
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const before = notebook.groups.size;
    settleHeads(view, input, notebook);
    if (notebook.groups.size === before) break;
  }
  settleLast(rows, telling, (row) => isInList(view, input, row), notebook);
  const { doubts } = notebook;
  if (!doubts.some(({ kind }) => kind === 'group-head') || !isAddedUp(rows, telling)) return;
  const settled = doubts.filter(({ kind }) => kind !== 'group-head');
  doubts.splice(0, doubts.length, ...settled);
}

/** Whether the last total is the sum of the projects as they are read now. */
function isAddedUp(rows: readonly LabelledRow[], columns: readonly AmountColumn[]): boolean {
  const total = lastOf(rows, ({ kind }) => kind === 'total');
  if (!total) return false;
  const parts: number[] = [];
  rows.forEach(({ row, kind }) => {
    if (kind === 'project') parts.push(row);
  });
  return addsUp(matchRow(columns, total.row, parts));
}

function settleHeads(
  view: SheetView,
  input: HeadInput,
  { groups, doubts, note, answerOf }: RowNotebook,
): void {
  const { rows, columns } = input;
  const telling = columns.filter((column) => column.numbers > 0);
  // A row whose name cell is empty may head a group by a label in another column.
  const projects = rows.filter(
    ({ kind, hasAmount, labelColumn }) =>
      kind === 'project' || (kind === 'stray' && hasAmount && labelColumn >= 0),
  );
  if (projects.length < 3) return;
  const sums = telling.map((column) => new RunningSums(column, projects));
  const isListed = (row: number) => isInList(view, input, row);
  let skipTo = 0;
  projects.forEach((head, index) => {
    if (index < skipTo) return;
    // A column of zeros tells nothing: each head is looked up by the first amount that it has.
    const main = sums.find(({ column }) => !isNothing(fenAt(column, head.row)));
    if (!main) return;
    const found = childrenOf(projects, telling, index, main.endsOf(index, index + LEAST_GROUP));
    if (!found) return;
    const { children, end } = found;
    if ([head.row, ...children].every(isListed)) return;
    const cue = cueOfHead(view, input, head, children);
    if (!cue && differentColumns(telling, head.row) < 2) return;
    if (answerOf(head.label) === 'project') return;
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

const isNothing = (fen: number) => Number.isNaN(fen) || fen === 0;

/** Where a group ends at the nearest, counted from its head: behind two rows. */
const LEAST_GROUP = 3;

/** The rows below a head that it is the sum of in every column; `ends` are where the main column's sum is right. */
function childrenOf(
  projects: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  index: number,
  ends: readonly number[],
): { children: readonly number[]; end: number } | undefined {
  const head = projects[index];
  if (!head) return undefined;
  for (const end of ends) {
    const children = projects.slice(index + 1, end).map(({ row }) => row);
    const match = matchRow(columns, head.row, children);
    if (match.fails === 0 && match.telling >= Math.min(2, columns.length)) return { children, end };
  }
  return undefined;
}

/** Whether a row has a number or code like others: rows counted alike are of one list, whatever their sums. */
function isInList(view: SheetView, { fields }: HeadInput, row: number): boolean {
  return (['no', 'code'] as const).some((field) => {
    const column = fields.get(field);
    const text = column === undefined ? '' : view.text(row, column);
    return text !== '' && !GROUP_LABEL.test(text);
  });
}

/** The last row with figures, when it is the sum of all rows above it. */
function settleLast(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  isListed: (row: number) => boolean,
  { doubts, note, answerOf }: RowNotebook,
): void {
  const isLeaf = ({ kind }: LabelledRow) => kind === 'project' || kind === 'stray';
  const last = lastOf(rows, isLeaf);
  if (!last || isListed(last.row)) return;
  const leaves = rows.filter(isLeaf);
  const above = leaves.slice(0, -1);
  if (
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
  // One figure that adds up may be chance; several different ones are not.
  if (last.label !== '' && differentColumns(columns, last.row) < 2) {
    const options = ['total', 'project'];
    doubts.push({ kind: 'last-sum', row: last.row, recommended: 'total', options });
    if (answerOf(last.label) === 'project') return;
  }
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
  { rows, fields }: HeadInput,
  head: LabelledRow,
  children: readonly number[],
): boolean {
  const no = fields.get('no');
  const isCounted = (row: number) => no !== undefined && !isBlank(valueAt(view.grid, row, no));
  if (!isCounted(head.row) && children.every(isCounted)) return true;
  const bold = (row: number) =>
    view.grid.styles[view.grid.styleRows[row]?.[head.labelColumn] ?? 0]?.bold === true;
  if (bold(head.row) && !children.some(bold)) return true;
  const last = children.at(-1) ?? head.row;
  const indents = rows
    .filter(({ row, kind }) => row > head.row && row <= last && kind === 'project')
    .map(({ indent }) => indent);
  return (
    indents.every((indent) => indent > head.indent) ||
    head.labelColumn !== (fields.get('name') ?? -1)
  );
}
