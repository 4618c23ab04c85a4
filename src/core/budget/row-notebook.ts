import type { Evidence } from './budget-table';

/** A row whose part in the table two readings remain for. */
export interface RowDoubt {
  readonly kind:
    | 'section-amount'
    | 'memo-rows'
    | 'rows-below'
    | 'deduction'
    | 'group-head'
    | 'last-sum'
    | 'name-lines';
  readonly row: number;
  readonly recommended: string;
  readonly options: readonly string[];
}

/** Where those who settle rows write down what they found. */
export interface RowNotebook {
  /** Row to rows that it heads, for heads that carry their group's sum. */
  readonly groups: Map<number, readonly number[]>;
  /** Memo row to the row that it is part of. */
  readonly memoOf: Map<number, number>;
  /** Total row to the rows of 减：… that it takes away. */
  readonly deducted: Map<number, readonly number[]>;
  readonly doubts: RowDoubt[];
  readonly note: (row: number, kind: string, weight: number, data?: Evidence['data']) => void;
  /** What a person said of the row with a label. */
  readonly answerOf: (label: string) => string | undefined;
}
