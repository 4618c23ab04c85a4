import type {
  Amounts,
  BudgetColumn,
  BudgetTable,
  ColumnField,
  MoneyField,
} from '../budget/budget-table';
import { MONEY_FIELDS } from '../budget/budget-table';
import { fenOfDecimal, fenOfNumber, quickFen } from '../budget/fen';
import type { Fen, MoneyUnit } from '../budget/money';
import { FEN_PER_UNIT } from '../budget/money';
import type { ParsedAmount } from '../budget/parse-amount';
import { parseAmount } from '../budget/parse-amount';
import { RowAmounts } from '../budget/row-amounts';
import type { CellValue, Grid } from '../sheet/grid';
import { isCellError, readNumbers, valueAt } from '../sheet/grid';
import { cellKey } from '../sheet/address';

/** What a cell holds as an amount: fen, nothing, or something that is no amount. */
export type CellAmount =
  | { readonly kind: 'amount'; readonly fen: Fen; readonly isExact: boolean }
  | { readonly kind: 'empty' | 'unreadable' };

/** Reads a cell as an amount of a unit, as the reader does. */
export function readCellAmount(value: CellValue, unit: MoneyUnit): CellAmount {
  if (value === null) return { kind: 'empty' };
  if (typeof value === 'number') return { kind: 'amount', ...fenOfNumber(value, unit) };
  if (typeof value === 'boolean' || isCellError(value)) return { kind: 'unreadable' };
  const parsed = parseAmount(value);
  if (parsed.kind !== 'amount') return { kind: parsed.kind };
  return { kind: 'amount', ...fenOfDecimal(parsed.decimal, parsed.unit ?? unit) };
}

/** A text in a column of amounts; row is 0-based. */
export interface TextCell {
  readonly row: number;
  readonly text: string;
  readonly parsed: ParsedAmount;
}

/** A column of amounts with all that rules ask of it. */
export interface MoneyColumn {
  /** 0-based. */
  readonly column: number;
  readonly field: MoneyField;
  readonly source: string | null;
  readonly period: string | null;
  /** Part of another column, never added to it. */
  readonly memoOf: number | null;
  readonly unit: MoneyUnit;
  /** Lowest header text. */
  readonly label: string;
  /** The column that the table takes for its field. */
  readonly isMain: boolean;
  /** Fen by row, counted from the table's first row; NaN where empty or unreadable. */
  readonly amounts: Float64Array;
  /** Rows (0-based) whose cell holds something that is no amount. */
  readonly unreadable: ReadonlySet<number>;
  /** Texts that stand where an amount should, from top to bottom; empty marks are left out. */
  readonly texts: readonly TextCell[];
  /** Rows (0-based) whose number is finer than a fen. */
  readonly inexact: readonly number[];
  /** Fen to which the project rows' values are kept: at most the unit's cents, at least 1. */
  readonly step: number;
  /** Whether no value was finer than a fen. */
  readonly isExact: boolean;
}

function isMoneyField(field: string | null): field is MoneyField {
  return MONEY_FIELDS.some((known) => known === field);
}

/** The coarsest step at which amounts of a unit are kept: a hundredth of the unit, at least 1 fen. */
export function coarsestStep(unit: MoneyUnit): number {
  return Math.max(1, FEN_PER_UNIT[unit] / 100);
}

/** The coarsest power of ten that divides an amount, from `step` down; 1 fen at least. */
export function stepOf(fen: number, step: number): number {
  let kept = step;
  // A remainder of floating point is many times slower than this.
  while (kept > 1 && Math.round(fen / kept) * kept !== fen) kept /= 10;
  return kept;
}

interface ColumnRows {
  readonly table: BudgetTable;
  readonly grid: Grid;
  /** Rows that hold amounts: of projects, totals and memos; 0-based. */
  readonly rows: readonly number[];
  /** 1 for rows of projects, counted from the table's first. */
  readonly isProjectRow: Uint8Array;
  /** What the reader made of the main columns, by row from the table's first. */
  readonly known: readonly (Amounts | undefined)[];
}

/** Whether a product of floating point stands for an integer, noise beyond 15 digits aside. */
function isExactly(product: number, integer: number): boolean {
  return Math.abs(product - integer) <= Math.max(1e-6, Math.abs(integer) * 1e-14);
}

function isCellExact(value: number, unit: MoneyUnit): boolean {
  const own = readCellAmount(value, unit);
  return own.kind === 'amount' && own.isExact;
}

/** Amounts of rows whose cells are numbers of whole fen, into `amounts`; the other rows are given back. */
function readPlain(
  { rows, table: { area } }: ColumnRows,
  numbers: Float64Array,
  unit: MoneyUnit,
  amounts: Float64Array,
): readonly number[] {
  const fenPerUnit = FEN_PER_UNIT[unit];
  const rest: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? area.top;
    const fen = quickFen(numbers[row - area.top] ?? Number.NaN, fenPerUnit);
    if (Number.isNaN(fen)) rest.push(row);
    else amounts[row - area.top] = fen;
  }
  return rest;
}

/** The same for a main column, from what the reader made of it. */
function readKnown(
  { rows, known, table: { area } }: ColumnRows,
  field: MoneyField,
  column: number,
  amounts: Float64Array,
): readonly number[] {
  const rest: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? area.top;
    const own = known[row - area.top];
    const fen = own instanceof RowAmounts ? own.exactFen(field, column) : Number.NaN;
    if (Number.isNaN(fen)) rest.push(row);
    else amounts[row - area.top] = fen;
  }
  return rest;
}

/** The step to which all amounts of projects are kept, in fen. */
function keptStep({ isProjectRow }: ColumnRows, amounts: Float64Array, unit: MoneyUnit): number {
  let step = coarsestStep(unit);
  for (let index = 0; index < amounts.length && step > 1; index += 1) {
    const fen = amounts[index] ?? Number.NaN;
    if (isProjectRow[index] === 1 && !Number.isNaN(fen)) step = stepOf(fen, step);
  }
  return step;
}

function readColumn(
  column: BudgetColumn,
  field: MoneyField,
  unit: MoneyUnit,
  from: ColumnRows,
  numbers: Float64Array,
): MoneyColumn {
  const { table, grid } = from;
  const top = table.area.top;
  const amounts = new Float64Array(table.area.bottom - top + 1).fill(Number.NaN);
  const unreadable = new Set<number>();
  const texts: TextCell[] = [];
  const inexact: number[] = [];
  const isMain = table.fields[field] === column.column;
  const isFresh = grid.stale.size === 0;
  let rest = from.rows;
  if (isFresh && isMain) rest = readKnown(from, field, column.column, amounts);
  else if (isFresh) {
    readNumbers(grid, column.column, top, numbers);
    rest = readPlain(from, numbers, unit, amounts);
  }
  for (const row of rest) {
    const index = row - top;
    const value = valueAt(grid, row, column.column);
    const known = isMain ? from.known[index] : undefined;
    const read = known?.[field];
    if (isFresh && typeof value === 'number' && read && read.fen !== null) {
      amounts[index] = read.fen;
      // What was read may have its sign turned, or be the sum of several columns: then the cell itself tells.
      if (!isExactly(value * FEN_PER_UNIT[read.unit], read.fen) && !isCellExact(value, read.unit))
        inexact.push(row);
      continue;
    }
    if (value === null && !read) continue;
    const amount = readCellAmount(value, read?.unit ?? unit);
    if (typeof value === 'string' && amount.kind !== 'empty') {
      texts.push({ row, text: value, parsed: parseAmount(value) });
    }
    const isStale = grid.stale.size > 0 && grid.stale.has(cellKey(row, column.column));
    const fen = read ? read.fen : amount.kind === 'amount' ? amount.fen : null;
    if (isStale || (fen === null && amount.kind !== 'empty')) unreadable.add(row);
    if (isStale || fen === null) continue;
    amounts[index] = fen;
    if (amount.kind === 'amount' && !amount.isExact) inexact.push(row);
  }
  return {
    column: column.column,
    field,
    source: column.source,
    period: column.period,
    memoOf: column.memoOf,
    unit,
    label: column.path.at(-1) ?? '',
    isMain,
    amounts,
    unreadable,
    texts,
    inexact,
    step: inexact.length === 0 ? keptStep(from, amounts, unit) : 1,
    isExact: inexact.length === 0,
  };
}

/** A 其中 column holds amounts of the same field as the column that it is part of. */
function fieldOfWhole({ columns }: BudgetTable, { memoOf }: BudgetColumn): ColumnField | null {
  return memoOf === null ? null : (columns.find(({ column }) => column === memoOf)?.field ?? null);
}

/** Every column of the table that holds money in a known unit, from left to right. */
export function readMoneyColumns(from: ColumnRows): readonly MoneyColumn[] {
  const { top, bottom } = from.table.area;
  const numbers = new Float64Array(bottom - top + 1);
  return from.table.columns.flatMap((column) => {
    const unit = column.unit ?? from.table.unit;
    const field = column.field ?? fieldOfWhole(from.table, column);
    if (unit === null || !isMoneyField(field)) return [];
    return [readColumn(column, field, unit, from, numbers)];
  });
}
