import type { MoneyUnit } from '../budget/money';
import { FEN_PER_UNIT } from '../budget/money';
import { baseOf, cellFormula, isExact, labelHolds, plainCellFormula } from './cell-formula';
import { findRuns, runReference } from './cell-runs';
import type { Expression } from './expression';
import { atom, minus, over, plus, scaled } from './expression';
import type { Figure, FigureUnit, Quantity } from './figure';
import type { CellQuantity, FormulaContext } from './formula-context';
import { divideRational, numberOf, rationalOf } from './rational';

/** Excel takes no longer formula. */
const LONGEST_FORMULA = 8192;
const MOST_ARGUMENTS = 200;

/** In what a formula counts: a money unit, or 1 for ratios and counts. */
type Scale = MoneyUnit | 'plain';

function scaleBase(scale: Scale): number {
  return scale === 'plain' ? 1 : FEN_PER_UNIT[scale];
}

function partsOf(quantity: Quantity): readonly Quantity[] {
  switch (quantity.kind) {
    case 'sum':
    case 'maximum':
      return quantity.terms;
    case 'difference':
      return [quantity.from, quantity.less];
    case 'quotient':
      return [quantity.dividend, quantity.divisor];
    case 'count':
    case 'equalCount':
    case 'cell':
    case 'answer':
    case 'constant':
      return [];
  }
}

function isMoneyUnit(unit: string): unit is MoneyUnit {
  return unit in FEN_PER_UNIT;
}

function moneyUnits(quantity: Quantity): readonly MoneyUnit[] {
  if (quantity.kind === 'cell' || quantity.kind === 'answer') {
    return isMoneyUnit(quantity.unit) ? [quantity.unit] : [];
  }
  return partsOf(quantity).flatMap(moneyUnits);
}

/** The unit to count in: the one that all amounts share, else 元. */
function commonScale(quantities: readonly Quantity[]): Scale {
  const units = new Set(quantities.flatMap(moneyUnits));
  const [first] = units;
  if (first === undefined) return 'plain';
  return units.size === 1 ? first : 'yuan';
}

function isMoney(quantity: Quantity): boolean {
  if (quantity.kind === 'quotient') {
    return isMoney(quantity.dividend) && !isMoney(quantity.divisor);
  }
  if (quantity.kind === 'cell' || quantity.kind === 'answer') return isMoneyUnit(quantity.unit);
  return partsOf(quantity).some(isMoney);
}

function flatten(terms: readonly Quantity[]): readonly Quantity[] {
  return terms.flatMap((term) => (term.kind === 'sum' ? flatten(term.terms) : [term]));
}

function isCell(quantity: Quantity): quantity is CellQuantity {
  return quantity.kind === 'cell';
}

/** Calls of SUM or MAX with no more arguments than programs take. */
function call(name: string, parts: readonly string[]): readonly string[] {
  const calls: string[] = [];
  for (let start = 0; start < parts.length; start += MOST_ARGUMENTS) {
    calls.push(`${name}(${parts.slice(start, start + MOST_ARGUMENTS).join(',')})`);
  }
  return calls;
}

/** References and formulas of cells in one unit, cells that follow each other as one range. */
function unitParts(cells: readonly CellQuantity[], context: FormulaContext): readonly string[] {
  const exact = cells.filter((cell) => !cell.isText && isExact(cell, context));
  const others = cells.filter((cell) => cell.isText || !isExact(cell, context));
  return [
    ...findRuns(exact).map(runReference),
    ...others.map((cell) => plainCellFormula(cell, context)),
  ];
}

/** Cells of several rows taken together as SUM or MAX; their order within the ranges does not matter. */
function cellsTogether(
  name: 'SUM' | 'MAX',
  cells: readonly CellQuantity[],
  context: FormulaContext,
  scale: Scale,
): readonly Expression[] {
  const units = [...new Set(cells.map(({ unit }) => unit))];
  return units.flatMap((unit) => {
    const parts = unitParts(
      cells.filter((cell) => cell.unit === unit),
      context,
    );
    const factor = baseOf(unit) / scaleBase(scale);
    return call(name, parts).map((text) => scaled(atom(text), factor));
  });
}

/** The rows of one project together: only while each of them still bears its name. */
function oneProjectSum(
  cells: readonly CellQuantity[],
  context: FormulaContext,
  scale: Scale,
): Expression {
  const sum = plus(cellsTogether('SUM', cells, context, scale));
  const holds = cells.map((cell) => labelHolds(cell, context)).filter((text) => text !== null);
  if (holds.length === 0) return sum;
  return atom(`IF(AND(${[...new Set(holds)].join(',')}),${sum.text},NA())`);
}

function sumFormula(terms: readonly Quantity[], context: FormulaContext, scale: Scale): Expression {
  const flat = flatten(terms);
  const [first] = flat;
  if (!first) return atom('0');
  if (flat.length === 1) return express(first, context, scale);
  const cells = flat.filter(isCell);
  const others = flat.filter((term) => !isCell(term));
  const labels = new Set(cells.map(({ label }) => label?.text ?? null));
  const isOneProject = others.length === 0 && labels.size === 1 && !labels.has(null);
  if (isOneProject) return oneProjectSum(cells, context, scale);
  const together = cellsTogether('SUM', cells, context, scale);
  return plus([...together, ...others.map((term) => express(term, context, scale))]);
}

function maximumFormula(
  terms: readonly Quantity[],
  context: FormulaContext,
  scale: Scale,
): Expression {
  const cells = terms.filter(isCell);
  const others = terms.filter((term) => !isCell(term));
  const parts = [
    ...cellsTogether('MAX', cells, context, scale),
    ...others.map((term) => express(term, context, scale)),
  ].map(({ text }) => text);
  const [only] = parts;
  return atom(only !== undefined && parts.length === 1 ? only : `MAX(${parts.join(',')})`);
}

function equalFormula(
  pairs: Extract<Quantity, { kind: 'equalCount' }>['pairs'],
  context: FormulaContext,
): Expression {
  const FEN_OF_YUAN = 3;
  const terms = pairs.map(({ left, right }) => {
    const isAmount = isMoney(left) || isMoney(right);
    const scale = isAmount ? 'yuan' : 'plain';
    const gap = minus(express(left, context, scale), express(right, context, scale));
    return atom(`(ROUND(${gap.text},${String(FEN_OF_YUAN)})=0)`);
  });
  return terms.length === 0
    ? atom('0')
    : plus(terms.map(({ text }) => atom(`IF${text.slice(0, -1)},1,0)`)));
}

/** A number in the scale, without binary noise. */
function numberIn(value: number, scale: Scale): number {
  const exact = rationalOf(value);
  const base = rationalOf(scaleBase(scale));
  const inScale = exact && base && divideRational(exact, base);
  return inScale ? numberOf(inScale) : value;
}

function express(quantity: Quantity, context: FormulaContext, scale: Scale): Expression {
  switch (quantity.kind) {
    case 'cell':
      return scaled(cellFormula(quantity, context), baseOf(quantity.unit) / scaleBase(scale));
    case 'answer': {
      const cell = context.answerCell(quantity);
      if (cell === null) return atom(String(numberIn(quantity.value, scale)));
      return scaled(atom(cell), baseOf(quantity.unit) / scaleBase(scale));
    }
    case 'constant':
      return atom(String(numberIn(quantity.value, scale)));
    case 'sum':
      return sumFormula(quantity.terms, context, scale);
    case 'maximum':
      return maximumFormula(quantity.terms, context, scale);
    case 'difference':
      return minus(express(quantity.from, context, scale), express(quantity.less, context, scale));
    case 'quotient': {
      const { dividend, divisor } = quantity;
      const inner = isMoney(divisor) ? commonScale([dividend, divisor]) : scale;
      const below = isMoney(divisor) ? inner : 'plain';
      return over(express(dividend, context, inner), express(divisor, context, below));
    }
    case 'count': {
      const parts = findRuns(quantity.terms.filter(isCell)).map(runReference);
      return parts.length === 0 ? atom('0') : plus(call('COUNTA', parts).map(atom));
    }
    case 'equalCount':
      return equalFormula(quantity.pairs, context);
  }
}

const UNIT_BASE: Readonly<Record<FigureUnit, number>> = {
  tenThousandYuan: FEN_PER_UNIT.tenThousandYuan,
  yuan: FEN_PER_UNIT.yuan,
  percent: 0.01,
  plain: 1,
};

/**
 * The live formula of a quantity (A1 text, no =), in a figure's unit and rounded to decimals, made from the same
 * expression as its value. Uses only functions that Excel 2016, WPS and LibreOffice know. Null when it would be
 * longer than programs take.
 */
export function quantityFormula(
  quantity: Quantity,
  unit: FigureUnit,
  decimals: number,
  context: FormulaContext,
): string | null {
  const scale = isMoney(quantity) ? commonScale([quantity]) : 'plain';
  const inScale = express(quantity, context, scale);
  const inUnit = scaled(inScale, scaleBase(scale) / UNIT_BASE[unit]);
  const isWhole = unit === 'plain' && (quantity.kind === 'count' || quantity.kind === 'equalCount');
  const text = isWhole ? inUnit.text : `ROUND(${inUnit.text},${String(decimals)})`;
  return text.length <= LONGEST_FORMULA ? text : null;
}

/** The live formula of a figure, giving the number that its text shows. */
export function figureFormula(figure: Figure, context: FormulaContext): string | null {
  return quantityFormula(figure.quantity, figure.unit, figure.decimals, context);
}
