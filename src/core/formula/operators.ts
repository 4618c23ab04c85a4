import type { CellValue } from '../sheet/grid';
import { compareValues, toNumber, toText } from './coercion';
import { ERRORS, fail, giveUp } from './value';

function finite(value: number): number {
  if (!Number.isFinite(value)) fail(ERRORS.number);
  return value === 0 ? 0 : value;
}

/** A power as Excel takes it: 0^0 and roots of negatives are #NUM!, 0 to a negative is #DIV/0!. */
export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) fail(ERRORS.number);
  if (base === 0 && exponent < 0) fail(ERRORS.divide);
  return finite(base ** exponent);
}

/** Below this share of its operands a sum's remainder counts as 0 for Excel. */
const NOTHING = 2 ** -49;

/** Whether a sum or difference is what binary fractions leave of 0. */
export function isRemainder(result: number, left: number, right: number): boolean {
  return result !== 0 && Math.abs(result) < Math.max(Math.abs(left), Math.abs(right)) * NOTHING;
}

function compare(operator: string, left: CellValue, right: CellValue): boolean {
  const order = compareValues(left, right);
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (Number.isNaN(order)) return giveUp();
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

/** Two single values under an operator. */
export function operate(
  operator: string,
  left: CellValue,
  right: CellValue,
  date1904: boolean,
): CellValue {
  switch (operator) {
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(operator, left, right);
    case '&':
      return toText(left) + toText(right);
  }
  const a = toNumber(left, date1904);
  const b = toNumber(right, date1904);
  switch (operator) {
    case '+':
      return finite(a + b);
    case '-':
      return finite(a - b);
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? fail(ERRORS.divide) : finite(a / b);
    case '^':
      return power(a, b);
    default:
      return giveUp();
  }
}

/** A single value under an operator of one operand. */
export function operateOnOne(operator: string, value: CellValue, date1904: boolean): CellValue {
  switch (operator) {
    case '+':
      return value;
    case '-':
      return finite(-toNumber(value, date1904));
    case '%':
      return toNumber(value, date1904) / 100;
    default:
      return giveUp();
  }
}
