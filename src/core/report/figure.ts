import type { MoneyUnit } from '../budget/money';

/** Where a number comes from, as an expression: its value and its live formula are both made from it. Money in fen, rates 0..1. */
export type Quantity =
  | {
      readonly kind: 'cell';
      readonly sheet: string;
      /** 0-based. */
      readonly row: number;
      readonly column: number;
      readonly unit: MoneyUnit | 'ratio' | 'percent' | 'plain';
      readonly value: number;
      readonly isText: boolean;
      /** The cell that names the row, to tell when rows have moved. */
      readonly label: { readonly column: number; readonly text: string } | null;
    }
  | {
      readonly kind: 'answer';
      readonly project: string | null;
      readonly field: string;
      /** Path inside a structured answer, such as 0.actual. */
      readonly path: string;
      readonly unit: MoneyUnit | 'ratio' | 'plain';
      readonly value: number;
    }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'sum'; readonly terms: readonly Quantity[] }
  | { readonly kind: 'difference'; readonly from: Quantity; readonly less: Quantity }
  | { readonly kind: 'quotient'; readonly dividend: Quantity; readonly divisor: Quantity }
  | { readonly kind: 'maximum'; readonly terms: readonly Quantity[] }
  /** How many projects (counted from their name cells). */
  | { readonly kind: 'count'; readonly terms: readonly Quantity[] }
  /** How many pairs are equal, such as projects that spent just their budget. */
  | {
      readonly kind: 'equalCount';
      readonly pairs: readonly { readonly left: Quantity; readonly right: Quantity }[];
    };

export type FigureUnit = 'tenThousandYuan' | 'yuan' | 'percent' | 'plain';
export type FigureOrigin = 'cell' | 'computed' | 'answer' | 'text';

/** A number as the narrative prints it, bound to where it came from. */
export interface Figure {
  /** At most 64 characters, the same in each generation for the same place; tag of its content control. */
  readonly id: string;
  readonly quantity: Quantity;
  readonly origin: FigureOrigin;
  readonly unit: FigureUnit;
  readonly decimals: number;
  /** As printed, without its unit word, such as 164.27 or 100.00%. */
  readonly text: string;
  /** Section id and project name, for the list of figures. */
  readonly section: string;
  readonly project: string | null;
  /** What it is, such as 支出数. */
  readonly label: string;
}
