import type { MoneyField } from '../budget/budget-table';
import { UNIT_TERMS } from '../terms';
import { cellKey, formatCell } from '../sheet/address';
import type { MoneyColumn } from './money-column';
import { money } from './money-data';
import { HOLDS, insufficient, outcomeOf } from './outcome';
import { cellOf } from './place';
import type { TableFacts } from './table-facts';
import { fenAt, lineOfRow } from './table-lines';
import type { Sighting, TableRule } from './rule';
import { FAR_LESS, FAR_MORE } from './unit-slip-text';

/** R-E02: no single amount is in another unit than its column. */
export const amountInUnit: TableRule = {
  code: 'R-E02',
  id: 'amount-in-unit',
  severity: 'warning',
  basis: '计量单位常识：元与万元相差 1 万倍',
  message: '{project}的{column}（{cell}）是 {value}，{size}，像是误用了“{unit}”。',
  why: '一行里只有一个数特别大或特别小，或者整行的数都大了约一万倍，多半是把“元”填到了“万元”栏，或者把“万元”填到了“元”栏。',
  fix: '按本栏单位改正这个数。',
  check: ({ facts, table }) => {
    const columns = facts.columns.filter(({ isMain, field }) => isMain && CHECKED.includes(field));
    if (facts.projectRows.length < LEAST_ROWS) return insufficient('三行以上的项目');
    if (!columns.some((column) => isSpread(facts, column))) return HOLDS;
    const sorted = new Map(columns.map((column) => [column, sortedAmounts(facts, column)]));
    const medians = new Map([...sorted].map(([column, amounts]) => [column, medianOf(amounts)]));
    const isHuge = (column: MoneyColumn, row: number) => {
      const median = medians.get(column) ?? 0;
      return median > 0 && fenAt(facts, column, row) >= median * HUGE;
    };
    const isTiny = (column: MoneyColumn, row: number) => {
      const fen = fenAt(facts, column, row);
      return column.unit === 'yuan' && fen > 0 && fen * HUGE <= (medians.get(column) ?? 0);
    };
    /** Whether each amount of a row is as the others of its column are. */
    const isRowOf = (row: number, isUsualOne: (other: MoneyColumn, fen: number) => boolean) =>
      columns.every((other) => {
        const fen = fenAt(facts, other, row);
        return !(fen > 0) || isUsualOne(other, fen);
      });
    const amountsOf = (column: MoneyColumn): Float64Array => sorted.get(column) ?? NONE;
    const isInYuan = (column: MoneyColumn, row: number): boolean =>
      (columns.some((other) => fenAt(facts, other, row) > 0 && !isHuge(other, row)) &&
        !columns.some((other) => fitsBeside(facts, column, other, row, 1))) ||
      isRowOf(row, (other, fen) => isUsualInYuan(amountsOf(other), fen));
    // What one of several sources pays of a project may be a few yuan.
    const isAlone = (row: number): boolean => lineOfRow(facts, row)?.project?.rows.length === 1;
    const isInTenThousands = (column: MoneyColumn, row: number): boolean =>
      columns.some((other) => fitsBeside(facts, column, other, row, SLIP)) ||
      (isAlone(row) &&
        isRowOf(
          row,
          (other, fen) =>
            isTiny(other, row) && fen < LEAST_OF_PROJECT && isUsual(amountsOf(other), fen * SLIP),
        ));
    const sighting = (column: MoneyColumn, row: number, meant: number): Sighting => {
      const fen = fenAt(facts, column, row);
      const name = lineOfRow(facts, row)?.name ?? '';
      const isLess = meant > fen;
      return {
        place: cellOf(table, row, column.column),
        data: {
          project: name,
          column: column.label,
          cell: formatCell(row, column.column),
          value: money(fen),
          size: isLess ? FAR_LESS : FAR_MORE,
          unit: isLess ? UNIT_TERMS.tenThousandYuan : UNIT_TERMS.yuan,
        },
        project: name,
        cause: new Map([[cellKey(row, column.column), meant - fen]]),
      };
    };
    const rows = facts.projectRows;
    return outcomeOf(
      columns.flatMap((column) => [
        ...rows
          .filter((row) => isHuge(column, row) && isInYuan(column, row))
          .map((row) => sighting(column, row, Math.round(fenAt(facts, column, row) / SLIP))),
        ...rows
          .filter((row) => isTiny(column, row) && isInTenThousands(column, row))
          .map((row) => sighting(column, row, fenAt(facts, column, row) * SLIP)),
      ]),
    );
  },
};

/** Whether an amount, taken so many times, is a spending of the other's budget, or a budget of its spending. */
function fitsBeside(
  facts: TableFacts,
  column: MoneyColumn,
  other: MoneyColumn,
  row: number,
  times: number,
): boolean {
  const isSpent = column.field === 'expenditure';
  if (isSpent === (other.field === 'expenditure')) return false;
  const [own, beside] = [fenAt(facts, column, row) * times, fenAt(facts, other, row)];
  const rate = isSpent ? own / beside : beside / own;
  return rate >= LEAST_RATE && rate <= MOST_RATE;
}

/** Whether an amount, taken as a ten-thousandth, lies among the others of its column, which are sorted. */
function isUsualInYuan(amounts: Float64Array, fen: number): boolean {
  const slipped = fen / SLIP;
  const above = amounts[firstFrom(amounts, slipped / NEAR)] ?? Infinity;
  return (amounts[0] ?? Infinity) <= slipped * NEAR && above < fen;
}

/** Whether an amount is no more than near the largest of its column, which are sorted. */
function isUsual(amounts: Float64Array, fen: number): boolean {
  return firstFrom(amounts, fen / NEAR) < amounts.length;
}

/** Where the first of sorted amounts stands that is no less than `least`; their count where there is none. */
function firstFrom(amounts: Float64Array, least: number): number {
  let low = 0;
  let high = amounts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((amounts[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NONE = new Float64Array(0);
const CHECKED: readonly MoneyField[] = ['originalBudget', 'adjustedBudget', 'expenditure'];
const LEAST_ROWS = 3;
const HUGE = 1_000;
const SLIP = 10_000;
/** No project is of less, in fen: a row of such amounts beside ordinary ones was filled in in 万元. */
const LEAST_OF_PROJECT = 100_000;
/** Rates of execution in their senses. */
const LEAST_RATE = 0.2;
const MOST_RATE = 1.05;
/** Within this factor an amount counts as among the others. */
const NEAR = 3;

/** Whether a column's largest amount could be huge beside its median, which is no less than the smallest. */
function isSpread(facts: TableFacts, column: MoneyColumn): boolean {
  let least = Infinity;
  let most = 0;
  const { projectRows } = facts;
  for (let at = 0; at < projectRows.length; at += 1) {
    const row = projectRows[at] ?? 0;
    const fen = fenAt(facts, column, row);
    if (fen > most) most = fen;
    if (fen > 0 && fen < least) least = fen;
  }
  return most >= least * HUGE;
}

/** A column's amounts that are more than 0, in fen and ascending. */
function sortedAmounts(facts: TableFacts, column: MoneyColumn): Float64Array {
  const amounts = new Float64Array(facts.projectRows.length);
  let count = 0;
  for (const row of facts.projectRows) {
    const fen = fenAt(facts, column, row);
    if (fen > 0) amounts[count++] = fen;
  }
  return amounts.subarray(0, count).sort();
}

/** The median of sorted amounts in fen; 0 when there are too few. */
function medianOf(amounts: Float64Array): number {
  if (amounts.length < LEAST_ROWS) return 0;
  return amounts[Math.floor((amounts.length - 1) / 2)] ?? 0;
}
