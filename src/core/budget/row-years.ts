import type { AmountColumn } from './amount-column';
import type { Evidence } from './budget-table';
import { pathOf } from './column-questions';
import type { ColumnPlan } from './column-plan';
import { normalText } from './normal-text';
import { option, question, type QuestionScope } from './open-question';
import { filledText, nameKey, type ProjectRow } from './projects';
import type { Question, QuestionOption } from './question';
import type { RowStructure } from './row-structure';
import { addsUp, matchRow } from './row-sums';
import type { SheetView } from './sheet-view';
import type { TableYear } from './table-year';
import type { Coverage } from './totals';
import { RELATIVE_YEARS } from './year-words';
import { MOST_YEARS, yearInText } from './years';
import { leaveOut } from './leave-out';

/** Which of its project rows a table is read from, where a column gives each row its year. Rows are 0-based. */
export interface RowYears {
  readonly year: number | null;
  /** Rows of other years with their years; empty where every row counts. */
  readonly others: ReadonlyMap<number, number>;
  /** Rows of the year before. */
  readonly before: readonly ProjectRow[];
  /** Whether rows of one name are one project; null where the years say nothing of it. */
  readonly merge: boolean | null;
  /** What is asked of the years of rows; null where they are no matter of rows. */
  readonly questions: readonly Question[] | null;
}

/** What the years of rows are judged by. */
export interface RowYearsInput {
  readonly scope: QuestionScope;
  /** Id of the question for the year. */
  readonly id: string;
  readonly plan: ColumnPlan;
  readonly rows: readonly ProjectRow[];
  readonly coverage: readonly Coverage[];
  readonly figures: readonly AmountColumn[];
  /** What title, sheet, heads and file say. */
  readonly stated: TableYear;
}

/** All rows belong to the year of the table, as money carried forward does: added up, or projects of their own. */
const MERGED = 'years-merged';
const APART = 'years-apart';

/**
 * Finds out which year is read where each project has a row for every year. Only where the total under the rows of all
 * years adds those of the stated year alone is it that one; else a person is asked, for rows of another year may as well be
 * money that was carried forward.
 */
export function readRowYears(view: SheetView, input: RowYearsInput): RowYears {
  const { stated, scope, id, rows } = input;
  const byRow = yearsByRow(view, input);
  const years = [...new Set(byRow.values())].sort((a, b) => b - a);
  if (!isRowForEachYear(rows, byRow, years)) {
    return { year: stated.year, others: new Map(), before: [], merge: null, questions: null };
  }
  const sums = summedYears(input, byRow);
  const named = stated.contested.length === 0 && stated.year !== null ? stated.year : null;
  const answer = scope.choices.answers[id];
  const likely = likelyYear(years, named, sums);
  const isSettled = named !== null && sums.total === 1 && sums.byYear.has(named);
  const chosen =
    answer !== undefined && [MERGED, APART, ...years.map(String)].includes(answer)
      ? answer
      : isSettled
        ? String(named)
        : likely;
  const asked = isSettled ? [] : askRowYear(input, { byRow, years, named, sums, likely });
  if (chosen === MERGED || chosen === APART) {
    const merge = chosen === MERGED;
    return {
      year: named ?? years[0] ?? null,
      others: new Map(),
      before: [],
      merge,
      questions: asked,
    };
  }
  const year = Number(chosen);
  return {
    year,
    others: new Map([...byRow].filter(([, each]) => each !== year)),
    before: rows.filter(({ row }) => byRow.get(row) === year - 1),
    merge: null,
    questions: asked,
  };
}

/** The year of each project row; empty where a row has none. */
function yearsByRow(
  view: SheetView,
  { plan, rows, stated }: RowYearsInput,
): ReadonlyMap<number, number> {
  const column = plan.fields.get('year');
  const byRow = new Map<number, number>();
  if (column === undefined) return byRow;
  for (const { row } of rows) {
    const text = normalText(filledText(view, row, column) ?? '').slice(0, YEAR_LENGTH);
    const year = yearInText(text) ?? relativeYear(text, stated.year);
    if (year === undefined) return new Map();
    byRow.set(row, year);
  }
  return byRow;
}

/** 上年 and 本年, where the table says which year it is of. */
function relativeYear(text: string, year: number | null): number | undefined {
  const step = RELATIVE_YEARS[text];
  return year === null || step === undefined ? undefined : year + step;
}

/** A year and the words around it. */
const YEAR_LENGTH = 8;

/** Whether most projects of the year with the fewest stand in another year too: then the column parts years, not projects. */
function isRowForEachYear(
  rows: readonly ProjectRow[],
  byRow: ReadonlyMap<number, number>,
  years: readonly number[],
): boolean {
  if (years.length < 2 || years.length > MOST_YEARS) return false;
  const yearsOfName = new Map<string, Set<number>>();
  for (const row of rows) {
    const key = nameKey(row);
    const known = yearsOfName.get(key) ?? new Set();
    known.add(byRow.get(row.row) ?? 0);
    yearsOfName.set(key, known);
  }
  const names = [...yearsOfName.values()];
  const paired = names.filter(({ size }) => size > 1).length;
  const fewest = Math.min(...years.map((year) => names.filter((each) => each.has(year)).length));
  return paired > 0 && paired * 2 >= fewest;
}

/** What totals over rows of several years come to; rows by year that they add alone, and those that add all. */
interface SummedYears {
  readonly byYear: ReadonlyMap<number, number>;
  readonly all: number | null;
  /** How many totals are over rows of several years. */
  readonly total: number;
}

function summedYears(
  { coverage, figures }: RowYearsInput,
  byRow: ReadonlyMap<number, number>,
): SummedYears {
  const byYear = new Map<number, number>();
  let all: number | null = null;
  let total = 0;
  for (const { row, covers } of coverage) {
    const years = new Set(covers.map((each) => byRow.get(each) ?? 0));
    if (years.size < 2) continue;
    total += 1;
    if (addsUp(matchRow(figures, row, covers))) all ??= row;
    for (const year of years) {
      const own = covers.filter((each) => byRow.get(each) === year);
      if (addsUp(matchRow(figures, row, own))) byYear.set(year, row);
    }
  }
  return { byYear, all, total };
}

/** The answer that is recommended: the year that a total adds alone, the named one, else the latest. */
function likelyYear(years: readonly number[], named: number | null, sums: SummedYears): string {
  const [summed, ...others] = [...sums.byYear.keys()];
  if (summed !== undefined && others.length === 0) return String(summed);
  if (named === null || !years.includes(named)) return String(years[0]);
  // A sheet of one year that adds up all rows holds money of former years as this year's.
  return sums.all !== null ? MERGED : String(named);
}

interface YearFacts {
  readonly byRow: ReadonlyMap<number, number>;
  readonly years: readonly number[];
  readonly named: number | null;
  readonly sums: SummedYears;
  readonly likely: string;
}

function askRowYear({ scope, id, plan }: RowYearsInput, facts: YearFacts): Question[] {
  const { byRow, years, named, sums, likely } = facts;
  const evidence = (kind: string, weight: number, data: Evidence['data'] = {}): Evidence => ({
    kind,
    weight,
    data,
  });
  const ofYear = (year: number): QuestionOption => {
    const rows = [...byRow.values()].filter((each) => each === year).length;
    const sum = sums.byYear.get(year);
    return option(String(year), String(year) === likely, [
      evidence('rows-of-year', 0.5, { rows, year }),
      ...(named === year ? [evidence('year-named', 0.6, { year })] : []),
      ...(sum === undefined ? [] : [evidence('sum-of-year', 0.8, { row: sum + 1 })]),
    ]);
  };
  const column = plan.fields.get('year') ?? 0;
  const all = sums.all === null ? [] : [evidence('sum-of-years', 0.6, { row: sums.all + 1 })];
  return question(scope, {
    id,
    code: 'R-A04',
    ask: 'year-rows',
    data: { head: pathOf(plan, column), years: years.join('、'), count: years.length },
    options: [
      ...years.map(ofYear),
      option(MERGED, likely === MERGED, all),
      option(APART, likely === APART),
    ],
    blocks: 'table',
  });
}

/** Totals of the rows that are left: one over several years counts only where it adds these alone. */
export function totalsOfYear(
  coverage: readonly Coverage[],
  others: ReadonlySet<number>,
  figures: readonly AmountColumn[],
): readonly Coverage[] {
  if (others.size === 0) return coverage;
  const kept = coverage.flatMap((each): Coverage[] => {
    const covers = each.covers.filter((row) => !others.has(row));
    if (covers.length === each.covers.length) return [each];
    return addsUp(matchRow(figures, each.row, covers)) ? [{ ...each, covers }] : [];
  });
  const rows = new Set(kept.map(({ row }) => row));
  return kept.map((each) => ({ ...each, children: each.children.filter((row) => rows.has(row)) }));
}

/** Marks rows of other years and what is part of them, so that nothing counts them. */
export function leaveOutYears(structure: RowStructure, others: RowYears['others']): void {
  leaveOut(structure, 'otherYear', (row) => {
    const year = others.get(row);
    return year === undefined ? undefined : [{ kind: 'row-of-year', weight: 1, data: { year } }];
  });
}
