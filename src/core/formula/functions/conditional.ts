import type { SheetArea } from '../../sheet/address';
import { isCellError, valueAt } from '../../sheet/grid';
import type { CellValue } from '../../sheet/grid';
import { whole } from '../call';
import type { Call, FunctionTable } from '../call';
import { countCells, gridOf, readCell, visitCells } from '../context';
import { readCriterion } from '../criteria';
import type { Matcher } from '../criteria';
import { ERRORS, fail } from '../value';

interface Condition {
  readonly area: SheetArea;
  readonly matches: Matcher;
}

function conditionsOf(call: Call, from: number): readonly Condition[] {
  const conditions: Condition[] = [];
  for (let position = from; position < call.count; position += 2) {
    const matches = readCriterion(call.scalar(position + 1), call.context.date1904);
    conditions.push({ area: call.area(position), matches });
  }
  const [first] = conditions;
  const isEven = conditions.every(
    ({ area }) =>
      first !== undefined &&
      area.bottom - area.top === first.area.bottom - first.area.top &&
      area.right - area.left === first.area.right - first.area.left,
  );
  return isEven && (call.count - from) % 2 === 0 ? conditions : fail(ERRORS.value);
}

/** Rows and columns, from an area's corner, beyond which every one of the areas is empty. */
function reach(call: Call, areas: readonly SheetArea[]): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const area of areas) {
    const grid = gridOf(call.context, area.sheet);
    rows = Math.max(rows, Math.min(area.bottom + 1, grid.rowCount) - area.top);
    columns = Math.max(columns, Math.min(area.right + 1, grid.columnCount) - area.left);
  }
  return { rows, columns };
}

/** Visits places, counted from the areas' corners, where all conditions hold; empty cells beyond `reach` are left out. */
function visitMatches(
  call: Call,
  conditions: readonly Condition[],
  others: readonly SheetArea[],
  visit: (row: number, column: number) => void,
): void {
  for (const { area } of [...conditions, ...others.map((area) => ({ area }))]) {
    visitCells(call.context, area, () => undefined);
  }
  const places = conditions.map(({ area, matches }) => {
    const grid = gridOf(call.context, area.sheet);
    return (row: number, column: number) =>
      matches(valueAt(grid, area.top + row, area.left + column));
  });
  const { rows, columns } = reach(call, [...conditions.map(({ area }) => area), ...others]);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (places.every((matches) => matches(row, column))) visit(row, column);
    }
  }
}

function countMatches(call: Call): number {
  const conditions = conditionsOf(call, 0);
  let count = 0;
  visitMatches(call, conditions, [], () => count++);
  const [first] = conditions;
  if (!first || !conditions.every(({ matches }) => matches(null))) return count;
  const { rows, columns } = reach(
    call,
    conditions.map(({ area }) => area),
  );
  return count + countCells(first.area) - rows * columns;
}

interface Tally {
  readonly sum: number;
  readonly numbers: readonly number[];
}

/** Numbers of the value area where the conditions hold; an error among them ends the function. */
function tally(call: Call, conditions: readonly Condition[], values: SheetArea): Tally {
  const [first] = conditions;
  if (!first) return fail(ERRORS.value);
  const sized: SheetArea = {
    ...values,
    bottom: values.top + first.area.bottom - first.area.top,
    right: values.left + first.area.right - first.area.left,
  };
  const numbers: number[] = [];
  let sum = 0;
  visitMatches(call, conditions, [sized], (row, column) => {
    const value: CellValue = readCell(
      call.context,
      sized.sheet,
      sized.top + row,
      sized.left + column,
    );
    if (isCellError(value)) fail(value);
    if (typeof value !== 'number') return;
    numbers.push(value);
    sum += value;
  });
  return { sum, numbers };
}

/** SUMIF and AVERAGEIF: range, criterion, values (by default the range); values take the range's size. */
function tallyOne(call: Call): Tally {
  const area = call.area(0);
  const matches = readCriterion(call.scalar(1), call.context.date1904);
  return tally(call, [{ area, matches }], call.has(2) ? call.area(2) : area);
}

/** SUMIFS and their kin: values first, of the same size as every range. */
function tallyMany(call: Call): Tally {
  const values = call.area(0);
  const conditions = conditionsOf(call, 1);
  const [first] = conditions;
  if (!first || countCells(first.area) !== countCells(values)) return fail(ERRORS.value);
  return tally(call, conditions, values);
}

function mean({ sum, numbers }: Tally): number {
  return numbers.length === 0 ? fail(ERRORS.divide) : sum / numbers.length;
}

/** Functions with conditions on ranges. */
export const CONDITIONALS: FunctionTable = {
  COUNTIF: whole(2, 2, countMatches),
  COUNTIFS: whole(2, 254, countMatches),
  SUMIF: whole(2, 3, (call) => tallyOne(call).sum),
  SUMIFS: whole(3, 255, (call) => tallyMany(call).sum),
  AVERAGEIF: whole(2, 3, (call) => mean(tallyOne(call))),
  AVERAGEIFS: whole(3, 255, (call) => mean(tallyMany(call))),
};
