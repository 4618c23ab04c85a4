import { lastOf } from './last-match';
import type { AmountColumn } from './amount-column';
import type { LabelledRow, TotalWord } from './row-labels';
import { matchRow } from './row-sums';
import type { RowStructure } from './row-structure';

/** What a total or subtotal row stands for; all rows 0-based. */
export interface Coverage {
  readonly row: number;
  readonly kind: 'total' | 'subtotal';
  readonly covers: readonly number[];
  /** Subtotal rows directly beneath. */
  readonly children: readonly number[];
}

/** How wide a total reaches by its word. */
const RANK: Readonly<Record<TotalWord, number>> = {
  page: 0,
  running: 3,
  subtotal: 1,
  named: 2,
  total: 3,
  grand: 4,
};

/** Finds which projects each total row covers: by place and word, checked by sums. */
export function coverTotals(structure: RowStructure, columns: readonly AmountColumn[]): Coverage[] {
  const { rows, groups } = structure;
  const projects = rows.filter(({ kind }) => kind === 'project').map(({ row }) => row);
  const sums = rows.filter((each) => isSum(each) && !groups.has(each.row));
  const headed = rows.filter(({ row }) => groups.has(row));
  const first = projects[0] ?? 0;
  const last = projects.at(-1) ?? 0;
  const covers = new Map<number, readonly number[]>();
  for (const { row } of headed) covers.set(row, groups.get(row) ?? []);
  const worded = sums.filter(({ word }) => word !== null && word !== 'page' && word !== 'running');
  const isAbove = chooseSide(worded, projects, columns);
  for (const each of sums) {
    if (each.word === 'page') covers.set(each.row, pageRows(each, sums, projects));
    else if (each.word === 'running')
      covers.set(
        each.row,
        projects.filter((row) => row < each.row),
      );
    else if (
      each.row < first &&
      rankOf(each) >= 2 &&
      sums.filter(({ row }) => row < first).length === 1 &&
      isTop(each, worded, isAbove)
    )
      covers.set(each.row, projects);
    else covers.set(each.row, span(each, worded, projects, isAbove));
  }
  for (const each of sums) {
    if ((covers.get(each.row)?.length ?? 0) === 0 && (each.row > last || each.row < first)) {
      covers.set(each.row, projects);
    }
  }
  return [...covers.keys()]
    .sort((a, b) => a - b)
    .map((row) => coverage(row, rows, covers, projects));
}

function isSum({ kind }: LabelledRow): boolean {
  return kind === 'total' || kind === 'subtotal';
}

function rankOf({ word }: LabelledRow): number {
  return word === null ? 3 : RANK[word];
}

function isTop(each: LabelledRow, worded: readonly LabelledRow[], isAbove: boolean): boolean {
  return !isAbove || worded.every((other) => rankOf(other) <= rankOf(each));
}

/** Rows that a total spans on its side, up to the next total of the same or a wider reach. */
function span(
  each: LabelledRow,
  worded: readonly LabelledRow[],
  projects: readonly number[],
  isAbove: boolean,
): readonly number[] {
  const rank = rankOf(each);
  const rivals = worded.filter((other) => other !== each && rankOf(other) >= rank);
  const rows = isAbove
    ? between(projects, each.row, rivals.find(({ row }) => row > each.row)?.row ?? Infinity)
    : between(projects, lastOf(rivals, ({ row }) => row < each.row)?.row ?? -1, each.row);
  return rows;
}

function between(rows: readonly number[], from: number, to: number): readonly number[] {
  return rows.slice(upper(rows, from), upper(rows, to - 1));
}

/** Index of the first row beyond a row, by halving. */
function upper(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether subtotals stand above their groups: what more sums agree with, else the first row's place. */
function chooseSide(
  worded: readonly LabelledRow[],
  projects: readonly number[],
  columns: readonly AmountColumn[],
): boolean {
  let above = 0;
  let below = 0;
  for (const each of worded.slice(0, 60)) {
    const up = matchRow(columns, each.row, span(each, worded, projects, true));
    const down = matchRow(columns, each.row, span(each, worded, projects, false));
    above += up.telling;
    below += down.telling;
  }
  if (above !== below) return above > below;
  const first = projects[0] ?? 0;
  return (
    worded.length > 0 &&
    (worded[0]?.row ?? 0) < first &&
    (worded.at(-1)?.row ?? 0) < (projects.at(-1) ?? 0)
  );
}

function pageRows(
  each: LabelledRow,
  sums: readonly LabelledRow[],
  projects: readonly number[],
): readonly number[] {
  const before = lastOf(sums, ({ row, word }) => word === 'page' && row < each.row)?.row ?? -1;
  return between(projects, before, each.row);
}

function coverage(
  row: number,
  rows: readonly LabelledRow[],
  covers: ReadonlyMap<number, readonly number[]>,
  projects: readonly number[],
): Coverage {
  const own = covers.get(row) ?? [];
  const label = rows.find((each) => each.row === row);
  const isWhole = own.length === projects.length;
  const isNarrow =
    label?.word === 'subtotal' || label?.word === 'page' || label?.kind === 'subtotal';
  const kind =
    isNarrow || !isWhole
      ? isNarrow || own.length < projects.length
        ? 'subtotal'
        : 'total'
      : 'total';
  return { row, kind, covers: own, children: childrenOf(row, own, covers, label) };
}

/** Subtotals whose rows all lie within, and within no narrower one. */
function childrenOf(
  row: number,
  own: readonly number[],
  covers: ReadonlyMap<number, readonly number[]>,
  label: LabelledRow | undefined,
): readonly number[] {
  if (label?.word === 'page') return [];
  const [low = 0] = own;
  const high = own.at(-1) ?? -1;
  const inside = [...covers].filter(
    ([other, rows]) =>
      other !== row &&
      rows.length > 0 &&
      rows.length < own.length &&
      (rows[0] ?? -1) >= low &&
      (rows.at(-1) ?? Infinity) <= high,
  );
  return inside
    .filter(
      ([other, rows]) =>
        !inside.some(
          ([wider, more]) =>
            wider !== other &&
            more.length > rows.length &&
            (more[0] ?? 0) <= (rows[0] ?? 0) &&
            (more.at(-1) ?? 0) >= (rows.at(-1) ?? 0),
        ),
    )
    .map(([other]) => other)
    .sort((a, b) => a - b);
}
