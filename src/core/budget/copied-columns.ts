import type { AmountColumn } from './amount-column';
import type { ColumnWords } from './column-candidates';
import { FEN_PER_UNIT } from './money';
import type { MoneyUnit } from './money';
import { fenAt } from './row-sums';

/** Half of a hundredth of the coarser unit, to which such columns are rounded. */
const HALF_A_HUNDREDTH = 0.005;

/**
 * Columns that say again in another unit what a column with the same heads says: 预算数（元）| 预算数（万元）. Of the
 * two the one in the finer unit counts. Empty where their amounts do not agree, since one of them is wrong then.
 */
export function copiedColumns(
  words: readonly ColumnWords[],
  rows: readonly number[],
  amountsOf: (column: number, unit: MoneyUnit | null) => AmountColumn,
): ReadonlySet<number> {
  const byPath = new Map<string, ColumnWords[]>();
  for (const each of words) {
    if (each.isOther || each.head.unit === null) continue;
    const path = each.head.path.join('/');
    byPath.set(path, [...(byPath.get(path) ?? []), each]);
  }
  const copies = new Set<number>();
  for (const members of byPath.values()) {
    const [fine, ...coarse] = [...members].sort((a, b) => sizeOf(a) - sizeOf(b));
    for (const each of coarse) {
      if (!fine || sizeOf(each) === sizeOf(fine)) continue;
      const [a, b] = [fine, each].map(({ column, head }) => amountsOf(column, head.unit));
      if (a && b && isCopy(a, b, rows, sizeOf(each) * HALF_A_HUNDREDTH)) copies.add(each.column);
    }
  }
  return copies;
}

function sizeOf({ head }: ColumnWords): number {
  return head.unit === null ? 0 : FEN_PER_UNIT[head.unit];
}

function isCopy(
  a: AmountColumn,
  b: AmountColumn,
  rows: readonly number[],
  tolerance: number,
): boolean {
  let same = 0;
  for (const row of rows) {
    const [own, other] = [fenAt(a, row), fenAt(b, row)];
    if (Number.isNaN(own) && Number.isNaN(other)) continue;
    if (!(Math.abs(own - other) <= tolerance)) return false;
    same += 1;
  }
  return same > 0;
}
