import { isCellError } from '../../sheet/grid';
import type { CellValue } from '../../sheet/grid';
import { whole } from '../call';
import type { Call, FunctionTable } from '../call';
import { toNumber } from '../coercion';
import { countCells, visitCells } from '../context';
import { ERRORS, fail, isScalar } from '../value';
import { STATISTICS } from './statistics';

const MANY = 255;

/** Visits every value of the arguments; `isDirect` for one that was written or calculated, not read from cells. */
function visitValues(
  call: Call,
  from: number,
  visit: (value: CellValue, isDirect: boolean) => void,
): void {
  for (let position = from; position < call.count; position++) {
    const value = call.value(position);
    if (isScalar(value)) visit(value, true);
    else if (value.kind === 'array') {
      for (const row of value.rows) for (const cell of row) visit(cell, false);
    } else {
      for (const area of value.areas) {
        visitCells(call.context, area, (cell) => {
          visit(cell, false);
        });
      }
    }
  }
}

/** Numbers as SUM takes them: texts and booleans count only when they are arguments themselves; errors end it. */
function numbersOf(call: Call, from = 0): number[] {
  const numbers: number[] = [];
  visitValues(call, from, (value, isDirect) => {
    if (typeof value === 'number') numbers.push(value);
    else if (isCellError(value)) fail(value);
    else if (isDirect) numbers.push(toNumber(value, call.context.date1904));
  });
  return numbers;
}

function countNumbers(call: Call): number {
  let count = 0;
  visitValues(call, 0, (value, isDirect) => {
    if (typeof value === 'number' || (isDirect && (value === null || typeof value === 'boolean'))) {
      count++;
    } else if (
      isDirect &&
      typeof value === 'string' &&
      value.trim() !== '' &&
      !Number.isNaN(Number(value))
    )
      count++;
  });
  return count;
}

function countFilled(call: Call): number {
  let count = 0;
  visitValues(call, 0, (value, isDirect) => {
    if (value !== null || isDirect) count++;
  });
  return count;
}

function countBlank(call: Call): number {
  const area = call.area(0);
  let filled = 0;
  visitCells(call.context, area, (value) => {
    if (value !== null && value !== '') filled++;
  });
  return countCells(area) - filled;
}

function nth(call: Call, order: (a: number, b: number) => number): number {
  const position = Math.ceil(call.number(1));
  const numbers: number[] = [];
  const value = call.value(0);
  const take = (cell: CellValue): void => {
    if (typeof cell === 'number') numbers.push(cell);
    else if (isCellError(cell)) fail(cell);
  };
  if (isScalar(value)) numbers.push(toNumber(value, call.context.date1904));
  else if (value.kind === 'array') value.rows.flat().forEach(take);
  else for (const area of value.areas) visitCells(call.context, area, take);
  return numbers.sort(order)[position - 1] ?? fail(ERRORS.number);
}

function rank(call: Call): number {
  const number = call.number(0);
  const isAscending = call.has(2) && call.number(2) !== 0;
  let before = 0;
  let equal = 0;
  visitCells(call.context, call.area(1), (value) => {
    if (isCellError(value)) fail(value);
    if (typeof value !== 'number') return;
    if (value === number) equal++;
    else if (isAscending ? value < number : value > number) before++;
  });
  return equal > 0 ? before + 1 : fail(ERRORS.missing);
}

const overNumbers = (statistic: (numbers: readonly number[]) => number) =>
  whole(1, MANY, (call) => statistic(numbersOf(call)));

/** Functions over all values of their arguments. */
export const AGGREGATES: FunctionTable = {
  SUM: overNumbers(STATISTICS.sum),
  AVERAGE: overNumbers(STATISTICS.average),
  MAX: overNumbers(STATISTICS.max),
  MIN: overNumbers(STATISTICS.min),
  PRODUCT: overNumbers(STATISTICS.product),
  MEDIAN: overNumbers(STATISTICS.median),
  COUNT: whole(1, MANY, countNumbers),
  COUNTA: whole(1, MANY, countFilled),
  COUNTBLANK: whole(1, 1, countBlank),
  LARGE: whole(2, 2, (call) => nth(call, (a, b) => b - a)),
  SMALL: whole(2, 2, (call) => nth(call, (a, b) => a - b)),
  RANK: whole(2, 3, rank),
  'RANK.EQ': whole(2, 3, rank),
};
