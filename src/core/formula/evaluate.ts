import { MAX_COLUMNS, MAX_ROWS } from '../sheet/address';
import type { CellAddress, SheetArea } from '../sheet/address';
import { isCellError } from '../sheet/grid';
import type { CellValue } from '../sheet/grid';
import type { Call, SheetFunction } from './call';
import { toCondition, toNumber, toText } from './coercion';
import { readArea, readCell } from './context';
import type { Context, RangeMode } from './context';
import { parseFormula } from './expression';
import type { Expression } from './expression';
import { FUNCTIONS } from './functions/table';
import { catchFault, lift } from './lift';
import { findName, isAbsolute } from './name';
import { isRemainder, operate, operateOnOne } from './operators';
import { areasOfQualifier, combineAreas } from './reference-operators';
import { ERRORS, Fault, NotComputable, fail, giveUp, isScalar } from './value';
import type { ArrayValue, Value } from './value';
import type { WorkbookView } from './view';

const DEEPEST_NAME = 16;
type CallExpression = Extract<Expression, { kind: 'call' }>;
type Binary = Extract<Expression, { kind: 'binary' }>;

/**
 * The cell of a whole column or row that stands in the formula's own row or column. Other ranges are given up:
 * entered as an array formula, the same text would mean another cell.
 */
function intersect(context: Context, area: SheetArea): CellValue {
  const { row, column } = context.at;
  if (area.left === area.right && area.top === 0 && area.bottom === MAX_ROWS - 1) {
    return readCell(context, area.sheet, row, area.left);
  }
  if (area.top === area.bottom && area.left === 0 && area.right === MAX_COLUMNS - 1) {
    return readCell(context, area.sheet, area.top, column);
  }
  return giveUp();
}

/** A value as an operand: references become what stands in their cells. */
function operand(value: Value, context: Context): CellValue | ArrayValue {
  if (isScalar(value) || value.kind === 'array') return value;
  const [area, ...more] = value.areas;
  if (!area || more.length > 0) return giveUp();
  if (area.top === area.bottom && area.left === area.right) {
    return readCell(context, area.sheet, area.top, area.left);
  }
  if (context.mode === 'unclear') return giveUp();
  return context.mode === 'array' ? readArea(context, area) : intersect(context, area);
}

function oneOperand(value: Value, context: Context): CellValue {
  const found = operand(value, context);
  if (isScalar(found)) return found;
  const [row] = found.rows;
  return found.rows.length === 1 && row?.length === 1 ? (row[0] ?? null) : giveUp();
}

function evaluateName(expression: Extract<Expression, { kind: 'name' }>, context: Context): Value {
  const sheet = expression.sheet ?? context.at.sheet;
  const defined = findName(context.view.definedNames, expression.name, sheet);
  if (!defined || context.depth >= DEEPEST_NAME || !isAbsolute(defined.refersTo)) return giveUp();
  const meaning = parseFormula(defined.refersTo);
  return meaning ? evaluate(meaning, { ...context, depth: context.depth + 1 }) : giveUp();
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=']);
const SMALL = 1e-3;

/** Whether a comparison hangs on what binary fractions left of a difference, where Excel is unpredictable. */
function isDoubtful(side: Expression, value: CellValue | ArrayValue, context: Context): boolean {
  if (typeof value !== 'number' || value === 0 || Math.abs(value) > SMALL) return false;
  if (side.kind !== 'binary' || (side.operator !== '-' && side.operator !== '+')) return false;
  return isRemainder(value, ...sidesOf(side, context));
}

function sidesOf(expression: Binary, context: Context): [number, number] {
  const { date1904 } = context;
  return [
    toNumber(oneOperand(evaluate(expression.left, context), context), date1904),
    toNumber(oneOperand(evaluate(expression.right, context), context), date1904),
  ];
}

function evaluateBinary(expression: Binary, context: Context): Value {
  const { operator } = expression;
  const left = evaluate(expression.left, context);
  const right = evaluate(expression.right, context);
  if (operator === ':' || operator === ' ' || operator === ',') {
    return combineAreas(operator, left, right);
  }
  const values = [operand(left, context), operand(right, context)];
  if (
    COMPARISONS.has(operator) &&
    (isDoubtful(expression.left, values[0] ?? null, context) ||
      isDoubtful(expression.right, values[1] ?? null, context))
  ) {
    return giveUp();
  }
  return lift(values, ([a = null, b = null]) => operate(operator, a, b, context.date1904));
}

/** The arguments of one call, evaluated when a function asks. */
class LazyCall implements Call {
  readonly context: Context;
  readonly count: number;
  private readonly parts: readonly (Expression | null)[];

  constructor(parts: readonly (Expression | null)[], context: Context) {
    this.parts = parts;
    this.context = context;
    this.count = parts.length;
  }

  has(position: number): boolean {
    return (this.parts[position] ?? null) !== null;
  }

  private in(mode: RangeMode, position: number): Value {
    const part = this.parts[position] ?? null;
    if (part === null) return null;
    return evaluate(part, mode === this.context.mode ? this.context : { ...this.context, mode });
  }

  value(position: number): Value {
    return this.in(this.context.mode === 'array' ? 'array' : 'unclear', position);
  }

  branch(position: number): Value {
    return this.in(this.context.mode, position);
  }

  array(position: number): Value {
    return this.in('array', position);
  }

  scalar(position: number): CellValue {
    return oneOperand(this.branch(position), this.context);
  }

  number(position: number): number {
    return toNumber(this.scalar(position), this.context.date1904);
  }

  text(position: number): string {
    return toText(this.scalar(position));
  }

  condition(position: number): boolean {
    return toCondition(this.scalar(position));
  }

  area(position: number): SheetArea {
    const value = this.value(position);
    if (isScalar(value)) return fail(isCellError(value) ? value : ERRORS.value);
    const [area, ...more] = value.kind === 'areas' ? value.areas : [];
    return area && more.length === 0 ? area : giveUp();
  }

  rows(position: number): readonly (readonly CellValue[])[] {
    const value = this.value(position);
    if (isScalar(value)) return [[value]];
    if (value.kind === 'array') return value.rows;
    const [area, ...more] = value.areas;
    return area && more.length === 0 ? readArea(this.context, area).rows : giveUp();
  }
}

function evaluateScalarFunction(
  called: Extract<SheetFunction, { kind: 'scalar' }>,
  expression: CallExpression,
  context: Context,
): Value {
  const values = expression.parts.map((part) => (part ? operandOrError(part, context) : null));
  return lift(values, (single) => {
    const error = called.takesErrors ? undefined : single.find(isCellError);
    return error ?? called.evaluate(single, context);
  });
}

function operandOrError(part: Expression, context: Context): CellValue | ArrayValue {
  try {
    return operand(evaluate(part, context), context);
  } catch (error) {
    if (error instanceof Fault) return error.cellError;
    throw error;
  }
}

function evaluateCall(expression: CallExpression, context: Context): Value {
  const called = FUNCTIONS.get(expression.name);
  const count = expression.parts.length;
  if (!called || count < called.least || count > called.most) return giveUp();
  return called.kind === 'scalar'
    ? evaluateScalarFunction(called, expression, context)
    : called.evaluate(new LazyCall(expression.parts, context));
}

function evaluateNode(expression: Expression, context: Context): Value {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'array':
      return { kind: 'array', rows: expression.rows };
    case 'reference':
      return areasOfQualifier(expression.qualifier, expression.area, context);
    case 'name':
      return evaluateName(expression, context);
    case 'unary': {
      const { operator } = expression;
      if (operator === '@') {
        const single: Context = { ...context, mode: 'single' };
        return oneOperand(evaluate(expression.operand, single), single);
      }
      const value = operand(evaluate(expression.operand, context), context);
      return lift([value], ([one = null]) => operateOnOne(operator, one, context.date1904));
    }
    case 'binary':
      return evaluateBinary(expression, context);
    case 'call':
      return evaluateCall(expression, context);
    case 'opaque':
      return giveUp();
  }
}

function evaluate(expression: Expression, context: Context): Value {
  try {
    return evaluateNode(expression, context);
  } catch (error) {
    if (error instanceof Fault) return error.cellError;
    throw error;
  }
}

/** What binary fractions leave of 0 in a last addition or subtraction is 0 in Excel, unless it stands in parentheses. */
function withoutRemainder(
  value: CellValue,
  expression: Expression,
  formula: string,
  context: Context,
): CellValue {
  if (!isDoubtful(expression, value, context)) return value;
  return formula.trimEnd().endsWith(')') && formula.trimStart().startsWith('(') ? giveUp() : 0;
}

/** As evaluateFormula, with cells still to be computed: throws NotYet when one is needed. */
export function evaluateIn(formula: string, context: Context): CellValue | undefined {
  const expression = parseFormula(formula);
  if (!expression) return undefined;
  try {
    return catchFault(() => {
      const value = oneOperand(evaluate(expression, context), context);
      return withoutRemainder(value ?? 0, expression, formula, context);
    });
  } catch (error) {
    if (error instanceof NotComputable) return undefined;
    throw error;
  }
}

const NOTHING_PENDING: ReadonlySet<number> = new Set();

/**
 * The value of a formula (without its =) in a cell, from the values that the view shows. Undefined when it
 * cannot be computed with certainty: unknown functions, other workbooks, stale cells, the cell itself.
 */
export function evaluateFormula(
  formula: string,
  at: CellAddress,
  view: WorkbookView,
): CellValue | undefined {
  return evaluateIn(formula, {
    view,
    at,
    date1904: view.grid(at.sheet)?.date1904 ?? false,
    mode: 'single',
    pending: () => NOTHING_PENDING,
    depth: 0,
  });
}
