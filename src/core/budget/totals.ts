import type { AmountColumn } from './amount-column';
import type { RowKind } from './budget-table';
import { lastOf } from './last-match';
import type { LabelledRow, TotalWord } from './row-labels';
import { fenAt, matchRow, sumSlack } from './row-sums';
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
export function coverTotals(
  structure: RowStructure,
  columns: readonly AmountColumn[],
  departmentOf: (row: number) => string | null,
): Coverage[] {
  const { rows, groups } = structure;
  const projects = rows.filter(({ kind }) => kind === 'project').map(({ row }) => row);
  const sums = rows.filter((each) => isSum(each) && !groups.has(each.row));
  const first = projects[0] ?? 0;
  const last = projects.at(-1) ?? 0;
  const covers = new Map<number, readonly number[]>(groups);
  const worded = sums.filter(({ word }) => word !== 'page' && word !== 'running');
  const spans = new Spans(worded, projects);
  const isAbove = chooseSide(worded, spans, projects, columns);
  const above = sums.filter(({ row }) => row < first);
  const widest = widestOf(worded);
  const isParted = partedRows(rows, departmentOf);
  const lastWide = lastOf(worded, (each) => rankOf(each) >= RANK.total);
  let page = -1;
  for (const each of sums) {
    if (each.word === 'page') {
      covers.set(
        each.row,
        nearestSum(columns, each.row, between(projects, page, each.row), false, isParted),
      );
      page = each.row;
    } else if (each.word === 'running') covers.set(each.row, between(projects, -1, each.row));
    else {
      const isTop = each.row < first && above.length === 1 && rankOf(each) >= RANK.named;
      const isWhole =
        isTop &&
        (!isAbove || rankOf(each) === widest) &&
        sumsAgree(columns, each.row, projects) >=
          sumsAgree(columns, each.row, spans.of(each.row, true));
      const around = spans.of(each.row, isAbove);
      const isEnd = each === lastWide && !isAbove;
      covers.set(
        each.row,
        isWhole
          ? projects
          : isEnd
            ? around
            : likelierSum(columns, each.row, spans, isAbove, isParted),
      );
    }
    const isOutside = each.row > last || each.row < first;
    if (isOutside && covers.get(each.row)?.length === 0) covers.set(each.row, projects);
  }
  const children = nestCovers(
    covers,
    new Set(sums.filter(({ word }) => word === 'page').map(({ row }) => row)),
  );
  const words = new Map(
    [...sums, ...rows.filter(({ row }) => groups.has(row))].map((each) => [each.row, each]),
  );
  return [...covers]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => ({
      row,
      kind: kindOf(words.get(row), own.length === projects.length),
      covers: own,
      children: children.get(row) ?? [],
    }));
}

/**
 * The rows that a sum is of: on the side where sums of the table stand as a rule, or on the other
 * one where only those add up. A table may have its total on top and its subtotals below their rows.
 */
function likelierSum(
  columns: readonly AmountColumn[],
  row: number,
  spans: Spans,
  isAbove: boolean,
  isParted: (upper: number, lower: number) => boolean,
): readonly number[] {
  const usual = nearestSum(columns, row, spans.of(row, isAbove), isAbove, isParted);
  if (matchRow(columns, row, usual).fails === 0) return usual;
  const other = nearestSum(columns, row, spans.of(row, !isAbove), !isAbove, isParted);
  const { fails, telling } = matchRow(columns, row, other);
  return fails === 0 && telling > 0 ? other : usual;
}

/**
 * The rows of a span that a sum is of: all, or where those do not add up the nearest that do, if
 * something parts them from the rest; all when none. A sum that merely leaves rows out is a fault
 * for rules to find, not another reading.
 */
function nearestSum(
  columns: readonly AmountColumn[],
  row: number,
  span: readonly number[],
  isAbove: boolean,
  isParted: (upper: number, lower: number) => boolean,
): readonly number[] {
  const main = columns.find(
    (column) => !Number.isNaN(fenAt(column, row)) && fenAt(column, row) !== 0,
  );
  if (!main || matchRow(columns, row, span).fails === 0) return span;
  const stated = fenAt(main, row);
  const near = isAbove ? span : [...span].reverse();
  let sum = 0;
  for (const [index, part] of near.entries()) {
    const amount = fenAt(main, part);
    sum += Number.isNaN(amount) ? 0 : amount;
    if (Math.abs(sum - stated) > sumSlack(main, index + 1)) continue;
    const run = near.slice(0, index + 1);
    const beyond = near[index + 1] ?? part;
    if (!isParted(Math.min(part, beyond), Math.max(part, beyond))) continue;
    if (matchRow(columns, row, run).fails === 0) return isAbove ? run : run.reverse();
  }
  return span;
}

/** Whether something stands between two project rows that parts groups: a title, a gap, a sum, another department. */
function partedRows(
  rows: readonly LabelledRow[],
  departmentOf: (row: number) => string | null,
): (upper: number, lower: number) => boolean {
  const top = rows[0]?.row ?? 0;
  return (upper, lower) =>
    departmentOf(upper) !== departmentOf(lower) ||
    rows.slice(upper - top + 1, lower - top).some(({ kind }) => PARTING.has(kind));
}

const PARTING: ReadonlySet<RowKind> = new Set<RowKind>([
  'section',
  'blank',
  'header',
  'total',
  'subtotal',
]);

function sumsAgree(
  columns: readonly AmountColumn[],
  row: number,
  parts: readonly number[],
): number {
  return matchRow(columns, row, parts).telling;
}

function isSum({ kind }: LabelledRow): boolean {
  return kind === 'total' || kind === 'subtotal';
}

function rankOf({ word }: LabelledRow): number {
  return word === null ? RANK.total : RANK[word];
}

function widestOf(worded: readonly LabelledRow[]): number {
  return worded.reduce((widest, each) => Math.max(widest, rankOf(each)), 0);
}

function kindOf(label: LabelledRow | undefined, isWhole: boolean): 'total' | 'subtotal' {
  const isNarrow = label?.word === 'subtotal' || label?.word === 'page';
  const isGroup = label?.word === null && label.kind === 'subtotal';
  return isNarrow || isGroup || !isWhole ? 'subtotal' : 'total';
}

/** Projects that totals span on either side, up to the next total of the same or a wider reach. */
class Spans {
  readonly #before = new Map<number, number>();
  readonly #after = new Map<number, number>();
  readonly #projects: readonly number[];

  constructor(worded: readonly LabelledRow[], projects: readonly number[]) {
    this.#projects = projects;
    const open: LabelledRow[] = [];
    for (const each of worded) {
      while (open.length > 0 && rankOf(open.at(-1) ?? each) < rankOf(each)) {
        this.#after.set(open.pop()?.row ?? -1, each.row);
      }
      const rival = open.at(-1);
      if (rival) this.#before.set(each.row, rival.row);
      if (rival && rankOf(rival) === rankOf(each)) this.#after.set(rival.row, each.row);
      if (rival && rankOf(rival) === rankOf(each)) open.pop();
      open.push(each);
    }
  }

  of(row: number, isAbove: boolean): readonly number[] {
    return isAbove
      ? between(this.#projects, row, this.#after.get(row) ?? Infinity)
      : between(this.#projects, this.#before.get(row) ?? -1, row);
  }
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

const MOST_JUDGED = 60;

/** Whether subtotals stand above their groups: what more sums agree with, else the first row's place. */
function chooseSide(
  worded: readonly LabelledRow[],
  spans: Spans,
  projects: readonly number[],
  columns: readonly AmountColumn[],
): boolean {
  let above = 0;
  let below = 0;
  const widest = widestOf(worded);
  const inner = worded.filter((each) => rankOf(each) < widest);
  // Where the total of all stands says nothing of the subtotals.
  const judged = inner.length > 0 ? inner : worded;
  for (const { row } of judged.slice(0, MOST_JUDGED)) {
    above += matchRow(columns, row, spans.of(row, true)).telling;
    below += matchRow(columns, row, spans.of(row, false)).telling;
  }
  if (above !== below) return above > below;
  const first = projects[0] ?? 0;
  return (judged[0]?.row ?? first) < first && (judged.at(-1)?.row ?? 0) < (projects.at(-1) ?? 0);
}

interface CoverSpan {
  readonly row: number;
  readonly low: number;
  readonly high: number;
}

/** Of two sums over the same rows, the wider first: the one farther from them. */
function wider(a: CoverSpan, b: CoverSpan): number {
  const isBelow = a.row > a.high && b.row > b.high;
  return isBelow ? b.row - a.row : a.row - b.row;
}

/** For each total the subtotals directly within it; totals of pages hold none. */
function nestCovers(
  covers: ReadonlyMap<number, readonly number[]>,
  pages: ReadonlySet<number>,
): Map<number, readonly number[]> {
  const spans = [...covers]
    .filter(([, rows]) => rows.length > 0)
    .map(([row, rows]): CoverSpan => ({ row, low: rows[0] ?? 0, high: rows.at(-1) ?? 0 }))
    .sort((a, b) => a.low - b.low || b.high - a.high || wider(a, b));
  const children = new Map<number, number[]>();
  const open: typeof spans = [];
  for (const each of spans) {
    while (open.length > 0 && (open.at(-1)?.high ?? 0) < each.high) open.pop();
    const parent = open.at(-1);
    if (parent) {
      const known = children.get(parent.row);
      if (known) known.push(each.row);
      else children.set(parent.row, [each.row]);
    }
    if (!pages.has(each.row)) open.push(each);
  }
  for (const rows of children.values()) rows.sort((a, b) => a - b);
  return children;
}
