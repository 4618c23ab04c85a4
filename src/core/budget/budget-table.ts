import type { Area } from '../sheet/address';
import type { Fen, MoneyUnit, Ratio } from './money';

/** Columns that hold amounts. */
export const MONEY_FIELDS = [
  'originalBudget',
  'adjustment',
  'carryover',
  'adjustedBudget',
  'fundsReceived',
  'expenditure',
  'balance',
] as const;
export type MoneyField = (typeof MONEY_FIELDS)[number];

/** Every column that the reader can recognise. */
export const COLUMN_FIELDS = [
  'no',
  'name',
  'code',
  'department',
  'source',
  'functionalCode',
  'economicCode',
  'year',
  ...MONEY_FIELDS,
  'executionRate',
  'timeProgress',
  'reason',
  'remark',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** What a body row is. */
export const ROW_KINDS = [
  'project',
  'total',
  'subtotal',
  'section',
  'memo',
  'header',
  'code',
  'note',
  'blank',
  'stray',
  'otherYear',
  'basicSpending',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One reason for a reading, in words made by text.ts; weight is how much it counted, 0..1. */
export interface Evidence {
  readonly kind: string;
  readonly weight: number;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A column as read; `column` is 0-based. */
export interface BudgetColumn {
  readonly column: number;
  /** Header texts from top to bottom, normalised, without repeats. */
  readonly path: readonly string[];
  readonly field: ColumnField | null;
  /** For a sub-column of sources (财政拨款, 上年结转 …): the source; null for the whole. */
  readonly source: string | null;
  /** For a column group of one year or month; null when there is none. */
  readonly period: string | null;
  /** Part of another column, never added to it. */
  readonly memoOf: number | null;
  readonly unit: MoneyUnit | null;
  /** 0..1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A declared identity from a code row: `result` = sum of `terms` with their signs, or a quotient. Columns 0-based. */
export interface DeclaredIdentity {
  readonly result: number;
  readonly kind: 'sum' | 'quotient';
  readonly terms: readonly { readonly column: number; readonly sign: 1 | -1 }[];
}

/** An amount with the cell that it came from (0-based); `fen` is null when empty or unreadable. */
export interface Amount {
  readonly fen: Fen | null;
  readonly row: number;
  readonly column: number;
  readonly unit: MoneyUnit;
  /** The cell holds text that was read as a number. */
  readonly isText: boolean;
}

/** Amounts of one row by field. They may be made when asked for: ask by field, and spread or list them nowhere. */
export type Amounts = { readonly [Field in MoneyField]?: Amount | undefined };

/** A ratio with its cell, scaled to 0..1; `ratio` is null when empty or unreadable. */
export interface StatedRatio {
  readonly ratio: Ratio | null;
  readonly row: number;
  readonly column: number;
}

/** The part of a project that one source pays for. */
export interface SourceAmounts {
  readonly source: string;
  readonly amounts: Amounts;
}

export const EXECUTION_STATUSES = [
  'complete',
  'partial',
  'none',
  'over',
  'unbudgeted',
  'unknown',
] as const;
export type ExecutionStatus = (typeof EXECUTION_STATUSES)[number];

/** A project as the sheet has it; rows are 0-based. Amounts of a project on several rows are their sums. */
export interface Project {
  /** Stable key: code, else normalised name and department. */
  readonly key: string;
  readonly row: number;
  readonly rows: readonly number[];
  /** As shown, outer spaces trimmed. */
  readonly name: string;
  readonly code: string | null;
  readonly department: string | null;
  /** Whole amounts of the project: of its one row, or summed over its rows. */
  readonly amounts: Amounts;
  /** The amounts of each row of a project on several rows, in order; absent for one on a single row. */
  readonly rowAmounts?: readonly Amounts[];
  readonly statedRate: StatedRatio | null;
  /** The rates of each row of a project on several rows, in order; absent for one on a single row. */
  readonly rowRates?: readonly (StatedRatio | null)[];
  /** expenditure / adjustedBudget (or what stands for it); null when that is 0 or unknown. */
  readonly executionRate: Ratio | null;
  readonly status: ExecutionStatus;
  readonly sources: readonly SourceAmounts[];
  readonly isHidden: boolean;
  readonly year: number | null;
  /** Amounts of its row of the year before, where a table has a row for each year. */
  readonly before?: Amounts;
  readonly reason: string | null;
  readonly remark: string | null;
}

/** A total, subtotal or 其中 row; `covers` lists 0-based project rows, `children` rows of subtotals beneath. */
export interface TotalRow {
  readonly row: number;
  readonly kind: 'total' | 'subtotal' | 'memo';
  readonly label: string;
  readonly covers: readonly number[];
  readonly children: readonly number[];
  readonly amounts: Amounts;
  readonly statedRate: StatedRatio | null;
  /** For a memo: the row it is part of. */
  readonly memoOf: number | null;
  /** Rows (0-based) of 减：… that a total takes away with their amounts as they stand. */
  readonly deducts?: readonly number[];
  /** A grand total below stacked tables: covers and children are rows of all tables of the sheet so far. */
  readonly acrossTables?: true;
}

/** Why a row was read as what it is. */
export interface BudgetRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly evidence: readonly Evidence[];
}

/**
 * A fact that the reader met and rules report on. By code, with what its data hold:
 * R-A03 a second unit statement: text, cell, unit, chosen (the term of the unit used);
 * R-A06 an error in an amount: text, cell; R-A10 a figure outside the table: value;
 * R-A12 a repeated head row; R-A13 the same head twice: head, count, columns (0-based);
 * R-B01 an amount as text: text, value; R-B02 no amount: text; R-B03 a unit in a cell: text, value, unit;
 * R-B04 full-width digits: text, value; R-B06 fractions of a fen: value; R-B08 a code that lost digits: text;
 * R-F08 marks around a name: name; R-F09 figures without a name.
 */
export interface ReadingNote {
  /** Code of the rule that reports it. */
  readonly code: string;
  readonly row: number | null;
  readonly column: number | null;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A table of projects, read from one sheet. */
export interface BudgetTable {
  /** t1, t2, … in order of sheets and places. */
  readonly id: string;
  readonly sheet: string;
  readonly area: Area;
  readonly title: string | null;
  /** Name of the unit from the title or a 编制单位 line. */
  readonly unitName: string | null;
  /** null while it is asked. */
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  /** Month (1 to 11) that a person said its figures are up to; left out for a whole year. */
  readonly month?: number;
  readonly headerRows: readonly number[];
  readonly codeRows: readonly number[];
  readonly columns: readonly BudgetColumn[];
  /** The main column of each field, 0-based. */
  readonly fields: Readonly<Partial<Record<ColumnField, number>>>;
  readonly identities: readonly DeclaredIdentity[];
  readonly projects: readonly Project[];
  readonly totals: readonly TotalRow[];
  readonly rows: readonly BudgetRow[];
  readonly notes: readonly ReadingNote[];
  /** Why the table was taken at all. */
  readonly evidence: readonly Evidence[];
  /** A 自评表 of one project, read by its labels; it has no name column. */
  readonly isForm?: boolean;
}
