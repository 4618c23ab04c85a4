import { CELL_KINDS } from './amount-column';
import type { AmountColumn } from './amount-column';
import type { Amount, Amounts, MoneyField } from './budget-table';
import type { FenByField } from './execution-status';
import { asFen } from './fen';
import type { Fen } from './money';

/** Columns that together give the amounts of one field. */
export interface FieldColumns {
  readonly isBlankZero: boolean;
  readonly parts: readonly { readonly amounts: AmountColumn; readonly sign: 1 | -1 }[];
}

/** The columns of each field that a table has. */
export type ColumnsByField = { readonly [Field in MoneyField]?: FieldColumns | undefined };

/**
 * The amounts of one row, made from their columns when they are asked for: of a hundred thousand projects few amounts are
 * ever looked at with their cell.
 */
export class RowAmounts implements Amounts {
  private readonly fields: ColumnsByField;
  private readonly row: number;

  constructor(fields: ColumnsByField, row: number) {
    this.fields = fields;
    this.row = row;
  }

  /** The fen of a field, for which no Amount is made; undefined without a column, null where the cell tells none. */
  fen(field: MoneyField): Fen | null | undefined {
    return cellFen(this.fields[field], this.row);
  }

  /** The fen that one column alone gives a field by a number of whole fen; NaN for everything else. */
  exactFen(field: MoneyField, column: number): number {
    const parts = this.fields[field]?.parts;
    const only = parts?.length === 1 ? parts[0] : undefined;
    if (only?.sign !== 1 || only.amounts.column !== column) return NaN;
    const { kinds, fen, top } = only.amounts;
    const index = this.row - top;
    return kinds[index] === CELL_KINDS.number ? (fen[index] ?? NaN) : NaN;
  }

  /** The fen of all fields. */
  all(): FenByField {
    return fenOfRow(this.fields, this.row);
  }

  get originalBudget(): Amount | undefined {
    return amountOf(this.fields.originalBudget, this.row);
  }

  get adjustment(): Amount | undefined {
    return amountOf(this.fields.adjustment, this.row);
  }

  get carryover(): Amount | undefined {
    return amountOf(this.fields.carryover, this.row);
  }

  get adjustedBudget(): Amount | undefined {
    return amountOf(this.fields.adjustedBudget, this.row);
  }

  get fundsReceived(): Amount | undefined {
    return amountOf(this.fields.fundsReceived, this.row);
  }

  get expenditure(): Amount | undefined {
    return amountOf(this.fields.expenditure, this.row);
  }

  get balance(): Amount | undefined {
    return amountOf(this.fields.balance, this.row);
  }
}

/** The fen of a field in amounts of any making; undefined without a column, null where the cell tells none. */
export function fenIn(amounts: Amounts, field: MoneyField): Fen | null | undefined {
  return amounts instanceof RowAmounts ? amounts.fen(field) : amounts[field]?.fen;
}

/** The fen of each field of read amounts. */
export function fenOf(amounts: Amounts): FenByField {
  if (amounts instanceof RowAmounts) return amounts.all();
  return {
    originalBudget: amounts.originalBudget?.fen,
    adjustment: amounts.adjustment?.fen,
    carryover: amounts.carryover?.fen,
    adjustedBudget: amounts.adjustedBudget?.fen,
    fundsReceived: amounts.fundsReceived?.fen,
    expenditure: amounts.expenditure?.fen,
    balance: amounts.balance?.fen,
  };
}

/** The fen of each field in a row; undefined for a field without a column, null where the cell tells no amount. */
export function fenOfRow(fields: ColumnsByField, row: number): FenByField {
  return {
    originalBudget: cellFen(fields.originalBudget, row),
    adjustment: cellFen(fields.adjustment, row),
    carryover: cellFen(fields.carryover, row),
    adjustedBudget: cellFen(fields.adjustedBudget, row),
    fundsReceived: cellFen(fields.fundsReceived, row),
    expenditure: cellFen(fields.expenditure, row),
    balance: cellFen(fields.balance, row),
  };
}

function amountOf(field: FieldColumns | undefined, row: number): Amount | undefined {
  const first = field?.parts[0]?.amounts;
  if (!field || !first) return undefined;
  const isText = field.parts.some(
    ({ amounts }) => amounts.kinds[row - amounts.top] === CELL_KINDS.text,
  );
  const fen = cellFen(field, row) ?? null;
  return { fen, row, column: first.column, unit: first.unit, isText };
}

function cellFen(field: FieldColumns | undefined, row: number): Fen | null | undefined {
  if (field === undefined || field.parts.length === 0) return undefined;
  let sum = NaN;
  for (const { amounts, sign } of field.parts) {
    const index = row - amounts.top;
    const kind = amounts.kinds[index];
    if (kind === CELL_KINDS.unreadable || kind === CELL_KINDS.error) return null;
    const fen = amounts.fen[index] ?? NaN;
    if (!Number.isNaN(fen)) sum = (Number.isNaN(sum) ? 0 : sum) + sign * fen;
  }
  if (Number.isNaN(sum)) return field.isBlankZero ? asFen(0) : null;
  return asFen(sum);
}
