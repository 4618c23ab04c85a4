import type { AmountColumn } from './amount-column';
import { lastOf } from './last-match';
import type { LabelledRow } from './row-labels';
import type { RowNotebook } from './row-notebook';
import { addsUp, fenAt, matchRow } from './row-sums';

/** Kind of the evidence that 其中 is the beginning of a name. */
export const NAMED_SO = 'named-so';

const PART = '其中';
const COLON = /^其中[:：]/;
const WHOLE = /^\d{1,5}$/;

/** Whether the words of a part may as well open a name: 其中村道路硬化, unlike 其中：设备费. */
const mayBeName = ({ kind, key }: LabelledRow): boolean =>
  kind === 'memo' && key.startsWith(PART) && !COLON.test(key);

/**
 * Which rows are projects though their names open as parts do. A name that opens with 其中 is a project's where its number goes on with those around it, or where it is more than
 * the row that it would be part of and the total at the end adds it; one that the total merely adds is asked about.
 */
export function settleNames(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  numberOf: (row: number) => string,
  { doubts, note, answerOf }: RowNotebook,
): void {
  const open = rows.filter(mayBeName);
  if (open.length === 0) return;
  const release = (each: LabelledRow) => {
    each.kind = 'project';
    note(each.row, NAMED_SO, 0.8);
  };
  for (const each of open) if (isInSequence(rows, each, numberOf)) release(each);
  const left = open.filter(mayBeName);
  const total = lastOf(rows, ({ word }) => word === 'total' || word === 'grand');
  if (left.length === 0 || !total) return;
  const added = rows.filter(({ kind }) => kind === 'project').map(({ row }) => row);
  if (addsUp(matchRow(columns, total.row, added))) return;
  if (!addsUp(matchRow(columns, total.row, [...added, ...left.map(({ row }) => row)]))) return;
  for (const each of left) {
    const before = lastOf(rows, ({ row, kind }) => row < each.row && kind === 'project');
    if (!before) continue;
    if (exceeds(columns, each, before)) release(each);
    else {
      const options = ['project', 'memo'];
      doubts.push({ kind: 'memo-rows', row: each.row, recommended: 'project', options });
      if (answerOf(each.label) !== 'memo') release(each);
    }
  }
}

function isInSequence(
  rows: readonly LabelledRow[],
  { row }: LabelledRow,
  numberOf: (row: number) => string,
): boolean {
  const own = numberOf(row);
  if (!WHOLE.test(own)) return false;
  const isNumbered = (each: LabelledRow, number: number) =>
    each.hasAmount && each.word === null && numberOf(each.row) === String(number);
  return rows.some(
    (each) =>
      (each.row < row && isNumbered(each, Number(own) - 1)) ||
      (each.row > row && isNumbered(each, Number(own) + 1)),
  );
}

function exceeds(columns: readonly AmountColumn[], part: LabelledRow, whole: LabelledRow): boolean {
  return columns.some((column) => fenAt(column, part.row) > fenAt(column, whole.row));
}
