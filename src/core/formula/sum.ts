import type { CellAddress, SheetArea } from '../sheet/address';
import { parseFormula } from './expression';
import type { Expression } from './expression';

/** An area that a total adds (sign 1) or takes away (-1). */
export interface SumTerm {
  readonly area: SheetArea;
  readonly sign: 1 | -1;
}

/** What a total's formula adds up. */
export interface SumFormula {
  readonly terms: readonly SumTerm[];
  /** Numbers typed into the sum, with their signs. */
  readonly literals: readonly number[];
  /** Sums by SUBTOTAL(9…) or SUBTOTAL(109…), so that subtotals inside the areas do not count. */
  readonly isSubtotal: boolean;
  /** Adds something that is not plain cells, such as SUMIF, a product or another workbook. */
  readonly isOpaque: boolean;
}

class SumReader {
  readonly terms: SumTerm[] = [];
  readonly literals: number[] = [];
  isSubtotal = false;
  isOpaque = false;
  private readonly sheet: string;

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  read(part: Expression | null, sign: 1 | -1): void {
    if (part === null) return;
    switch (part.kind) {
      case 'reference':
        this.readReference(part, sign);
        return;
      case 'constant':
        if (typeof part.value === 'number') this.literals.push(part.value * sign);
        else this.isOpaque = true;
        return;
      case 'unary':
        this.readUnary(part, sign);
        return;
      case 'binary':
        this.readBinary(part, sign);
        return;
      case 'call':
        this.readCall(part, sign);
        return;
      case 'array':
      case 'name':
      case 'opaque':
        this.isOpaque = true;
    }
  }

  private readReference(part: Extract<Expression, { kind: 'reference' }>, sign: 1 | -1): void {
    const { qualifier, area } = part;
    if (qualifier.kind === 'sheet') {
      this.terms.push({ area: { sheet: qualifier.sheet ?? this.sheet, ...area }, sign });
    } else this.isOpaque = true;
  }

  private readUnary(part: Extract<Expression, { kind: 'unary' }>, sign: 1 | -1): void {
    if (part.operator === '-') this.read(part.operand, sign === 1 ? -1 : 1);
    else if (part.operator === '+' || part.operator === '@') this.read(part.operand, sign);
    else this.isOpaque = true;
  }

  private readBinary(part: Extract<Expression, { kind: 'binary' }>, sign: 1 | -1): void {
    const { operator, left, right } = part;
    if (operator !== '+' && operator !== '-' && operator !== ',') {
      this.isOpaque = true;
      return;
    }
    this.read(left, sign);
    this.read(right, operator === '-' ? (sign === 1 ? -1 : 1) : sign);
  }

  private readCall(part: Extract<Expression, { kind: 'call' }>, sign: 1 | -1): void {
    const { name, parts } = part;
    if (name === 'SUM') {
      for (const each of parts) this.read(each, sign);
      return;
    }
    const [code, ...areas] = parts;
    const kind = code?.kind === 'constant' ? code.value : undefined;
    if (name === 'SUBTOTAL' && (kind === 9 || kind === 109)) {
      this.isSubtotal = true;
      for (const each of areas) this.read(each, sign);
    } else if (name === 'ROUND' && code) this.read(code, sign);
    else this.isOpaque = true;
  }
}

/**
 * What a formula (without its =) adds up: trees of SUM, SUBTOTAL, + and - over cells, ranges and typed numbers,
 * also inside ROUND. Undefined when it is no formula or adds nothing at all.
 */
export function readSum(formula: string, at: CellAddress): SumFormula | undefined {
  const expression = parseFormula(formula);
  if (!expression) return undefined;
  const reader = new SumReader(at.sheet);
  reader.read(expression, 1);
  const { terms, literals, isSubtotal, isOpaque } = reader;
  if (terms.length === 0 && literals.length === 0 && !isOpaque) return undefined;
  return { terms, literals, isSubtotal, isOpaque };
}
