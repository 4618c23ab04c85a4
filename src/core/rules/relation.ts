/** Changes of amounts in fen, by cellKey of cells of the table's sheet. */
export type Patch = ReadonlyMap<number, number>;

/** A cell that takes part in a relation, with its sign there (0-based). */
export interface Term {
  readonly row: number;
  readonly column: number;
  readonly sign: number;
}

/** Something that should be so between cells, and is not. */
export interface Relation {
  /** Whether it would hold if amounts were changed so. */
  readonly holdsUnder: (patch: Patch) => boolean;
  /** By how many fen the two sides differ; 0 signs of terms are left out. Absent when it is not linear. */
  readonly linear?: {
    readonly residual: number;
    /** Cells whose change alone could mend it; of a long sum, its result only. */
    readonly terms: readonly Term[];
  };
}
