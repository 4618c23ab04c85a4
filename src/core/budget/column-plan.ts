import type { AmountColumn } from './amount-column';
import type { BudgetColumn, ColumnField, MoneyField } from './budget-table';
import type { ColumnWords } from './column-candidates';
import type { RateColumn } from './rate-column';

/** A column that two readings remain for, or none; becomes a question. */
export interface ColumnDoubt {
  readonly kind: 'field' | 'amount' | 'name' | 'rival' | 'months' | 'unread';
  readonly column: number;
  /** Field that columns are rivals for. */
  readonly field?: ColumnField;
  /** Fields, or columns for kinds that choose among columns, best first. */
  readonly options: readonly (ColumnField | number)[];
  readonly recommended: ColumnField | number;
  /** How far the best reading leads the next. */
  readonly margin: number;
}

/** A column that adds to a field that has no column of its own. */
export interface FieldPart {
  readonly column: number;
  readonly sign: 1 | -1;
}

/** All columns of a table as read. */
export interface ColumnPlan {
  readonly words: readonly ColumnWords[];
  readonly columns: readonly BudgetColumn[];
  readonly fields: ReadonlyMap<ColumnField, number>;
  /** Fields whose whole stands in several columns. */
  readonly parts: ReadonlyMap<MoneyField, readonly FieldPart[]>;
  readonly amounts: ReadonlyMap<number, AmountColumn>;
  readonly rates: RateColumn | null;
  readonly doubts: readonly ColumnDoubt[];
}
