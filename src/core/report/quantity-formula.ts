import { FEN_PER_UNIT } from '../budget/money';
import { baseOf, cellFormula, FEN_DECIMALS } from './cell-formula';
import { findRuns, runReference } from './cell-runs';
import { call, cellsTogether, oneProjectSum } from './cells-together';
import { equalFormula } from './equal-formula';
import type { Expression } from './expression';
import { atom, minus, over, plus, scaled } from './expression';
import type { Figure, FigureUnit, Quantity } from './figure';
import { leavesOf } from './figure-sources';
import type { CellQuantity, FormulaContext } from './formula-context';
import { isHalfWay } from './quantity';
import type { Scale } from './scale';
import { commonScale, isMoney, numberIn, scaleBase } from './scale';

/** Excel takes no longer formula. */
const LONGEST_FORMULA = 8192;

/** How formulas are written: `isTie` when the value lies half-way, where binary noise of a sum would decide. */
interface Setting extends FormulaContext {
  readonly isTie: boolean;
}

const ties = new WeakMap<FormulaContext, Setting>();
const others = new WeakMap<FormulaContext, Setting>();

/** The setting of a context, made once for each way. */
function settingOf(context: FormulaContext, isTie: boolean): Setting {
  const known = isTie ? ties : others;
  const setting = known.get(context) ?? { ...context, isTie };
  known.set(context, setting);
  return setting;
}

/** An amount freed from binary noise: rounded to the fen that it is made of. */
function toFen(amount: Expression, scale: Scale): Expression {
  if (scale === 'plain') return amount;
  return atom(`ROUND(${amount.text},${String(FEN_DECIMALS[scale])})`);
}

function flatten(terms: readonly Quantity[]): readonly Quantity[] {
  return terms.flatMap((term) => (term.kind === 'sum' ? flatten(term.terms) : [term]));
}

function isCell(quantity: Quantity): quantity is CellQuantity {
  return quantity.kind === 'cell';
}

function sumFormula(terms: readonly Quantity[], context: Setting, scale: Scale): Expression {
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

function maximumFormula(terms: readonly Quantity[], context: Setting, scale: Scale): Expression {
  const cells = terms.filter(isCell);
  const others = terms.filter((term) => !isCell(term));
  const parts = [
    ...cellsTogether('MAX', cells, context, scale),
    ...others.map((term) => express(term, context, scale)),
  ].map(({ text }) => text);
  const [only] = parts;
  return atom(only !== undefined && parts.length === 1 ? only : `MAX(${parts.join(',')})`);
}

function express(quantity: Quantity, context: Setting, scale: Scale): Expression {
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
    case 'sum': {
      const sum = sumFormula(quantity.terms, context, scale);
      return context.isTie && quantity.terms.length > 1 ? toFen(sum, scale) : sum;
    }
    case 'maximum':
      return maximumFormula(quantity.terms, context, scale);
    case 'difference':
      return toFen(
        minus(express(quantity.from, context, scale), express(quantity.less, context, scale)),
        scale,
      );
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
      return equalFormula(quantity.pairs, context, (each, inner) => express(each, context, inner));
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
  const isTie = isHalfWay(quantity, unit, decimals);
  const inScale = express(quantity, settingOf(context, isTie), scale);
  const inUnit = scaled(inScale, scaleBase(scale) / UNIT_BASE[unit]);
  const isWhole = unit === 'plain' && (quantity.kind === 'count' || quantity.kind === 'equalCount');
  const text = isWhole ? inUnit.text : `ROUND(${inUnit.text},${String(decimals)})`;
  return text.length <= LONGEST_FORMULA ? text : null;
}

/** More than what stands around a cell's own formula in that of a figure, and more than an answer's cell takes. */
const AROUND = 128;

/** Whether the formula of a figure is short for sure, by those of its cells alone. */
function isSurelyShort({ quantity }: Figure, context: FormulaContext): boolean {
  let length = 0;
  for (const leaf of leavesOf(quantity)) {
    length += AROUND + (leaf.kind === 'cell' ? cellFormula(leaf, context).text.length : 0);
    if (length > LONGEST_FORMULA) return false;
  }
  return true;
}

/** Whether a figure has a live formula, without writing it wherever that can be told. */
export function hasFormula(figure: Figure, context: FormulaContext): boolean {
  return isSurelyShort(figure, context) || figureFormula(figure, context) !== null;
}

/** The live formula of a figure, giving the number that its text shows. */
export function figureFormula(figure: Figure, context: FormulaContext): string | null {
  return quantityFormula(figure.quantity, figure.unit, figure.decimals, context);
}
