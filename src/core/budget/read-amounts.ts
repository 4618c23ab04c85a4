import { isNegative } from './adjustment-pair';
import { CELL_KINDS } from './amount-column';
import type { AmountColumn } from './amount-column';
import { MONEY_FIELDS } from './budget-table';
import type { Amount, Amounts, MoneyField, SourceAmounts, StatedRatio } from './budget-table';
import type { ColumnPlan, FieldPart } from './column-plan';
import { asFen } from './fen';
import { statedRatio } from './rates';
import type { RateScale } from './rates';

/** Makes the amounts of rows from the columns of a table. */
export interface AmountReader {
  amounts(row: number): Amounts;
  /** Amounts by source, of rows that are one project. */
  sources(rows: readonly number[]): readonly SourceAmounts[];
  rate(row: number): StatedRatio | null;
}

/** Columns that together give the amounts of one field. */
interface FieldReader {
  readonly field: MoneyField;
  readonly isBlankZero: boolean;
  readonly parts: readonly { readonly amounts: AmountColumn; readonly sign: 1 | -1 }[];
}

/** Prepares reading rows of a table whose columns are known. */
export function amountReader(
  plan: ColumnPlan,
  scale: RateScale,
  zeros: ReadonlySet<MoneyField>,
): AmountReader {
  const readerOf = (field: MoneyField, parts: readonly FieldPart[]): FieldReader => ({
    field,
    isBlankZero: zeros.has(field),
    parts: parts.flatMap(({ column, sign }) => {
      const amounts = plan.amounts.get(column);
      return amounts ? [{ amounts, sign }] : [];
    }),
  });
  const mains = MONEY_FIELDS.flatMap((field) => {
    const column = plan.fields.get(field);
    if (column === undefined) return [];
    return readerOf(
      field,
      plan.parts.get(field) ?? [{ column, sign: signOf(plan, field, column) }],
    );
  });
  const bySource = new Map<string, FieldReader[]>();
  for (const { column, field, source } of plan.columns) {
    const money = MONEY_FIELDS.find((each) => each === field);
    if (source === null || money === undefined) continue;
    const known = bySource.get(source) ?? [];
    known.push(readerOf(money, [{ column, sign: 1 }]));
    bySource.set(source, known);
  }
  const sourceReaders = [...bySource];
  const rateColumn = plan.rates?.column;
  return {
    amounts: (row) => readRow(mains, row),
    sources: (rows) =>
      sourceReaders.length === 0
        ? NO_SOURCES
        : sourceReaders.map(([source, members]) => ({
            source,
            amounts: sumAmounts(rows.map((row) => readRow(members, row))),
          })),
    rate: (row) =>
      rateColumn === undefined
        ? null
        : { ratio: statedRatio(plan, row, scale), row, column: rateColumn },
  };
}

const NO_SOURCES: readonly SourceAmounts[] = [];

function readRow(members: readonly FieldReader[], row: number): Amounts {
  const amounts: Partial<Record<MoneyField, Amount>> = {};
  for (const member of members) {
    const amount = amountOf(member, row);
    if (amount) amounts[member.field] = amount;
  }
  return amounts;
}

function signOf(plan: ColumnPlan, field: MoneyField, column: number): 1 | -1 {
  const words = plan.words.find((each) => each.column === column);
  const sign = words?.candidates.find((each) => each.field === field)?.sign ?? 1;
  const amounts = plan.amounts.get(column);
  if (sign === 1 || !amounts) return 1;
  return isNegative(
    amounts,
    Array.from(amounts.fen, (_, index) => amounts.top + index),
  )
    ? 1
    : -1;
}

function amountOf({ parts, isBlankZero }: FieldReader, row: number): Amount | undefined {
  const first = parts[0]?.amounts;
  if (!first) return undefined;
  let sum = NaN;
  let isText = false;
  let isUnreadable = false;
  for (const { amounts, sign } of parts) {
    const kind = amounts.kinds[row - amounts.top];
    if (kind === CELL_KINDS.text) isText = true;
    else if (kind === CELL_KINDS.unreadable || kind === CELL_KINDS.error) isUnreadable = true;
    const fen = amounts.fen[row - amounts.top] ?? NaN;
    if (!Number.isNaN(fen)) sum = (Number.isNaN(sum) ? 0 : sum) + sign * fen;
  }
  if (Number.isNaN(sum) && isBlankZero) sum = 0;
  const isKnown = !Number.isNaN(sum) && !isUnreadable;
  return { fen: isKnown ? asFen(sum) : null, row, column: first.column, unit: first.unit, isText };
}

/** Adds amounts of several rows field by field; blanks count only where every row is blank. */
export function sumAmounts(rows: readonly Amounts[]): Amounts {
  if (rows.length <= 1) return rows[0] ?? {};
  const sums: Partial<Record<MoneyField, Amount>> = {};
  for (const field of MONEY_FIELDS) {
    const amounts = rows.flatMap((row) => row[field] ?? []);
    const head = amounts[0];
    if (!head) continue;
    const known = amounts.flatMap(({ fen }) => fen ?? []);
    const fen =
      known.length === 0 ? null : asFen(known.reduce((sum: number, each) => sum + each, 0));
    sums[field] = { ...head, fen, isText: amounts.some(({ isText }) => isText) };
  }
  return sums;
}
