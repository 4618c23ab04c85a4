import type { AmountColumn } from './amount-column';
import { isCertain, sampleOf, sumSupport } from './arithmetic';
import type { ColumnWords } from './column-candidates';

const LEAST_GROUPS = 3;

/**
 * Of 支出 under 上年结转资金, 本年预算资金 and 合计 the one that adds up all others: these are its parts. Undefined where none
 * does.
 */
export function sumOfGroups(
  columns: readonly ColumnWords[],
  amountsOf: (column: number) => AmountColumn,
): ColumnWords | undefined {
  if (columns.length < LEAST_GROUPS || columns.some(({ head }) => head.path.length < 2))
    return undefined;
  return columns.find((each) => {
    const amounts = amountsOf(each.column);
    const terms = columns
      .filter((other) => other !== each)
      .map(({ column }) => ({ amounts: amountsOf(column), sign: 1 as const }));
    return isCertain(sumSupport(amounts, terms, sampleOf(amounts)));
  });
}
