import type { FigureUnit, Quantity } from './figure';
import { leavesOf } from './figure-sources';
import type { FormulaContext } from './formula-context';
import { quantityText } from './quantity';
import { quantityFormula } from './quantity-formula';
import type { Content } from './sheet-draft';

/** How numbers are put in cells: live, or as they are now. */
export interface NumberWriter {
  /** The rounded number of a quantity; null for no quantity or no value. */
  (quantity: Quantity | null, unit: FigureUnit, decimals: number): Content;
}

/** Puts quantities in cells: with live formulas over her sheets, or as plain values. */
export function numberWriter(context: FormulaContext, isLive: boolean): NumberWriter {
  return (quantity, unit, decimals) => {
    const text = quantity && quantityText(quantity, unit, decimals);
    if (!quantity || text === null) return null;
    const value = Number(text);
    const isLooked = leavesOf(quantity).some(({ kind }) => kind === 'cell');
    const formula = isLive && isLooked ? quantityFormula(quantity, unit, decimals, context) : null;
    return formula === null ? value : { value, formula };
  };
}
