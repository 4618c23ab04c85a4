import { roundDecimal } from '../../sheet/decimal';
import type { Rounding } from '../../sheet/decimal';
import type { CellValue } from '../../sheet/grid';
import { isCellError } from '../../sheet/grid';
import { scalar, whole } from '../call';
import type { Call, FunctionTable, ScalarFunction } from '../call';
import { fifteenDigits, toNumber } from '../coercion';
import { readArea } from '../context';
import { power } from '../operators';
import { ERRORS, fail, giveUp, isScalar } from '../value';

/** A function of numbers; an argument left out is 0. */
function numeric(
  least: number,
  most: number,
  calculate: (...numbers: readonly number[]) => number,
): ScalarFunction {
  return scalar(least, most, (values, { date1904 }) => {
    const result = calculate(...values.map((value) => toNumber(value, date1904)));
    return Number.isFinite(result) ? (result === 0 ? 0 : result) : fail(ERRORS.number);
  });
}

const rounded = (rounding: Rounding) =>
  numeric(2, 2, (value = 0, places = 0) => roundDecimal(value, Math.trunc(places), rounding));

/** Whole part; gives up a hair from an integer, where Excel's own answer depends on how it calculates. */
function floor(value: number): number {
  const near = fifteenDigits(value);
  return Number.isInteger(near) && near !== value ? giveUp() : Math.floor(value);
}

function truncate(value: number, places: number): number {
  if (places === 0) return value < 0 ? -floor(-value) : floor(value);
  return roundDecimal(value, Math.trunc(places), 'down');
}

function remainder(value: number, divisor: number): number {
  if (divisor === 0) return fail(ERRORS.divide);
  return value - divisor * floor(value / divisor);
}

function rowsOf(call: Call, position: number): readonly (readonly CellValue[])[] {
  const value = call.array(position);
  if (isScalar(value)) return isCellError(value) ? fail(value) : [[value]];
  if (value.kind === 'array') return value.rows;
  const [area, ...more] = value.areas;
  if (!area || more.length > 0) return giveUp();
  const { rows } = readArea(call.context, area);
  const isText = rows.length === 1 && rows[0]?.length === 1 && typeof rows[0][0] === 'string';
  return isText ? giveUp() : rows;
}

/** Products of cells in the same place, added up; what is no number counts as 0. */
function sumOfProducts(call: Call): number {
  const factors = Array.from({ length: call.count }, (_, position) => rowsOf(call, position));
  const [first = []] = factors;
  const isEven = factors.every(
    (rows) => rows.length === first.length && rows[0]?.length === first[0]?.length,
  );
  if (!isEven) return fail(ERRORS.value);
  let total = 0;
  for (const [row, cells] of first.entries()) {
    for (const column of cells.keys()) {
      let product = 1;
      for (const rows of factors) {
        const value = rows[row]?.[column] ?? null;
        if (isCellError(value)) return fail(value);
        product *= typeof value === 'number' ? value : 0;
      }
      total += product;
    }
  }
  return total;
}

/** Arithmetic and rounding. */
export const MATH: FunctionTable = {
  ROUND: rounded('nearest'),
  ROUNDUP: rounded('up'),
  ROUNDDOWN: rounded('down'),
  INT: numeric(1, 1, (value = 0) => floor(value)),
  TRUNC: numeric(1, 2, (value = 0, places = 0) => truncate(value, places)),
  ABS: numeric(1, 1, (value = 0) => Math.abs(value)),
  MOD: numeric(2, 2, (value = 0, divisor = 0) => remainder(value, divisor)),
  SIGN: numeric(1, 1, (value = 0) => Math.sign(value)),
  SQRT: numeric(1, 1, (value = 0) => (value < 0 ? fail(ERRORS.number) : Math.sqrt(value))),
  POWER: numeric(2, 2, (base = 0, exponent = 0) => power(base, exponent)),
  SUMPRODUCT: whole(1, 255, sumOfProducts),
};
