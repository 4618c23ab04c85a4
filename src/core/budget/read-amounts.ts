import { CELL_KINDS } from './amount-column';
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

/** Prepares reading rows of a table whose columns are known. */
export function amountReader(
  plan: ColumnPlan,
  scale: RateScale,
  zeros: ReadonlySet<MoneyField>,
): AmountReader {
  const mains = MONEY_FIELDS.flatMap((field) => {
    const column = plan.fields.get(field);
    if (column === undefined) return [];
    const parts = plan.parts.get(field) ?? [{ column, sign: signOf(plan, field, column) }];
    return [{ field, parts }];
  });
  const bySource = new Map<string, { field: MoneyField; parts: readonly FieldPart[] }[]>();
  for (const { column, field, source } of plan.columns) {
    const isMoney = mains.some((main) => main.field === field) || plan.parts.size > 0;
    const money = MONEY_FIELDS.find((each) => each === field);
    if (source === null || money === undefined || !isMoney) continue;
    const known = bySource.get(source) ?? [];
    known.push({ field: money, parts: [{ column, sign: 1 }] });
    bySource.set(source, known);
  }
  const read = (
    members: readonly { field: MoneyField; parts: readonly FieldPart[] }[],
    row: number,
  ) => {
    const amounts: Partial<Record<MoneyField, Amount>> = {};
    for (const { field, parts } of members) {
      amounts[field] = amountOf(plan, parts, row, zeros.has(field));
    }
    return amounts;
  };
  const rateColumn = plan.rates?.column;
  return {
    amounts: (row) => read(mains, row),
    sources: (rows) =>
      [...bySource].map(([source, members]) => ({
        source,
        amounts: sumAmounts(rows.map((row) => read(members, row))),
      })),
    rate: (row) =>
      rateColumn === undefined
        ? null
        : { ratio: statedRatio(plan, row, scale), row, column: rateColumn },
  };
}

function signOf(plan: ColumnPlan, field: MoneyField, column: number): 1 | -1 {
  const words = plan.words.find((each) => each.column === column);
  return words?.candidates.find((each) => each.field === field)?.sign ?? 1;
}

function amountOf(
  plan: ColumnPlan,
  parts: readonly FieldPart[],
  row: number,
  isBlankZero: boolean,
): Amount {
  let sum: number | null = null;
  let isText = false;
  let isUnreadable = false;
  for (const { column, sign } of parts) {
    const amounts = plan.amounts.get(column);
    const kind = amounts?.kinds[row - amounts.top] ?? CELL_KINDS.empty;
    if (kind === CELL_KINDS.text) isText = true;
    if (kind === CELL_KINDS.unreadable || kind === CELL_KINDS.error) isUnreadable = true;
    const fen = amounts?.fen[row - amounts.top] ?? NaN;
    if (!Number.isNaN(fen)) sum = (sum ?? 0) + sign * fen;
  }
  const column = parts[0]?.column ?? 0;
  const unit = plan.amounts.get(column)?.unit ?? 'yuan';
  if (sum === null && isBlankZero && !isUnreadable) sum = 0;
  return { fen: sum === null || isUnreadable ? null : asFen(sum), row, column, unit, isText };
}

/** Adds amounts of several rows field by field; blanks count only where every row is blank. */
export function sumAmounts(rows: readonly Amounts[]): Amounts {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return first ?? {};
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
