import type { FigureUnit, Quantity } from './figure';
import type { Rational } from './rational';
import {
  addRational,
  decimalText,
  divideRational,
  isGreater,
  negateRational,
  numberOf,
  rationalOf,
  roundRational,
} from './rational';

/** How many base units (fen, or 1 of a ratio or count) one of a figure's unit is, as a fraction. */
const BASE_PER_UNIT: Readonly<Record<FigureUnit, Rational>> = {
  tenThousandYuan: { numerator: 1_000_000n, denominator: 1n },
  yuan: { numerator: 100n, denominator: 1n },
  percent: { numerator: 1n, denominator: 100n },
  plain: { numerator: 1n, denominator: 1n },
};

function combine(
  terms: readonly Quantity[],
  join: (a: Rational, b: Rational) => Rational,
): Rational | null {
  let result: Rational | null = null;
  for (const term of terms) {
    const next = exactValue(term);
    if (!next) return null;
    result = result ? join(result, next) : next;
  }
  return result;
}

function exactCount(count: number): Rational {
  return { numerator: BigInt(count), denominator: 1n };
}

function isSame(left: Quantity, right: Quantity): boolean {
  const a = exactValue(left);
  const b = exactValue(right);
  return a !== null && b !== null && !isGreater(a, b) && !isGreater(b, a);
}

/** The exact value: money in fen, rates 0..1. Null where something is divided by 0 or nothing is there. */
export function exactValue(quantity: Quantity): Rational | null {
  switch (quantity.kind) {
    case 'cell':
    case 'answer':
    case 'constant':
      return rationalOf(quantity.value);
    case 'sum':
      return quantity.terms.length === 0 ? exactCount(0) : combine(quantity.terms, addRational);
    case 'maximum':
      return combine(quantity.terms, (a, b) => (isGreater(b, a) ? b : a));
    case 'difference': {
      const from = exactValue(quantity.from);
      const less = exactValue(quantity.less);
      return from && less && addRational(from, negateRational(less));
    }
    case 'quotient': {
      const dividend = exactValue(quantity.dividend);
      const divisor = exactValue(quantity.divisor);
      return dividend && divisor && divideRational(dividend, divisor);
    }
    case 'count':
      return exactCount(quantity.terms.length);
    case 'equalCount':
      return exactCount(quantity.pairs.filter(({ left, right }) => isSame(left, right)).length);
  }
}

/** The value as a number: money in fen, rates 0..1; null where it cannot be told. */
export function quantityValue(quantity: Quantity): number | null {
  const exact = exactValue(quantity);
  return exact && numberOf(exact);
}

/**
 * The value in a figure's unit as decimal text, such as 164.27 or 100.00 (percent without its sign),
 * rounded once, half away from zero. Null where it cannot be told.
 */
export function quantityText(
  quantity: Quantity,
  unit: FigureUnit,
  decimals: number,
): string | null {
  const exact = exactValue(quantity);
  const inUnit = exact && divideRational(exact, BASE_PER_UNIT[unit]);
  return inUnit && decimalText(roundRational(inUnit, decimals), decimals);
}

/** Whether the value lies exactly half-way between two numbers of so many decimals, so that rounding hangs on a hair. */
export function isHalfWay(quantity: Quantity, unit: FigureUnit, decimals: number): boolean {
  const exact = exactValue(quantity);
  const inUnit = exact && divideRational(exact, BASE_PER_UNIT[unit]);
  if (!inUnit) return false;
  const doubled = 2n * inUnit.numerator * 10n ** BigInt(decimals);
  return doubled % inUnit.denominator === 0n && (doubled / inUnit.denominator) % 2n !== 0n;
}
