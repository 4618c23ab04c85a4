import { MAX_COLUMNS, MAX_ROWS, formatColumn, quoteSheet } from '../../sheet/address';
import type { Area } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import { scalar, whole } from '../call';
import type { Call, FunctionTable } from '../call';
import { toCondition, toNumber, toText } from '../coercion';
import { areaOfReference, parseReference, readQualifier } from '../qualifier';
import { areasOfQualifier } from '../reference-operators';
import { ERRORS, fail, giveUp, isScalar } from '../value';
import type { Value } from '../value';

/** One number about a reference, or about the formula's own cell when there is none. */
function aboutArea(call: Call, ask: (area: Area) => number): number {
  if (call.count > 0) {
    const area = call.area(0);
    return ask(area);
  }
  const { row, column } = call.context.at;
  return ask({ top: row, bottom: row, left: column, right: column });
}

/** ROW or COLUMN of a range of one line across; others would be arrays. */
function position(call: Call, isRow: boolean): number {
  return aboutArea(call, ({ top, left, bottom, right }) => {
    if (isRow ? top !== bottom : left !== right) giveUp();
    return (isRow ? top : left) + 1;
  });
}

function size(call: Call, isRows: boolean): number {
  const value = call.value(0);
  if (isScalar(value)) return 1;
  if (value.kind === 'array') return isRows ? value.rows.length : (value.rows[0]?.length ?? 0);
  return aboutArea(call, ({ top, left, bottom, right }) =>
    isRows ? bottom - top + 1 : right - left + 1,
  );
}

function sheetArea(area: Area, sheet: string): Value {
  const { top, left, bottom, right } = area;
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) fail(ERRORS.reference);
  return { kind: 'areas', areas: [{ sheet, top, left, bottom, right }] };
}

function offset(call: Call): Value {
  const area = call.area(0);
  const top = area.top + Math.trunc(call.number(1));
  const left = area.left + Math.trunc(call.number(2));
  const height = call.has(3) ? Math.trunc(call.number(3)) : area.bottom - area.top + 1;
  const width = call.has(4) ? Math.trunc(call.number(4)) : area.right - area.left + 1;
  if (height === 0 || width === 0) return fail(ERRORS.reference);
  if (height < 0 || width < 0) return giveUp();
  return sheetArea({ top, left, bottom: top + height - 1, right: left + width - 1 }, area.sheet);
}

function indirect(call: Call): Value {
  if (call.count > 1 && call.has(1) && !call.condition(1)) return giveUp();
  const reference = parseReference(call.text(0).trim());
  if (!reference) return giveUp();
  return areasOfQualifier(
    readQualifier(reference.qualifier),
    areaOfReference(reference),
    call.context,
  );
}

const ABSOLUTE = 1;
const ROW_FIXED = 2;
const COLUMN_FIXED = 3;

function address(values: readonly CellValue[], date1904: boolean): string {
  const [first = null, second = null, third, fourth, sheet] = values;
  const row = Math.trunc(toNumber(first, date1904));
  const column = Math.trunc(toNumber(second, date1904));
  const kind = third === undefined || third === null ? ABSOLUTE : toNumber(third, date1904);
  if (row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS) return fail(ERRORS.value);
  if (fourth !== undefined && fourth !== null && !toCondition(fourth)) return giveUp();
  if (![1, 2, 3, 4].includes(kind)) return fail(ERRORS.value);
  const columnMark = kind === ABSOLUTE || kind === COLUMN_FIXED ? '$' : '';
  const rowMark = kind === ABSOLUTE || kind === ROW_FIXED ? '$' : '';
  const cell = `${columnMark}${formatColumn(column - 1)}${rowMark}${row}`;
  if (sheet === undefined) return cell;
  const name = toText(sheet);
  const isPlain =
    /^(?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$|^[rRcC]\d*$/.test(name);
  return `${isPlain ? name : quoteSheet(name)}!${cell}`;
}

/** Functions about references. */
export const REFERENCES: FunctionTable = {
  ROW: whole(0, 1, (call) => position(call, true)),
  COLUMN: whole(0, 1, (call) => position(call, false)),
  ROWS: whole(1, 1, (call) => size(call, true)),
  COLUMNS: whole(1, 1, (call) => size(call, false)),
  OFFSET: whole(3, 5, offset),
  INDIRECT: whole(1, 2, indirect),
  ADDRESS: scalar(2, 5, (values, { date1904 }) => address(values, date1904)),
  HYPERLINK: scalar(1, 2, ([link = null, shown]) => shown ?? link),
};
