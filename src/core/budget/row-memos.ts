import { lastIndexOf, lastOf } from './last-match';
import type { AmountColumn } from './amount-column';
import type { LabelledRow } from './row-labels';
import type { RowNotebook } from './row-notebook';
import { isSourceName } from './row-sources';
import { addsUp, matchRow } from './row-sums';
import { DEDUCTION_LABEL, LESS } from './row-words';

/** Numbering from 1. on is of projects, above that of groups. */
const PROJECT_LEVEL = 2;

/**
 * Rows that go on with the 其中 above them by standing further in than the numbered project that it is part of, by
 * having no number where the total adds the numbered ones alone, or as sources behind a source (其中：中央, 省级, 县级):
 * known before numbering could make them rows of a group.
 */
export function continueMemos(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  isListed: (row: number) => boolean,
  { note }: RowNotebook,
): void {
  const isUnnumbered = ({ row, level }: LabelledRow) => level < 0 && !isListed(row);
  const isApart = addsNumbered(rows, columns, isUnnumbered);
  let owner: LabelledRow | undefined;
  let memo: LabelledRow | undefined;
  for (let at = 0; at < rows.length; at += 1) {
    const each = rows[at];
    if (!each) continue;
    if (each.kind === 'memo') {
      memo ??= each;
      continue;
    }
    const isInside =
      memo !== undefined &&
      owner?.kind === 'project' &&
      each.kind === 'project' &&
      isUnnumbered(each) &&
      ((isApart && !isUnnumbered(owner)) ||
        (isSourceName(memo.label) && isSourceName(each.label)) ||
        ((owner.level >= PROJECT_LEVEL || isListed(owner.row)) && each.indent > owner.indent));
    if (isInside) {
      each.kind = 'memo';
      note(each.row, 'continues-memo', 0.7, { row: (memo?.row ?? each.row) + 1 });
    } else {
      owner = each;
      memo = undefined;
    }
  }
}

/** Whether the last total adds up the numbered projects of a table with 其中, and leaves those without a number out. */
function addsNumbered(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  isUnnumbered: (row: LabelledRow) => boolean,
): boolean {
  if (!rows.some(({ kind }) => kind === 'memo')) return false;
  const total = lastOf(rows, ({ word }) => word === 'total' || word === 'grand');
  const projects = rows.filter(({ kind }) => kind === 'project');
  const numbered = projects.filter((each) => !isUnnumbered(each)).map(({ row }) => row);
  if (!total || numbered.length === projects.length) return false;
  return addsUp(matchRow(columns, total.row, numbered));
}

/** 其中 rows and the rows that continue them. */
export function settleMemos(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  isCounted: (row: number) => boolean,
  notebook: RowNotebook,
): void {
  const { memoOf, note } = notebook;
  settleDeductions(rows, columns, notebook);
  const taken = new Set([...[...notebook.deducted.values()].flat(), ...memoOf.keys()]);
  let parent: LabelledRow | undefined;
  for (let index = 0; index < rows.length; index += 1) {
    const each = rows[index];
    if (!each) continue;
    if (each.kind === 'project' || each.kind === 'total' || each.kind === 'subtotal') parent = each;
    if (each.kind !== 'memo') continue;
    const owner = parent;
    if (!owner || taken.has(each.row)) continue;
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
    const below = isBelowEnd ? rows.slice(index + 1).filter(({ kind }) => kind === 'project') : [];
    if (below.length > 0 && !rows.slice(0, index).some(({ kind }) => kind === 'project')) {
      openList(columns, owner, [each, ...below], notebook);
      continue;
    }
    const rest = isBelowEnd ? below : indented;
    for (const row of rest) {
      row.kind = 'memo';
      memoOf.set(row.row, owner.row);
      note(row.row, 'continues-memo', 0.7, { row: each.row + 1 });
    }
    if (rest.length === 0) askUnindented(rows, columns, index, owner, isCounted, notebook);
  }
  dropEmptyGroups(rows, notebook);
}

/**
 * 其中 behind a total at the top, with no project before it, opens the list of all projects. Asked where they do
 * not add up to that total, since they may be some of them only.
 */
function openList(
  columns: readonly AmountColumn[],
  total: LabelledRow,
  list: readonly LabelledRow[],
  { memoOf, doubts, note, answerOf }: RowNotebook,
): void {
  const [first] = list;
  if (!first) return;
  const match = matchRow(
    columns,
    total.row,
    list.map(({ row }) => row),
  );
  const isWhole = addsUp(match);
  if (!isWhole) {
    const options = ['project', 'memo'];
    doubts.push({ kind: 'memo-rows', row: first.row, recommended: 'project', options });
  }
  const isMemo = !isWhole && answerOf(first.label) === 'memo';
  for (const each of list) {
    each.kind = isMemo ? 'memo' : 'project';
    if (isMemo) memoOf.set(each.row, total.row);
    else memoOf.delete(each.row);
  }
  if (!isMemo) note(first.row, 'opens-list', 0.8, { row: total.row + 1 });
}

/** A head whose rows turned out to be parts of it is no head of a group but a project with parts. */
function dropEmptyGroups(rows: readonly LabelledRow[], { groups, memoOf }: RowNotebook): void {
  for (const [head, children] of groups) {
    if (!children.every((row) => memoOf.has(row))) continue;
    groups.delete(head);
    const row = rows.find((each) => each.row === head);
    if (row) row.kind = 'project';
  }
}

/**
 * 减：… and 加：… rows. What the total takes away as it stands is no project's; what it adds with its sign is a
 * part of it that is no project's, or a project?
 */
function settleDeductions(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  { deducted, doubts, answerOf, note }: RowNotebook,
): void {
  const signed = rows.filter(({ kind, key }) => kind === 'memo' && DEDUCTION_LABEL.test(key));
  const total = lastOf(rows, ({ kind }) => kind === 'total');
  const first = signed[0];
  if (!total || !first) return;
  const added = rows.filter(({ kind }) => kind === 'project').map(({ row }) => row);
  if (matchRow(columns, total.row, added).fails === 0) return;
  const less = signed.filter(({ key }) => key.startsWith(LESS)).map(({ row }) => row);
  const taken = matchRow(columns, total.row, added, less);
  if (less.length > 0 && addsUp(taken)) {
    deducted.set(total.row, less);
    for (const row of less) note(row, 'taken-away', 0.9, { row: total.row + 1 });
    return;
  }
  const match = matchRow(columns, total.row, [...added, ...signed.map(({ row }) => row)]);
  if (match.fails > 0 || match.telling === 0) return;
  const options = ['project', 'memo'];
  doubts.push({ kind: 'deduction', row: first.row, recommended: 'project', options });
  if (answerOf(first.label) === 'memo') return;
  for (const each of signed) each.kind = 'project';
}

/** 其中 followed by rows that are not indented and with it make up the parent: part of it, or projects? */
function askUnindented(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  index: number,
  owner: LabelledRow,
  isCounted: (row: number) => boolean,
  { doubts, memoOf, answerOf }: RowNotebook,
): void {
  const memo = rows[index];
  if (!memo || matchRow(columns, owner.row, [memo.row]).fails === 0) return;
  const parts = [memo.row];
  for (let next = index + 1; next < rows.length && parts.length < 8; next += 1) {
    const row = rows[next];
    if (row?.kind !== 'project' || row.level >= 0 || isCounted(row.row)) return;
    parts.push(row.row);
    const match = matchRow(columns, owner.row, parts);
    if (match.fails > 0 || match.telling < Math.min(2, columns.length)) continue;
    if (answerOf(row.label) === 'project' || isAddedBelow(rows, columns, next)) return;
    doubts.push({
      kind: 'memo-rows',
      row: row.row,
      recommended: 'memo',
      options: ['memo', 'project'],
    });
    for (const part of rows.slice(index + 1, next + 1)) {
      part.kind = 'memo';
      memoOf.set(part.row, owner.row);
    }
    return;
  }
}

/** Whether the next total below adds the row at `index` up with the projects of its block. */
function isAddedBelow(
  rows: readonly LabelledRow[],
  columns: readonly AmountColumn[],
  index: number,
): boolean {
  const isSum = ({ kind }: LabelledRow) => kind === 'total' || kind === 'subtotal';
  const total = rows.slice(index).find(isSum);
  if (!total) return false;
  const above = rows.slice(0, index);
  const from = lastIndexOf(above, isSum);
  const block = rows
    .slice(from + 1)
    .filter(({ row, kind }) => kind === 'project' && row < total.row);
  const match = matchRow(
    columns,
    total.row,
    block.map(({ row }) => row),
  );
  return addsUp(match);
}
