import { quotientSupport, weightOf } from './arithmetic';
import type { Assignment, Contender } from './assign-columns';
import { MONEY_FIELDS } from './budget-table';
import type { ColumnField } from './budget-table';
import type { ColumnWords } from './column-candidates';
import type { ColumnDoubt, FieldPart } from './column-plan';

/** A reading that leads the next by less is asked. */
const CLEAR_MARGIN = 0.22;
const CLEAR_OF_RIVAL = 0.4;
/** Words that alone make a column a rival for a field. */
const SURE_WORDS = 0.6;

/** The name column, when its head is unsure or another is as good. */
export function nameDoubts(
  names: readonly { column: number; score: number }[],
  fixed: ReadonlyMap<ColumnField, number>,
): ColumnDoubt[] {
  const [first, second] = names;
  if (fixed.has('name') || !first) return [];
  const margin = first.score - (second?.score ?? 0);
  if (first.score >= 0.6 && margin > 0.05) return [];
  return [
    {
      kind: 'name',
      column: first.column,
      options: names.slice(0, 4).map(({ column }) => column),
      recommended: first.column,
      margin,
    },
  ];
}

const isOnlyAmount = (candidates: Contender['candidates']) =>
  candidates.length === 3 && candidates.every(({ prior }) => prior <= 0.3);

/** Columns whose field would change in a reading that is nearly as good. */
export function fieldDoubts(
  contenders: readonly Contender[],
  ways: readonly Assignment[],
  fixed: ReadonlyMap<ColumnField, number>,
): ColumnDoubt[] {
  const best = ways[0];
  if (!best) return [];
  const settled = new Set(fixed.values());
  const fieldIn = (way: Assignment, column: number) =>
    [...way.fields].find(([, taken]) => taken === column)?.[0];
  return contenders.flatMap(({ column, candidates }): ColumnDoubt[] => {
    const field = fieldIn(best, column);
    if (settled.has(column) || candidates.length === 0 || isOnlyAmount(candidates)) return [];
    const rival = ways.find((way) => {
      const other = fieldIn(way, column);
      return other !== field && other !== undefined;
    });
    const margin = rival ? best.score - rival.score : 1;
    if (field === undefined || margin >= CLEAR_MARGIN) return [];
    const options = candidates.map((candidate) => candidate.field);
    return [{ kind: 'field', column, options, recommended: field, margin }];
  });
}

/** The only amount of a table whose head says no more than 金额. */
export function amountDoubts(
  contenders: readonly Contender[],
  words: readonly ColumnWords[],
  fields: ReadonlyMap<ColumnField, number>,
  fixed: ReadonlyMap<ColumnField, number>,
): ColumnDoubt[] {
  const used = MONEY_FIELDS.flatMap((field) => {
    const column = fields.get(field);
    return column === undefined ? [] : [{ field, column }];
  });
  const only = used[0];
  if (!only || used.length > 1 || fixed.has(only.field)) return [];
  const head = words.find(({ column }) => column === only.column);
  // A sum of what was given, which is a budget whatever else it may be called.
  const isKnown = contenders.some(
    ({ column, candidates }) => column === only.column && candidates.length !== 1,
  );
  if (!isKnown || !head || !(head.isPart || head.candidates.length === 0)) return [];
  return [
    {
      kind: 'amount',
      column: only.column,
      options: ['adjustedBudget', 'expenditure', 'originalBudget'],
      recommended: only.field,
      margin: 0,
    },
  ];
}

/** Fields that another column has an equal claim to by its words, unless arithmetic or equal figures settle it. */
export function rivalDoubts(
  contenders: readonly Contender[],
  ways: readonly Assignment[],
  words: readonly ColumnWords[],
  fixed: ReadonlyMap<ColumnField, number>,
): ColumnDoubt[] {
  const best = ways[0];
  if (!best) return [];
  const groupOf = (column: number) => {
    const path = words.find((each) => each.column === column)?.head.path ?? [];
    return path.length > 1 ? path[0] : undefined;
  };
  const used = new Set(best.fields.values());
  const byField = new Map<ColumnField, Contender[]>();
  for (const each of contenders) {
    const claim = each.candidates[0];
    if (!claim || claim.prior < SURE_WORDS || used.has(each.column)) continue;
    byField.set(claim.field, [...(byField.get(claim.field) ?? []), each]);
  }
  return [...byField].flatMap(([field, rivals]): ColumnDoubt[] => {
    const column = best.fields.get(field);
    const chosen = contenders.find((each) => each.column === column);
    if (column === undefined || !chosen || fixed.has(field)) return [];
    const open = rivals.filter((rival) => {
      const other = ways.find(({ fields }) => fields.get(field) === rival.column);
      const margin = other ? best.score - other.score : 1;
      const isTwin = groupOf(column) !== groupOf(rival.column);
      return (margin < CLEAR_OF_RIVAL || isTwin) && !hasSameFigures(chosen, rival);
    });
    if (open.length === 0) return [];
    const options = [column, ...open.map((rival) => rival.column)];
    return [{ kind: 'rival', column, field, options, recommended: column, margin: 0 }];
  });
}

function hasSameFigures({ amounts: a }: Contender, { amounts: b }: Contender): boolean {
  return a.fen.every(
    (fen, index) =>
      fen === b.fen[index] || (Number.isNaN(fen) && Number.isNaN(b.fen[index] ?? NaN)),
  );
}

/** Rates that refute the column of expenditure and prove that of the balance: one of the heads is wrong. */
export function swappedDoubts(
  contenders: readonly Contender[],
  best: Assignment | undefined,
  rows: readonly number[],
  fixed: ReadonlyMap<ColumnField, number>,
): ColumnDoubt[] {
  const of = (field: ColumnField) =>
    contenders.find(({ column }) => column === best?.fields.get(field));
  const [rate, spent, left] = [of('executionRate'), of('expenditure'), of('balance')];
  const budget = of('adjustedBudget') ?? of('originalBudget');
  if (!rate || !spent || !left || !budget || fixed.has('expenditure')) return [];
  const weight = (a: Contender) =>
    weightOf(quotientSupport(rate.rates, a.amounts, budget.amounts, rows));
  if (weight(spent) >= 0 || weight(left) <= CLEAR_OF_RIVAL) return [];
  return [
    {
      kind: 'rival',
      column: spent.column,
      field: 'expenditure',
      options: [spent.column, left.column],
      recommended: spent.column,
      margin: 0,
    },
  ];
}

/** Months that were added up to the expenditure, since no column does. */
export function monthDoubts(
  words: readonly ColumnWords[],
  parts: readonly FieldPart[],
): ColumnDoubt[] {
  const first = words.find(({ column }) => column === parts[0]?.column);
  if (!first || parts.length < 2 || first.period === null || first.source !== null) return [];
  return [
    {
      kind: 'months',
      column: first.column,
      options: parts.map(({ column }) => column),
      recommended: first.column,
      margin: 0,
    },
  ];
}
