import { isCellError } from '../../sheet/grid';
import type { Grid } from '../../sheet/grid';
import { whole } from '../call';
import type { Call, FunctionTable } from '../call';
import { gridOf, visitCells } from '../context';
import { fail, giveUp, isScalar } from '../value';
import { ERRORS } from '../value';
import { STATISTICS } from './statistics';

const OVER_NUMBERS: Readonly<Record<number, (numbers: readonly number[]) => number>> = {
  1: STATISTICS.average,
  2: STATISTICS.count,
  4: STATISTICS.max,
  5: STATISTICS.min,
  6: STATISTICS.product,
  7: STATISTICS.deviation,
  8: STATISTICS.deviationOfAll,
  9: STATISTICS.sum,
  10: STATISTICS.variance,
  11: STATISTICS.varianceOfAll,
};
const COUNT = 2;
const COUNT_FILLED = 3;
/** Function numbers from here on leave out every hidden row; smaller ones only rows hidden by a filter. */
const WITHOUT_HIDDEN = 100;
const NESTED = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

function isLeftOut(grid: Grid, row: number, withoutHidden: boolean): boolean {
  if (!grid.hiddenRows.has(row)) return false;
  const { filter } = grid;
  const isFiltered = filter?.active === true && row >= filter.area.top && row <= filter.area.bottom;
  return withoutHidden || isFiltered;
}

function subtotal(call: Call): number {
  const code = Math.trunc(call.number(0));
  const withoutHidden = code > WITHOUT_HIDDEN;
  const kind = withoutHidden ? code - WITHOUT_HIDDEN : code;
  const numbers: number[] = [];
  let filled = 0;
  for (let position = 1; position < call.count; position++) {
    const value = call.value(position);
    if (isScalar(value) || value.kind === 'array') return giveUp();
    for (const area of value.areas) {
      const grid = gridOf(call.context, area.sheet);
      visitCells(call.context, area, (cell, row, column) => {
        if (cell === null || isLeftOut(grid, row, withoutHidden)) return;
        const formula = grid.formulas.at(row, column);
        if (formula !== undefined && NESTED.test(formula)) return;
        filled++;
        if (typeof cell === 'number') numbers.push(cell);
        else if (isCellError(cell) && kind !== COUNT && kind !== COUNT_FILLED) fail(cell);
      });
    }
  }
  if (kind === COUNT_FILLED) return filled;
  return OVER_NUMBERS[kind]?.(numbers) ?? fail(ERRORS.value);
}

/** SUBTOTAL, which passes over rows out of sight and over other subtotals. */
export const SUBTOTALS: FunctionTable = { SUBTOTAL: whole(2, 255, subtotal) };
