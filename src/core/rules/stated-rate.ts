import type { MoneyField } from '../budget/budget-table';
import type { MoneyColumn } from './money-column';
import { USE_RATE_HEAD } from './rate-words';
import type { Line, TableLines } from './table-lines';
import { budgetField, fenOf } from './table-lines';
import { rateStep, rateTolerance } from './tolerance';
import { isNumberInPercent } from './rate-scale';

/** A rate as the sheet states it, against what the amounts of its line give; fen and ratios. */
export interface StatedRate {
  readonly line: Line;
  readonly row: number;
  readonly column: number;
  readonly stated: number;
  /** What it is a rate of: the budget, or the money received where all rates of the table are of that. */
  readonly base: MoneyField;
  readonly budget: number;
  readonly expenditure: number;
  readonly tolerance: number;
}

/** Half of the last digit of a rate written as 87.3%. */
const WRITTEN = 0.0005;
/** As near as a rate in whole percents comes. */
const NEAR = 0.0051;

function statedOf(line: Line): { ratio: number; row: number; column: number } | undefined {
  const own = line.project?.rowRates?.find((each) => each?.row === line.row);
  const stated = own ?? line.project?.statedRate ?? line.total?.statedRate;
  if (!stated || stated.ratio === null || !line.rows.includes(stated.row)) return undefined;
  return { ratio: stated.ratio, row: stated.row, column: stated.column };
}

function ratesOf(facts: TableLines): number[] {
  const ratios: number[] = [];
  const { lines } = facts;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const stated = statedOf(line);
    if (stated) ratios.push(stated.ratio);
  }
  return ratios;
}

/** Columns of the quotient: expenditure and what it is a rate of. */
export function rateColumns(
  facts: TableLines,
  base: MoneyField,
): readonly [MoneyColumn, MoneyColumn] | undefined {
  const numerator = facts.main.expenditure;
  const denominator = facts.main[base];
  return numerator && denominator && [numerator, denominator];
}

/**
 * What the stated rates are rates of: the budget; the money received where the head speaks of its use and most
 * rates are of that and no more than a few of the budget.
 */
function rateBase(facts: TableLines): MoneyField {
  const budget = budgetField(facts);
  const column = facts.table.fields.executionRate;
  const path = facts.table.columns.find((each) => each.column === column)?.path ?? [];
  if (!facts.main.fundsReceived || !USE_RATE_HEAD.test(path.at(-1) ?? '')) return budget;
  const holds = (line: Line, ratio: number, base: MoneyField): boolean =>
    Math.abs(fenOf(facts, line, 'expenditure') / fenOf(facts, line, base) - ratio) < NEAR;
  let received = 0;
  let budgeted = 0;
  let seen = 0;
  for (const line of facts.lines) {
    const stated = statedOf(line);
    if (!stated) continue;
    seen += 1;
    if (holds(line, stated.ratio, 'fundsReceived')) received += 1;
    if (holds(line, stated.ratio, budget)) budgeted += 1;
  }
  return received > budgeted && received * 2 > seen ? 'fundsReceived' : budget;
}

/** Every line with a stated rate, a known expenditure and a known budget; a cell in another scale is left out. */
export function readStatedRates(facts: TableLines): readonly StatedRate[] {
  const base = rateBase(facts);
  const columns = rateColumns(facts, base);
  if (!columns) return [];
  const step = rateStep(ratesOf(facts));
  const rates: StatedRate[] = [];
  const { lines } = facts;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const stated = statedOf(line);
    if (!stated || facts.openColumns.has(stated.column)) continue;
    // A project over several rows states a rate on each: it is of that row alone, or of them all.
    const own = line.rows.length > 1 ? { ...line, rows: [stated.row], row: stated.row } : line;
    const isOfAll = own !== line && isQuotientOf(facts, line, base, stated.ratio);
    const counted = isOfAll ? line : own;
    const expenditure = fenOf(facts, counted, 'expenditure');
    const budget = fenOf(facts, counted, base);
    if (Number.isNaN(expenditure + budget)) continue;
    const tolerance = rateTolerance(
      { fen: expenditure, step: columns[0].step },
      { fen: budget, step: columns[1].step },
      step,
    );
    const { row, column, ratio } = stated;
    rates.push({ line, row, column, stated: ratio, base, budget, expenditure, tolerance });
  }
  return rates;
}

/** Whether a rate is the quotient of a line's whole amounts, to the digits that people write. */
function isQuotientOf(facts: TableLines, line: Line, base: MoneyField, ratio: number): boolean {
  const whole = fenOf(facts, line, 'expenditure') / fenOf(facts, line, base);
  return Math.abs(whole - ratio) < WRITTEN;
}

/** Whether a stated rate is right but for its scale: 95 where others have 0.95, or the other way round. */
export function isOtherScale(rate: StatedRate): boolean {
  const expected = rate.expenditure / rate.budget;
  if (!Number.isFinite(expected) || expected === 0) return false;
  return [100, 0.01].some(
    (scale) => Math.abs(rate.stated * scale - expected) <= rate.tolerance * Math.max(scale, 1),
  );
}

/** The mean of the projects' stated rates; NaN when there are fewer than two. */
export function meanRate(rates: readonly StatedRate[]): number {
  const own = rates.filter(({ line }) => line.project !== null);
  if (own.length < 2) return Number.NaN;
  return own.reduce((sum, { stated }) => sum + stated, 0) / own.length;
}

/** Whether a total's rate is the mean of its rows' rates and not the quotient of its amounts. */
export function isMeanRate(rate: StatedRate, mean: number): boolean {
  if (rate.line.total?.kind !== 'total' || rate.budget === 0) return false;
  const isQuotient = Math.abs(rate.stated - rate.expenditure / rate.budget) <= rate.tolerance;
  return !isQuotient && Math.abs(rate.stated - mean) <= rate.tolerance;
}

/** What one has to multiply a quotient with to write it as the rate's cell does: 100 for numbers in percent. */
export function cellScale(facts: TableLines, rate: StatedRate): number {
  return isNumberInPercent(facts.grid, rate) ? 100 : 1;
}
