import type { AmountColumn } from './amount-column';
import { quotientSupport, sumSupport, weightOf } from './arithmetic';
import type { SignedColumn } from './arithmetic';
import type { ColumnField } from './budget-table';
import type { Candidate } from './head-rank';
import type { RateColumn } from './rate-column';

/** A column that may be one of the money fields or the rate, with its figures. */
export interface Contender {
  readonly column: number;
  readonly candidates: readonly Candidate[];
  readonly amounts: AmountColumn;
  readonly rates: RateColumn;
}

/** An identity that was tried for an assignment, and how it did, -1..1. */
export interface TriedIdentity {
  readonly kind: 'adjusted' | 'balance' | 'rate';
  readonly columns: readonly number[];
  readonly weight: number;
}

/** One way to read the columns. */
export interface Assignment {
  readonly fields: ReadonlyMap<ColumnField, number>;
  readonly score: number;
  readonly identities: readonly TriedIdentity[];
}

const NULL_SCORE = 0.05;
const SURE_WORDS = 0.8;
const RIVAL_WORDS = 0.3;
/** Less than the lead that settles a column without asking. */
const TOO_LARGE = 0.2;
/** More than weak words bring. */
const STRAY = 0.5;
const WEAK_WORDS = 0.41;
const BUDGETLESS = 0.05;
const MOST_WAYS = 6000;

/** The best ways to read the contenders, best first: words and arithmetic together. */
export function assignColumns(
  contenders: readonly Contender[],
  rows: readonly number[],
  fixed: ReadonlyMap<ColumnField, number>,
): Assignment[] {
  const byColumn = new Map(contenders.map((each) => [each.column, each]));
  const memory = new Map<string, number>();
  const ways: Assignment[] = [];
  const taken = new Map<ColumnField, number>(fixed);
  const isFixed = new Set(fixed.values());
  const free = contenders.filter(({ column }) => !isFixed.has(column));
  /** A field that the words of this column alone claim is its own, whatever the sums say. */
  const isOwn = ({ field, prior }: Candidate, { column }: Contender) =>
    prior >= SURE_WORDS &&
    !taken.has(field) &&
    !contenders.some(
      (other) =>
        other.column !== column &&
        other.candidates.some((rival) => rival.field === field && rival.prior >= RIVAL_WORDS),
    );
  const visit = (index: number, score: number) => {
    if (ways.length >= MOST_WAYS) return;
    const contender = free[index];
    if (!contender) {
      const identities = tryIdentities(taken, byColumn, rows, memory);
      const gained = identities.reduce((sum, { weight }) => sum + weight, 0);
      const doubt =
        (isWholeBudget(taken, byColumn, rows) ? TOO_LARGE : 0) +
        (hasStrayBudget(taken, byColumn, identities) ? STRAY : 0) +
        (lacksBudget(taken, byColumn) ? BUDGETLESS : 0);
      ways.push({ fields: new Map(taken), score: score + gained - doubt, identities });
      return;
    }
    for (const { field, prior } of contender.candidates) {
      if (taken.has(field)) continue;
      taken.set(field, contender.column);
      visit(index + 1, score + prior);
      taken.delete(field);
    }
    if (!contender.candidates.some((each) => isOwn(each, contender)))
      visit(index + 1, score + NULL_SCORE);
  };
  visit(0, 0);
  return ways.sort((a, b) => b.score - a.score);
}

/** Whether weak words alone make a column a second budget, such as 计划支出 beside 全年预算: no sum ties it to the rest. */
function hasStrayBudget(
  fields: ReadonlyMap<ColumnField, number>,
  byColumn: ReadonlyMap<number, Contender>,
  identities: readonly TriedIdentity[],
): boolean {
  const both = (['originalBudget', 'adjustedBudget'] as const).map((field) => ({
    field,
    column: fields.get(field),
  }));
  if (both.some(({ column }) => column === undefined)) return false;
  return both.some(({ field, column = -1 }) => {
    const words = byColumn.get(column)?.candidates.find((each) => each.field === field);
    if (words === undefined || words.prior >= WEAK_WORDS) return false;
    return !identities.some(({ columns, weight }) => weight > 0 && columns.includes(column));
  });
}

/** Whether 下达 is taken as money received though no other column is a budget: alone it is what may be spent. */
function lacksBudget(
  fields: ReadonlyMap<ColumnField, number>,
  byColumn: ReadonlyMap<number, Contender>,
): boolean {
  if (fields.has('originalBudget') || fields.has('adjustedBudget')) return false;
  const received = byColumn.get(fields.get('fundsReceived') ?? -1);
  return received?.candidates.some(({ field }) => field === 'adjustedBudget') === true;
}

/**
 * Whether what is taken as the adjustment is as much as was spent on most rows, and its words allow the adjusted
 * budget as well: then it is likelier that.
 */
function isWholeBudget(
  fields: ReadonlyMap<ColumnField, number>,
  byColumn: ReadonlyMap<number, Contender>,
  rows: readonly number[],
): boolean {
  const adjustment = byColumn.get(fields.get('adjustment') ?? -1);
  const spent = byColumn.get(fields.get('expenditure') ?? -1);
  if (!adjustment || !spent || fields.has('adjustedBudget')) return false;
  if (!adjustment.candidates.some(({ field }) => field === 'adjustedBudget')) return false;
  let large = 0;
  let seen = 0;
  for (const row of rows) {
    const fen = spent.amounts.fen[row - spent.amounts.top] ?? NaN;
    if (!(fen > 0)) continue;
    seen += 1;
    if ((adjustment.amounts.fen[row - adjustment.amounts.top] ?? 0) >= fen) large += 1;
  }
  return seen > 0 && large > seen / 2;
}

/** Identities that the assigned fields should obey. */
function tryIdentities(
  fields: ReadonlyMap<ColumnField, number>,
  byColumn: ReadonlyMap<number, Contender>,
  rows: readonly number[],
  memory: Map<string, number>,
): TriedIdentity[] {
  const of = (field: ColumnField) => byColumn.get(fields.get(field) ?? -1);
  const [original, adjustment, carryover, adjusted, received, spent, balance, rate] = [
    of('originalBudget'),
    of('adjustment'),
    of('carryover'),
    of('adjustedBudget'),
    of('fundsReceived'),
    of('expenditure'),
    of('balance'),
    of('executionRate'),
  ];
  const sum = (result: AmountColumn, terms: readonly SignedColumn[]) => {
    const key = `${result.column}=${terms.map(({ amounts, sign }) => sign * (amounts.column + 1)).join('+')}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const weight = weightOf(sumSupport(result, terms, rows));
    memory.set(key, weight);
    return weight;
  };
  const plus = (...some: (Contender | undefined)[]): SignedColumn[] =>
    some.flatMap((each) => (each ? [{ amounts: each.amounts, sign: 1 as const }] : []));
  const columnsOf = (...some: (Contender | undefined)[]) =>
    some.flatMap((each) => (each ? [each.column] : []));
  const tried: TriedIdentity[] = [];
  if (adjusted && original && (adjustment ?? carryover)) {
    const weight = Math.max(
      ...[
        plus(original, adjustment),
        plus(original, adjustment, carryover),
        plus(original, carryover),
      ]
        .filter((terms) => terms.length > 1)
        .map((terms) => sum(adjusted.amounts, terms)),
    );
    tried.push({
      kind: 'adjusted',
      columns: columnsOf(adjusted, original, adjustment, carryover),
      weight: weight * 0.8,
    });
  }
  const bases = adjusted
    ? [
        { terms: plus(adjusted), factor: 0.8 },
        { terms: plus(adjusted, carryover), factor: 0.75 },
      ]
    : [
        { terms: plus(original, adjustment), factor: adjustment ? 0.8 : 0.55 },
        { terms: plus(original, adjustment, carryover), factor: 0.75 },
        { terms: plus(original), factor: 0.5 },
      ];
  // What is left of the money that arrived: likelier where nothing is left of the budget itself.
  if (received) bases.push({ terms: plus(received), factor: 0.5 });
  if (balance && spent && (adjusted ?? original)) {
    const weight = Math.max(
      ...bases.map(
        ({ terms, factor }) =>
          sum(balance.amounts, [...terms, { amounts: spent.amounts, sign: -1 }]) * factor,
      ),
    );
    tried.push({
      kind: 'balance',
      columns: columnsOf(balance, adjusted ?? original, spent),
      weight,
    });
  }
  const base = adjusted ?? original;
  if (rate && spent && base) {
    const key = `${rate.column}=${spent.column}/${base.column}`;
    const known =
      memory.get(key) ?? weightOf(quotientSupport(rate.rates, spent.amounts, base.amounts, rows));
    memory.set(key, known);
    const factor = adjusted ? 0.8 : adjustment ? 0.3 : 0.4;
    tried.push({ kind: 'rate', columns: columnsOf(rate, spent, base), weight: known * factor });
  }
  return tried;
}
