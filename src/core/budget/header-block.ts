/** Rows that hold the heads of a table; all 0-based. */
export interface HeaderBlock {
  readonly top: number;
  /** Last row of the block, code and unit rows included. */
  readonly bottom: number;
  readonly headRows: readonly number[];
  readonly codeRows: readonly number[];
  readonly unitRows: readonly number[];
  readonly left: number;
  readonly right: number;
}
