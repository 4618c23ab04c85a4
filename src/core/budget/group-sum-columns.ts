import type { AmountColumn } from './amount-column';
import type { ColumnWords } from './column-candidates';
import { isMoney } from './data-rows';
import type { MoneyUnit } from './money';
import { fenAt } from './row-sums';
import type { SheetView } from './sheet-view';

/** One merged cell may be a project's own. */
const LEAST_GROUPS = 2;

interface Group {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Columns of sums over groups of rows, each merged down beside the rows that it adds: 大队预算小计 behind 预算. They say
 * nothing that the rows do not.
 */
export function groupSumColumns(
  view: SheetView,
  words: readonly ColumnWords[],
  body: Group,
  amountsOf: (column: number, unit: MoneyUnit | null) => AmountColumn,
): ReadonlySet<number> {
  const sums = new Set<number>();
  if (view.grid.merges.length === 0) return sums;
  const amounts = ({ column, head }: ColumnWords) => amountsOf(column, head.unit);
  const money = words.filter(isMoney);
  for (const each of money) {
    const groups = view.grid.merges.filter(
      ({ left, right, top, bottom }) =>
        left === each.column &&
        right === left &&
        bottom > top &&
        top >= body.top &&
        bottom <= body.bottom,
    );
    if (groups.length < LEAST_GROUPS) continue;
    const isOf = (other: ColumnWords): boolean =>
      other !== each &&
      other.candidates.length > 0 &&
      groups.every((group) => isSum(amounts(each), amounts(other), group));
    if (money.some(isOf)) sums.add(each.column);
  }
  return sums;
}

function isSum(whole: AmountColumn, parts: AmountColumn, { top, bottom }: Group): boolean {
  let sum = 0;
  for (let row = top; row <= bottom; row += 1) sum += fenAt(parts, row);
  // Blanks leave it NaN: amounts merged over sources as the sum itself is are no parts.
  return sum === fenAt(whole, top) && sum !== 0;
}
