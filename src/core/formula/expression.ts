import { parse, tokenize } from '@borgar/fx';
import type { AstExpression, Token } from '@borgar/fx';
import type { Area } from '../sheet/address';
import type { CellValue } from '../sheet/grid';
import { areaOfReference, parseReference, readQualifier } from './qualifier';
import type { Qualifier } from './qualifier';

/** A parsed formula. References are absolute; parentheses are gone. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'reference'; readonly qualifier: Qualifier; readonly area: Area }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly (Expression | null)[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly CellValue[])[] }
  /** Understood by Excel but not here: tables, LET, LAMBDA, links whose kind is unclear. */
  | { readonly kind: 'opaque' };

const OPAQUE: Expression = { kind: 'opaque' };
const FUTURE_PREFIX = /^_xlfn\.(?:_xlws\.)?/i;

/** The parser refuses paths in front of a workbook's name; the name alone tells as much. */
function withoutPaths(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (quoted) => {
    const bracket = quoted.indexOf('[');
    return quoted.startsWith("'") && bracket > 1 ? `'${quoted.slice(bracket)}` : quoted;
  });
}

/** Sheet1!#REF! becomes #REF!, because the parser knows errors only by themselves. */
function withoutContextOfErrors(tokens: readonly Token[]): Token[] {
  const isBefore = (index: number): boolean => {
    const [first, second, third] = tokens.slice(index, index + 3);
    return first?.type === 'operator' && first.value === '!'
      ? second?.type === 'error'
      : first?.type.startsWith('context') === true &&
          second?.value === '!' &&
          third?.type === 'error';
  };
  return tokens.filter((_, index) => !isBefore(index));
}

function readReference(text: string): Expression {
  const reference = parseReference(text);
  if (!reference) return OPAQUE;
  return {
    kind: 'reference',
    qualifier: readQualifier(reference.qualifier),
    area: areaOfReference(reference),
  };
}

function readName(text: string): Expression {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { kind: 'name', sheet: null, name: text };
  const before = text.slice(0, mark);
  if (before.includes('[')) return OPAQUE;
  const sheet = before.startsWith("'") ? before.slice(1, -1).replaceAll("''", "'") : before;
  return { kind: 'name', sheet, name: text.slice(mark + 1) };
}

function constantOf(node: AstExpression): CellValue | undefined {
  if (node.type === 'Literal') return node.value;
  if (node.type === 'ErrorLiteral') return { error: node.value };
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const [operand] = node.arguments;
    const value = operand && constantOf(operand);
    return typeof value === 'number' ? -value : undefined;
  }
  return undefined;
}

function readArray(elements: readonly (readonly AstExpression[])[]): Expression {
  const rows = elements.map((row) => row.map(constantOf));
  const known = rows.map((row) => row.filter((value) => value !== undefined));
  return known.some((row, index) => row.length !== rows[index]?.length)
    ? OPAQUE
    : { kind: 'array', rows: known };
}

function convert(node: AstExpression): Expression {
  switch (node.type) {
    case 'Literal':
      return { kind: 'constant', value: node.value };
    case 'ErrorLiteral':
      return { kind: 'constant', value: { error: node.value } };
    case 'ReferenceIdentifier':
      if (node.kind === 'name') return readName(node.value);
      return node.kind === 'table' ? OPAQUE : readReference(node.value);
    case 'UnaryExpression': {
      const [operand] = node.arguments;
      return operand
        ? { kind: 'unary', operator: node.operator, operand: convert(operand) }
        : OPAQUE;
    }
    case 'BinaryExpression': {
      const [left, right] = node.arguments;
      if (!left || !right) return OPAQUE;
      return {
        kind: 'binary',
        operator: node.operator,
        left: convert(left),
        right: convert(right),
      };
    }
    case 'CallExpression': {
      const parts = node.arguments.map((part: AstExpression | null) =>
        part ? convert(part) : null,
      );
      return {
        kind: 'call',
        name: node.callee.name.replace(FUTURE_PREFIX, '').toUpperCase(),
        parts,
      };
    }
    case 'ArrayExpression':
      return readArray(node.elements);
    case 'LambdaExpression':
    case 'LetExpression':
      return OPAQUE;
  }
}

function read(formula: string): Expression | undefined {
  try {
    const tokens = tokenize(withoutPaths(formula), { withLocation: false });
    return convert(parse(withoutContextOfErrors(tokens)));
  } catch {
    // The parser throws on what is no formula; the caller hears of it by the missing result.
    return undefined;
  }
}

const CACHE_LIMIT = 20_000;
const cache = new Map<string, Expression | undefined>();

/** A formula (without its =) as a tree; undefined when it is not a formula. Remembered. */
export function parseFormula(formula: string): Expression | undefined {
  if (cache.has(formula)) return cache.get(formula);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const expression = read(formula);
  cache.set(formula, expression);
  return expression;
}
