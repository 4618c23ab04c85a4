import { isNegative } from './adjustment-pair';
import { MONEY_FIELDS } from './budget-table';
import type { Amount, Amounts, MoneyField, SourceAmounts, StatedRatio } from './budget-table';
import type { ColumnPlan, FieldPart } from './column-plan';
import { asFen } from './fen';
import type { FenByField } from './execution-status';
import { statedRatio } from './rates';
import type { RateScale } from './rates';
import { fenOfRow, RowAmounts } from './row-amounts';
import type { FieldColumns } from './row-amounts';

/** Makes the amounts of rows from the columns of a table. */
export interface AmountReader {
  amounts(row: number): Amounts;
  /** The fen of `amounts`. */
  fen(row: number): FenByField;
  /** Amounts by source, of rows that are one project. */
  sources(rows: readonly number[]): readonly SourceAmounts[];
  rate(row: number): StatedRatio | null;
}

/** Prepares reading rows of a table whose columns are known. */
export function amountReader(
  plan: ColumnPlan,
  scale: RateScale,
  zeros: ReadonlySet<MoneyField>,
): AmountReader {
  const columnsOf = (field: MoneyField, parts: readonly FieldPart[]): FieldColumns => ({
    isBlankZero: zeros.has(field),
    parts: parts.flatMap(({ column, sign }) => {
      const amounts = plan.amounts.get(column);
      return amounts ? [{ amounts, sign }] : [];
    }),
  });
  const mains: Partial<Record<MoneyField, FieldColumns>> = {};
  for (const field of MONEY_FIELDS) {
    const column = plan.fields.get(field);
    if (column === undefined) continue;
    const alone = [{ column, sign: signOf(plan, field, column) }];
    mains[field] = columnsOf(field, plan.parts.get(field) ?? alone);
  }
  const bySource = new Map<string, Partial<Record<MoneyField, FieldColumns>>>();
  for (const { column, field, source } of plan.columns) {
    const money = MONEY_FIELDS.find((each) => each === field);
    if (source === null || money === undefined) continue;
    const known = bySource.get(source) ?? {};
    const columns = columnsOf(money, [{ column, sign: 1 }]);
    if (columns.parts.length > 0) known[money] = columns;
    bySource.set(source, known);
  }
  const sources = [...bySource];
  const rateColumn = plan.rates?.column;
  return {
    amounts: (row) => new RowAmounts(mains, row),
    fen: (row) => fenOfRow(mains, row),
    sources: (rows) =>
      sources.length === 0
        ? NO_SOURCES
        : sources.map(([source, fields]) => ({
            source,
            amounts: sumAmounts(rows.map((row) => new RowAmounts(fields, row))),
          })),
    rate: (row) =>
      rateColumn === undefined
        ? null
        : { ratio: statedRatio(plan, row, scale), row, column: rateColumn },
  };
}

const NO_SOURCES: readonly SourceAmounts[] = [];

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
