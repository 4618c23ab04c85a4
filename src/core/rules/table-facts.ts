import type { ColumnSum } from './column-sum';
import type { IdentityForm } from './identity-form';
import type { StatedRate } from './stated-rate';
import type { TableLines } from './table-lines';

/** What rules need to know of a table again and again, prepared once. */
export interface TableFacts extends TableLines {
  /** How adjusted budget and balance follow from the other columns of this table. */
  readonly forms: readonly IdentityForm[];
  /** What totals and subtotals state, against what their rows come to. */
  readonly sums: readonly ColumnSum[];
  /** Rates as the sheet states them, against what amounts give. */
  readonly rates: readonly StatedRate[];
}
