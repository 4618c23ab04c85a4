import { isCertain, quotientSupport, sumSupport } from './arithmetic';
import type { Assignment, Contender } from './assign-columns';
import type { ColumnField } from './budget-table';
import type { ColumnDoubt } from './column-plan';
import type { Candidate } from './head-rank';

/** Words that claim a field for a column. */
const CLAIM = 0.3;
const BUDGETS: readonly ColumnField[] = ['adjustedBudget', 'originalBudget'];
/** Heads of money that left the office. */
const PAID_OUT = /拨付|已拨|实拨|下拨|拨出/;

const AS_SPENT: readonly Candidate[] = [
  { field: 'expenditure', prior: 0.7, sign: 1 },
  { field: 'fundsReceived', prior: 0.5, sign: 1 },
];
const AS_BUDGET: readonly Candidate[] = [
  { field: 'adjustedBudget', prior: 0.6, sign: 1 },
  { field: 'fundsReceived', prior: 0.5, sign: 1 },
];

/**
 * Money that arrived, or that was passed on, in a table that lacks one of the two sides: 已拨付 is what was spent where no
 * column says so and a column states what is left, and 拨入 is the budget where none is and spending leaves the
 * balance of it. Both are asked.
 */
export function withMoneyPassedOn(
  all: readonly Contender[],
  rows: readonly number[],
  headOf: (column: number) => string,
): readonly Contender[] {
  const received = all.filter(({ candidates }) => candidates[0]?.field === 'fundsReceived');
  const [passed] = received;
  // What was issued may be the budget by its words already.
  if (!passed || received.length > 1 || passed.candidates.length > 1) return all;
  const others = all.filter((each) => each !== passed);
  const claims = (...fields: readonly ColumnField[]) =>
    others.filter(({ candidates }) =>
      candidates.some(({ field, prior }) => prior >= CLAIM && fields.includes(field)),
    );
  const leaves = (given: Contender, spent: Contender): boolean =>
    others.some((left) => {
      if (left === given || left === spent) return false;
      const terms = [
        { amounts: given.amounts, sign: 1 as const },
        { amounts: spent.amounts, sign: -1 as const },
      ];
      const rate = quotientSupport(left.rates, spent.amounts, given.amounts, rows);
      return [sumSupport(left.amounts, terms, rows), rate].some(isCertain);
    });
  const spendings = claims('expenditure');
  const isSpent =
    spendings.length === 0 &&
    PAID_OUT.test(headOf(passed.column)) &&
    others.some((given) => leaves(given, passed));
  const isBudget =
    claims(...BUDGETS).length === 0 && spendings.some((spent) => leaves(passed, spent));
  if (!isSpent && !isBudget) return all;
  const candidates = isSpent ? AS_SPENT : AS_BUDGET;
  return all.map((each) => (each === passed ? { ...passed, candidates } : each));
}

/** Asks what such a column is, unless a person said it. */
export function passedOnDoubts(
  contenders: readonly Contender[],
  best: Assignment | undefined,
  fixed: ReadonlyMap<ColumnField, number>,
): ColumnDoubt[] {
  const settled = new Set(fixed.values());
  return contenders.flatMap(({ column, candidates }): ColumnDoubt[] => {
    if ((candidates !== AS_SPENT && candidates !== AS_BUDGET) || settled.has(column)) return [];
    const options = candidates.map(({ field }) => field);
    const recommended = options.find((field) => best?.fields.get(field) === column);
    return recommended === undefined
      ? []
      : [{ kind: 'field', column, options, recommended, margin: 0 }];
  });
}
