import type { MoneyUnit } from '../budget/money';
import { FEN_PER_UNIT } from '../budget/money';
import type { Quantity } from './figure';
import { divideRational, numberOf, rationalOf } from './rational';

/** In what a formula counts: a money unit, or 1 for ratios and counts. */
export type Scale = MoneyUnit | 'plain';

/** Base units (fen, or 1 of a ratio or count) that 1 of a scale stands for. */
export function scaleBase(scale: Scale): number {
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

function addMoneyUnits(quantity: Quantity, units: Set<MoneyUnit>): void {
  if (quantity.kind === 'cell' || quantity.kind === 'answer') {
    if (isMoneyUnit(quantity.unit)) units.add(quantity.unit);
    return;
  }
  for (const part of partsOf(quantity)) addMoneyUnits(part, units);
}

/** The unit to count in: the one that all amounts share, else 元. */
export function commonScale(quantities: readonly Quantity[]): Scale {
  const units = new Set<MoneyUnit>();
  for (const quantity of quantities) addMoneyUnits(quantity, units);
  const [first] = units;
  if (first === undefined) return 'plain';
  return units.size === 1 ? first : 'yuan';
}

/** Whether an expression is an amount of money; constants alone are not known to be. */
export function isMoney(quantity: Quantity): boolean {
  if (quantity.kind === 'quotient') {
    return isMoney(quantity.dividend) && !isMoney(quantity.divisor);
  }
  if (quantity.kind === 'cell' || quantity.kind === 'answer') return isMoneyUnit(quantity.unit);
  return partsOf(quantity).some(isMoney);
}

/** A number in the scale, without binary noise. */
export function numberIn(value: number, scale: Scale): number {
  const exact = rationalOf(value);
  const base = rationalOf(scaleBase(scale));
  const inScale = exact && base && divideRational(exact, base);
  return inScale ? numberOf(inScale) : value;
}
