import type { AmountColumn } from './amount-column';
import { fenAt } from './row-sums';

/** How many ends are given: rows that a group may end before and still have the same sum, when rows of 0 follow. */
const MOST_ENDS = 8;
const NO_ENDS: readonly number[] = [];

/** A column's sums from the first row to each row, made when they are first asked for. */
export class RunningSums {
  readonly column: AmountColumn;
  private readonly rows: readonly { readonly row: number }[];
  /** The sum before each row, and behind the last one. */
  private sums = new Float64Array(0);
  /** Places of sums in ascending order of the sums; null where the sums stand in that order, none of them being negative. */
  private order: Int32Array | null = null;

  constructor(column: AmountColumn, rows: readonly { readonly row: number }[]) {
    this.column = column;
    this.rows = rows;
  }

  /** Where the rows behind a row end that it is the sum of in this column: the first few places from `least` on. */
  endsOf(index: number, least: number): readonly number[] {
    if (this.sums.length === 0) this.add();
    const wanted = (this.sums[index + 1] ?? 0) + fenAt(this.column, this.rows[index]?.row ?? -1);
    let at = this.firstNotBefore(wanted, least);
    if (this.sumAt(at) !== wanted) return NO_ENDS;
    const ends: number[] = [];
    for (; ends.length < MOST_ENDS && this.sumAt(at) === wanted; at += 1)
      ends.push(this.placeAt(at));
    return ends;
  }

  private placeAt(at: number): number {
    return this.order ? (this.order[at] ?? 0) : at;
  }

  private sumAt(at: number): number {
    return this.sums[this.order ? (this.order[at] ?? -1) : at] ?? NaN;
  }

  /** The first in order that is not below a sum, and of equal sums none that stands before `least`; by halving. */
  private firstNotBefore(sum: number, least: number): number {
    let low = 0;
    let high = this.sums.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.sumAt(middle);
      if (found < sum || (found === sum && this.placeAt(middle) < least)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private add(): void {
    const { column, rows } = this;
    const sums = new Float64Array(rows.length + 1);
    let sum = 0;
    let isAscending = true;
    for (let index = 0; index < rows.length; index += 1) {
      const amount = fenAt(column, rows[index]?.row ?? -1);
      if (amount < 0) isAscending = false;
      if (!Number.isNaN(amount)) sum += amount;
      sums[index + 1] = sum;
    }
    this.sums = sums;
    if (isAscending) return;
    const inOrder = (a: number, b: number) => (sums[a] ?? 0) - (sums[b] ?? 0) || a - b;
    this.order = Int32Array.from(sums, (_, place) => place).sort(inOrder);
  }
}
