import type { Figure } from './figure';

/** A stretch of a paragraph. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'figure'; readonly figure: string }
  /** Something nobody has told: printed as 【待填：…】. */
  | {
      readonly kind: 'blank';
      readonly text: string;
      readonly field: string;
      readonly project: string | null;
    };

/** A cell of a table: its runs, how many columns it spans, how it is aligned. */
export interface NarrativeCell {
  readonly runs: readonly Run[];
  readonly span?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
}

export type NarrativeBlock =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'mark'; readonly text: string }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      readonly section: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      readonly section: string;
      readonly project: string | null;
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** Right above the table, such as 单位：万元; empty for none. */
      readonly note: string;
      /** Relative widths of the columns. */
      readonly widths: readonly number[];
      readonly head: readonly (readonly NarrativeCell[])[];
      readonly body: readonly (readonly NarrativeCell[])[];
    }
  | { readonly kind: 'signature'; readonly unitName: string; readonly date: string };

/** The text of a report, ready to be set as a document or a sheet. */
export interface Narrative {
  /** File name stem without extension. */
  readonly name: string;
  readonly status: 'draft' | 'final';
  readonly blocks: readonly NarrativeBlock[];
  readonly figures: readonly Figure[];
}
