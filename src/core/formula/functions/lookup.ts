import type { SheetArea } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import { whole } from '../call';
import type { Call, FunctionTable } from '../call';
import { toCondition } from '../coercion';
import { gridOf, readArea, readCell } from '../context';
import { ERRORS, fail, giveUp, isScalar } from '../value';
import type { Value } from '../value';
import { findEqual, findNearest, findSorted } from './search';

type Rows = readonly (readonly CellValue[])[];

/** An area without the rows and columns beyond what its sheet has. */
function clipped(call: Call, area: SheetArea): SheetArea {
  const grid = gridOf(call.context, area.sheet);
  const bottom = Math.min(area.bottom, Math.max(area.top, grid.rowCount - 1));
  const right = Math.min(area.right, Math.max(area.left, grid.columnCount - 1));
  return { ...area, bottom, right };
}

function rowsOf(call: Call, position: number, isArray = false): Rows {
  const value = isArray ? call.array(position) : call.value(position);
  if (isScalar(value)) return [[value]];
  if (value.kind === 'array') return value.rows;
  const [area, ...more] = value.areas;
  return area && more.length === 0 ? readArea(call.context, clipped(call, area)).rows : giveUp();
}

function lineOf(rows: Rows): readonly CellValue[] {
  if (rows.length === 1) return rows[0] ?? [];
  return (rows[0]?.length ?? 0) === 1 ? rows.map((row) => row[0] ?? null) : fail(ERRORS.missing);
}

const column = (rows: Rows, index: number): readonly CellValue[] =>
  rows.map((row) => row[index] ?? null);

/** VLOOKUP and, over rows turned round, HLOOKUP. */
function lookUp(call: Call, isVertical: boolean): CellValue {
  const area = call.area(1);
  const index = Math.trunc(call.number(2)) - 1;
  const width = isVertical ? area.right - area.left : area.bottom - area.top;
  if (index < 0) return fail(ERRORS.value);
  if (index > width) return fail(ERRORS.reference);
  const keys = isVertical ? { ...area, right: area.left } : { ...area, bottom: area.top };
  const values = readArea(call.context, clipped(call, keys)).rows;
  const line = isVertical ? column(values, 0) : (values[0] ?? []);
  const isNear = call.count < 4 || toCondition(call.scalar(3));
  const found = isNear
    ? findSorted(call.scalar(0), line, 1)
    : findEqual(call.scalar(0), line, true);
  if (found < 0) return fail(ERRORS.missing);
  const row = isVertical ? area.top + found : area.top + index;
  const at = isVertical ? area.left + index : area.left + found;
  return readCell(call.context, area.sheet, row, at);
}

function match(call: Call): number {
  const line = lineOf(rowsOf(call, 1));
  const kind = call.count > 2 ? call.number(2) : 1;
  const key = call.scalar(0);
  const found = kind === 0 ? findEqual(key, line, true) : findSorted(key, line, kind > 0 ? 1 : -1);
  return found < 0 ? fail(ERRORS.missing) : found + 1;
}

/** LOOKUP in a row or column, or in the longer first side of a table. */
function lookUpVector(call: Call): CellValue {
  const rows = rowsOf(call, 1, true);
  const isWide = (rows[0]?.length ?? 0) > rows.length;
  const keys = isWide ? (rows[0] ?? []) : column(rows, 0);
  const results =
    call.count > 2
      ? lineOf(rowsOf(call, 2, true))
      : isWide
        ? (rows.at(-1) ?? [])
        : rows.map((row) => row.at(-1) ?? null);
  const found = findSorted(call.scalar(0), keys, 1);
  return found < 0 ? fail(ERRORS.missing) : (results[found] ?? null);
}

function findExtended(call: Call, keys: readonly CellValue[]): number {
  const kind = call.has(4) ? call.number(4) : 0;
  const direction = call.has(5) ? call.number(5) : 1;
  if (direction !== 1 && direction !== -1) return giveUp();
  const line = direction === 1 ? keys : [...keys].reverse();
  const key = call.scalar(0);
  const exact = findEqual(key, line, kind === 2);
  const found = exact >= 0 || (kind !== 1 && kind !== -1) ? exact : findNearest(key, line, kind);
  return found < 0 || direction === 1 ? found : keys.length - 1 - found;
}

function lookUpExtended(call: Call): Value {
  const keyRows = rowsOf(call, 1);
  const results = rowsOf(call, 2);
  const isUpright = (keyRows[0]?.length ?? 0) === 1;
  if ((isUpright ? results[0]?.length : results.length) !== 1) return giveUp();
  const found = findExtended(call, lineOf(keyRows));
  if (found >= 0) return lineOf(results)[found] ?? null;
  return call.has(3) ? call.branch(3) : fail(ERRORS.missing);
}

function indexInArea(area: SheetArea, row: number, at: number): Value {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (row < 0 || at < 0) return fail(ERRORS.value);
  if (row > height || at > width) return fail(ERRORS.reference);
  const rows = row === 0 ? {} : { top: area.top + row - 1, bottom: area.top + row - 1 };
  const columns = at === 0 ? {} : { left: area.left + at - 1, right: area.left + at - 1 };
  return { kind: 'areas', areas: [{ ...area, ...rows, ...columns }] };
}

function index(call: Call): Value {
  const value = call.value(0);
  const first = Math.trunc(call.number(1));
  const second = call.count > 2 ? Math.trunc(call.number(2)) : undefined;
  if (call.count > 3) return giveUp();
  if (isScalar(value)) return giveUp();
  if (value.kind === 'array') {
    const isLine = value.rows.length === 1 && second === undefined;
    const row = isLine ? 1 : first;
    const at = isLine ? first : (second ?? 1);
    if (row < 1 || at < 1) return giveUp();
    return value.rows[row - 1]?.[at - 1] ?? fail(ERRORS.reference);
  }
  const [area, ...more] = value.areas;
  if (!area || more.length > 0) return giveUp();
  if (second !== undefined) return indexInArea(area, first, second);
  if (area.top === area.bottom) return indexInArea(area, 1, first);
  return area.left === area.right ? indexInArea(area, first, 1) : fail(ERRORS.reference);
}

function choose(call: Call): Value {
  const position = Math.trunc(call.number(0));
  return position < 1 || position >= call.count ? fail(ERRORS.value) : call.branch(position);
}

/** Functions that look values up. */
export const LOOKUPS: FunctionTable = {
  VLOOKUP: whole(3, 4, (call) => lookUp(call, true)),
  HLOOKUP: whole(3, 4, (call) => lookUp(call, false)),
  LOOKUP: whole(2, 3, lookUpVector),
  MATCH: whole(2, 3, match),
  XLOOKUP: whole(3, 6, lookUpExtended),
  INDEX: whole(2, 4, index),
  CHOOSE: whole(2, 255, choose),
};
