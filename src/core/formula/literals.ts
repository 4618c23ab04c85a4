import { parseFormula } from './expression';
import type { Expression } from './expression';

/**
 * What a typed number does in a formula: an amount that is added or taken away, a factor or divisor, one side of a
 * comparison, a direct argument that is summed, or another argument of a function (digits, flags, positions).
 */
export type LiteralRole = 'addend' | 'factor' | 'comparison' | 'summand' | 'argument' | 'alone';

/** A number typed into a formula. */
export interface FormulaLiteral {
  /** With its own sign. */
  readonly value: number;
  readonly role: LiteralRole;
  /** The operator beside it, or the function whose argument it is in upper case; empty when it stands alone. */
  readonly operator: string;
  /** A power of ten that multiplies or divides, as unit conversions and percentages do. */
  readonly isUnitFactor: boolean;
}

const SUMMING: ReadonlySet<string> = new Set([
  'SUM',
  'PRODUCT',
  'MAX',
  'MIN',
  'AVERAGE',
  'SUMPRODUCT',
]);
const ROUNDING: ReadonlySet<string> = new Set([
  'ROUND',
  'ROUNDUP',
  'ROUNDDOWN',
  'TRUNC',
  'INT',
  'ABS',
]);
const BRANCHING: ReadonlySet<string> = new Set(['IF', 'IFERROR', 'IFNA']);

interface Place {
  readonly role: LiteralRole;
  readonly operator: string;
}

const ALONE: Place = { role: 'alone', operator: '' };

function placeOfOperand(operator: string): Place {
  if (operator === '+' || operator === '-') return { role: 'addend', operator };
  if (operator === '*' || operator === '/' || operator === '^') return { role: 'factor', operator };
  return { role: operator === '&' ? 'argument' : 'comparison', operator };
}

function placeOfArgument(name: string, position: number, place: Place): Place {
  if (SUMMING.has(name)) return { role: 'summand', operator: name };
  if (ROUNDING.has(name) && position === 0) return place;
  if (BRANCHING.has(name) && (name === 'IF' ? position > 0 : true)) return place;
  return { role: 'argument', operator: name };
}

function isPowerOfTen(value: number): boolean {
  return value >= 10 && /^1(?:0+|e\+\d+)$/.test(String(value));
}

function visit(part: Expression, place: Place, sign: 1 | -1, found: FormulaLiteral[]): void {
  switch (part.kind) {
    case 'constant':
      if (typeof part.value === 'number') {
        const isUnitFactor = place.role === 'factor' && isPowerOfTen(part.value);
        found.push({ value: part.value * sign, ...place, isUnitFactor });
      }
      return;
    case 'unary': {
      const { operator, operand } = part;
      const isPercent = operator === '%' && operand.kind === 'constant';
      if (isPercent && typeof operand.value === 'number') {
        found.push({ value: (operand.value / 100) * sign, ...place, isUnitFactor: false });
      } else visit(operand, place, operator === '-' ? (sign === 1 ? -1 : 1) : sign, found);
      return;
    }
    case 'binary': {
      const inner = placeOfOperand(part.operator);
      visit(part.left, inner, 1, found);
      visit(part.right, inner, 1, found);
      return;
    }
    case 'call':
      for (const [position, each] of part.parts.entries()) {
        if (each) visit(each, placeOfArgument(part.name, position, place), 1, found);
      }
      return;
    case 'array':
    case 'name':
    case 'opaque':
    case 'reference':
      return;
  }
}

/** Every number typed into a formula (without its =), from left to right, with what it does; none when it is no formula. */
export function literalsIn(formula: string): readonly FormulaLiteral[] {
  const expression = parseFormula(formula);
  const found: FormulaLiteral[] = [];
  if (expression) visit(expression, ALONE, 1, found);
  return found;
}
