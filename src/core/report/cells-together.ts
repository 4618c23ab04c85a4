import { baseOf, isExact, labelHolds, plainCellFormula } from './cell-formula';
import { findRuns, runReference } from './cell-runs';
import type { Expression } from './expression';
import { atom, plus, scaled } from './expression';
import type { CellQuantity, FormulaContext } from './formula-context';
import type { Scale } from './scale';
import { scaleBase } from './scale';

/** Fewer arguments than any program's limit for one call. */
const MOST_ARGUMENTS = 200;

/** Calls of SUM or MAX with no more arguments than programs take. */
export function call(name: string, parts: readonly string[]): readonly string[] {
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
export function cellsTogether(
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
export function oneProjectSum(
  cells: readonly CellQuantity[],
  context: FormulaContext,
  scale: Scale,
): Expression {
  const sum = plus(cellsTogether('SUM', cells, context, scale));
  const holds = cells.map((cell) => labelHolds(cell, context)).filter((text) => text !== null);
  if (holds.length === 0) return sum;
  return atom(`IF(AND(${[...new Set(holds)].join(',')}),${sum.text},NA())`);
}
