import type { ColumnField, MoneyField } from '../../src/core/budget/budget-table';
import type { MoneyUnit } from '../../src/core/budget/money';

/** Amounts of a row in fen; null where the cell is empty. */
export type TrueAmounts = Readonly<Partial<Record<MoneyField, number | null>>>;

/** A project as a careful accountant reads it; rows 0-based. */
export interface TrueProject {
  readonly rows: readonly number[];
  /** Any of these, spaces ignored, is the right name. */
  readonly names: readonly string[];
  readonly code: string | null;
  readonly department: string | null;
  readonly amounts: TrueAmounts;
}

/** A total, subtotal or 其中 row; `covers` 0-based project rows. */
export interface TrueTotal {
  readonly row: number;
  readonly kind: 'total' | 'subtotal' | 'memo';
  readonly covers: readonly number[] | null;
  readonly amounts: TrueAmounts;
}

export interface TrueTable {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly headerRows: readonly number[];
  /** The main column of each field; where several fields would do, `either` says which. */
  readonly fields: Readonly<Partial<Record<ColumnField, number>>>;
  /** For a column that two fields may name: the accepted ones, the first is what amounts are listed under. */
  readonly either: readonly { readonly column: number; readonly fields: readonly MoneyField[] }[];
  readonly unit: MoneyUnit;
  readonly year: number | null;
  readonly projects: readonly TrueProject[];
  readonly totals: readonly TrueTotal[];
  /** Body rows that are headers again, notes or blank need no truth; these must not be projects. */
}

/** What a workbook says, and what it leaves open. */
export interface Truth {
  readonly tables: readonly TrueTable[];
  /** Kinds of questions (id up to its first colon) that must be open. */
  readonly must: readonly string[];
  /** Kinds that may be open without harm. */
  readonly may: readonly string[];
  /** How a person would answer: choices by kind. */
  readonly answers: {
    readonly unit?: MoneyUnit;
    readonly sheet?: string;
    readonly byKind?: Readonly<Record<string, string>>;
  };
  /** Sheets on which no table of projects stands. */
  readonly unrelated: readonly string[];
  /** Sheets whose tables may be read or not, such as hidden ones. */
  readonly optional: readonly string[];
  /** Codes of findings that are facts of these data. */
  readonly facts: readonly string[];
}

/** A fault that was planted: its code(s) and where a finding must lie. */
export interface PlantedFault {
  readonly kind: string;
  readonly codes: readonly string[];
  readonly sheet: string;
  /** 0-based cells of which one must be the place (or be inside it). */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}
