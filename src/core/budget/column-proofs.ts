import type { AmountColumn } from './amount-column';
import { isCertain, quotientSupport, sumSupport } from './arithmetic';
import type { SignedColumn } from './arithmetic';
import type { Assignment, Contender } from './assign-columns';
import type { ColumnField } from './budget-table';
import type { ColumnDoubt } from './column-plan';
import type { ColumnRole } from './column-parts';
import { fenAt } from './row-sums';

const LEAST_ROWS = 2;

/** What the proofs are looked for in. */
export interface ProofInput {
  /** All columns of amounts that are no parts of others. */
  readonly columns: readonly AmountColumn[];
  readonly contenders: readonly Contender[];
  readonly best: Assignment | undefined;
  readonly rows: readonly number[];
  readonly fixed: ReadonlyMap<ColumnField, number>;
}

/**
 * Where the columns chosen by their words do not keep the balance or the rate of the table, and others do: 批复投资 less
 * 拨付资金 is left, not less 完成投资. Which of them was given or spent is asked.
 */
export function proofDoubts(input: ProofInput): ColumnDoubt[] {
  const { best, fixed } = input;
  if (!best) return [];
  const doubts = new Map<ColumnField, ColumnDoubt>();
  for (const kind of ['balance', 'rate'] as const) {
    const pair = proofOf(input, kind, best);
    if (!pair) continue;
    const base: ColumnField = best.fields.has('adjustedBudget')
      ? 'adjustedBudget'
      : 'originalBudget';
    const claims: [ColumnField, AmountColumn][] = [
      [base, pair.given],
      ['expenditure', pair.spent],
    ];
    for (const [field, proven] of claims) {
      const column = best.fields.get(field);
      if (column === undefined || column === proven.column || isBudget(best, proven)) continue;
      // A rate of the money that arrived is a matter of rules as well.
      if (kind === 'rate' && best.fields.get('fundsReceived') === proven.column) continue;
      if (fixed.has(field) || doubts.has(field)) continue;
      const options = [proven.column, column];
      const recommended = proven.column;
      doubts.set(field, { kind: 'rival', column, field, options, recommended, margin: 0 });
    }
  }
  return [...doubts.values()];
}

/** The doubts of both kinds, of each field only one; columns that sums prove are named first. */
export function withProofs(
  doubts: readonly ColumnDoubt[],
  proven: readonly ColumnDoubt[],
): ColumnDoubt[] {
  const fields = new Map(proven.map((each) => [each.field, each]));
  const others = doubts.filter(({ kind, field }) => kind !== 'rival' || !fields.has(field));
  const merged = proven.map((each) => {
    const rival = doubts.find(({ kind, field }) => kind === 'rival' && field === each.field);
    return rival ? { ...each, options: [...new Set([...each.options, ...rival.options])] } : each;
  });
  return [...others, ...merged];
}

const BUDGETS = ['originalBudget', 'adjustedBudget'] as const;

/** A rate or balance of the original budget beside an adjusted one is no matter of columns but of rules. */
function isBudget({ fields }: Assignment, { column }: AmountColumn): boolean {
  return BUDGETS.some((field) => fields.get(field) === column);
}

interface Proof {
  readonly given: AmountColumn;
  readonly spent: AmountColumn;
}

/** The columns that keep an identity which the chosen ones break; undefined where those keep it. */
function proofOf(input: ProofInput, kind: 'balance' | 'rate', best: Assignment): Proof | undefined {
  const tried = best.identities.find((each) => each.kind === kind);
  if (tried !== undefined && tried.weight > 0) return undefined;
  const result = input.contenders.find(
    ({ column }) => column === best.fields.get(kind === 'rate' ? 'executionRate' : 'balance'),
  );
  const carried = input.columns.find(({ column }) => column === best.fields.get('carryover'));
  if (!result) return undefined;
  const left = best.fields.get('balance');
  const others = input.columns.filter(
    (each) => each.column !== result.column && each.column !== left && each !== carried,
  );
  const plus = (amounts: AmountColumn): SignedColumn => ({ amounts, sign: 1 });
  const holds = (given: AmountColumn, spent: AmountColumn): boolean => {
    if (kind === 'rate') return isCertain(quotientSupport(result.rates, spent, given, input.rows));
    const minus: SignedColumn = { amounts: spent, sign: -1 };
    return [[plus(given)], carried ? [plus(given), plus(carried)] : []].some(
      (terms) =>
        terms.length > 0 && isCertain(sumSupport(result.amounts, [...terms, minus], input.rows)),
    );
  };
  for (const given of others) {
    const spent = others.find((each) => each !== given && holds(given, each));
    if (spent) return { given, spent };
  }
  return undefined;
}

/**
 * A column in a table that states what was spent and no budget: of a head that says nothing known, and as much as was spent on
 * every row (盘子 beside 已花), or what with the carry-over leaves the balance (本期收入). It may well be the budget.
 */
export function unreadDoubts(
  roles: readonly ColumnRole[],
  isUnknown: (head: string) => boolean,
  wholes: readonly AmountColumn[],
  fields: ReadonlyMap<ColumnField, number>,
  rows: readonly number[],
): ColumnDoubt[] {
  const amountsOf = (column: number) => wholes.find((each) => each.column === column);
  const spent = amountsOf(fields.get('expenditure') ?? -1);
  const taken = new Set(fields.values());
  if (!spent || [...BUDGETS, 'fundsReceived' as const].some((field) => fields.has(field)))
    return [];
  const isWide = (amounts: AmountColumn | undefined): boolean => {
    if (!amounts) return false;
    const seen = rows.filter((row) => fenAt(spent, row) > 0);
    return (
      seen.length >= LEAST_ROWS && seen.every((row) => fenAt(amounts, row) >= fenAt(spent, row))
    );
  };
  const left = amountsOf(fields.get('balance') ?? -1);
  const carried = amountsOf(fields.get('carryover') ?? -1);
  const isProven = (amounts: AmountColumn | undefined): boolean => {
    if (!amounts || !left || !carried) return false;
    const terms: SignedColumn[] = [
      { amounts: carried, sign: 1 },
      { amounts, sign: 1 },
      { amounts: spent, sign: -1 },
    ];
    return isCertain(sumSupport(left, terms, rows));
  };
  const open = roles.find(({ kind, words: { column, head } }) => {
    if (kind !== 'main' || taken.has(column)) return false;
    const amounts = amountsOf(column);
    return (isUnknown(head.path.at(-1) ?? '') && isWide(amounts)) || isProven(amounts);
  });
  if (!open) return [];
  const { column } = open.words;
  const options = ['adjustedBudget', 'originalBudget'] as const;
  return [{ kind: 'unread', column, options, recommended: 'adjustedBudget', margin: 0 }];
}
