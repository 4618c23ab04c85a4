import { lastIndexOf } from './last-match';
import type { LabelledRow } from './row-labels';
import type { RowNotebook } from './row-notebook';

/**
 * Named rows with figures below the last total of a table whose total stands at the bottom: rows that were
 * added later, or a calculation beside the table. Asked once for all of them; counted rows are rather
 * projects. Parts of the total that open with 其中 are no such rows.
 */
export function settleBelow(
  rows: readonly LabelledRow[],
  isListed: (row: number) => boolean,
  { doubts, answerOf }: RowNotebook,
): void {
  const end = lastIndexOf(rows, ({ word }) => word === 'total' || word === 'grand');
  const firstSum = rows.findIndex(({ word }) => word !== null);
  const firstProject = rows.findIndex(({ kind }) => kind === 'project');
  if (end < 0 || firstProject < 0 || firstSum < firstProject) return;
  const after = rows.slice(end + 1);
  if (after.some(({ kind }) => kind === 'memo' || kind === 'header')) return;
  const below = after.filter(({ kind }) => kind === 'project');
  const first = below[0];
  if (!first) return;
  const recommended = below.every(({ row }) => isListed(row)) ? 'project' : 'stray';
  const answer = answerOf(first.label);
  const isProject = (answer ?? recommended) === 'project';
  for (const each of below) each.kind = isProject ? 'project' : 'stray';
  doubts.push({ kind: 'rows-below', row: first.row, recommended, options: ['stray', 'project'] });
}
