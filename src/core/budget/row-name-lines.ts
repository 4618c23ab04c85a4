import { rowValues, valueAt } from '../sheet/grid';
import { isBlank } from './cell-text';
import { normalText } from './normal-text';
import type { LabelledRow } from './row-labels';
import type { RowNotebook } from './row-notebook';
import { OFFICE_TAIL } from './row-words';
import type { SheetView } from './sheet-view';

/**
 * Rows with a name and nothing else right below a project may head the rows that follow or go on with that
 * project's name, which was typed over two rows. Where nothing tells, it is asked, once for all of them.
 * Gives the rows with the names that go on put together.
 */
export function settleNameLines(
  view: SheetView,
  rows: readonly LabelledRow[],
  name: number | undefined,
  { doubts, answerOf, note }: RowNotebook,
): readonly LabelledRow[] {
  const open: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const [above, line] = [rows[index - 1], rows[index]];
    if (line?.kind !== 'section' || line.labelColumn !== name || above?.kind !== 'project')
      continue;
    // A name without amounts beneath merged ones is a project too.
    if (sharesAmounts(view, above, line)) line.kind = 'project';
    else if (isNameLine(view, above, line)) open.push(index);
  }
  const first = rows[open[0] ?? -1];
  if (!first || startsWithTitle(rows)) return rows;
  doubts.push({
    kind: 'name-lines',
    row: first.row,
    recommended: 'continues',
    options: ['continues', 'section'],
  });
  if (answerOf(first.label) === 'section') return rows;
  const joined = [...rows];
  for (const index of open) {
    const [above, line] = [joined[index - 1], joined[index]];
    if (!above || !line) continue;
    const label = above.label + line.label;
    joined[index - 1] = { ...above, label, key: normalText(label) };
    line.kind = 'note';
    note(line.row, 'continues-name', 0.6, { row: above.row + 1 });
  }
  return joined;
}

/** Whether a name without amounts shares the merged ones of the project above. */
function sharesAmounts(view: SheetView, above: LabelledRow, line: LabelledRow): boolean {
  const isShared = (column: number): boolean => {
    const [top] = view.merges.originOf(line.row, column) ?? [line.row];
    return top === above.row && typeof valueAt(view.grid, top, column) === 'number';
  };
  const isNamed = view.merges.originOf(line.row, line.labelColumn) === undefined;
  return isNamed && rowValues(view.grid, above.row).some((_, column) => isShared(column));
}

/** Whether a row could go on with the name above it: no number, no bold, no office, nothing but its text. */
function isNameLine(view: SheetView, above: LabelledRow, line: LabelledRow): boolean {
  const name = line.labelColumn;
  if (line.level >= 0 || !above.hasAmount || above.labelColumn !== name) return false;
  if (OFFICE_TAIL.test(line.key) || view.merges.rightOf(line.row, name) > name) return false;
  const isBold = ({ row }: LabelledRow) =>
    view.grid.styles[view.grid.styleRows[row]?.[name] ?? 0]?.bold === true;
  if (isBold(line) && !isBold(above)) return false;
  return rowValues(view.grid, line.row).every(
    (_, column) => column === name || isBlank(valueAt(view.grid, line.row, column)),
  );
}

/** Tables whose groups have titles begin with one: then a title further down is nothing new. */
function startsWithTitle(rows: readonly LabelledRow[]): boolean {
  const first = rows.find(({ kind }) => kind === 'section' || kind === 'project');
  return first?.kind === 'section' && first.level < 0;
}
