import type { AmountColumn } from './amount-column';
import { isCertain, quotientSupport } from './arithmetic';
import type { Assignment, Contender } from './assign-columns';

/**
 * Whether the rate of a table is one of 其中 columns, 政采执行率 of 政府采购支出 over 政府采购预算: the chosen columns do not
 * keep it and those do.
 */
export function isRateOfParts(
  contenders: readonly Contender[],
  best: Assignment,
  memos: readonly AmountColumn[],
  rows: readonly number[],
): boolean {
  const column = best.fields.get('executionRate');
  const rates = contenders.find((each) => each.column === column)?.rates;
  const tried = best.identities.find(({ kind }) => kind === 'rate');
  if (!rates || (tried !== undefined && tried.weight > 0)) return false;
  return memos.some((spent) =>
    memos.some((given) => given !== spent && isCertain(quotientSupport(rates, spent, given, rows))),
  );
}
