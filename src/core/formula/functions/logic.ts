import { isCellError } from '../../sheet/grid';
import type { CellValue } from '../../sheet/grid';
import { scalar, scalarWithErrors, whole } from '../call';
import type { Call, FunctionTable } from '../call';
import { toCondition, toNumber } from '../coercion';
import { gridOf, visitCells } from '../context';
import { ERRORS, fail, giveUp, isScalar } from '../value';
import type { Value } from '../value';

function chooseIf(call: Call): Value {
  if (call.condition(0)) return call.count > 1 ? (call.branch(1) ?? 0) : true;
  return call.count > 2 ? (call.branch(2) ?? 0) : false;
}

function chooseIfs(call: Call): Value {
  if (call.count % 2 !== 0) return giveUp();
  for (let position = 0; position < call.count; position += 2) {
    if (call.condition(position)) return call.branch(position + 1);
  }
  return fail(ERRORS.missing);
}

function conditionsOf(call: Call): boolean[] {
  const conditions: boolean[] = [];
  const take = (value: CellValue, isDirect: boolean): void => {
    if (isCellError(value)) fail(value);
    if (isDirect) conditions.push(toCondition(value));
    else if (typeof value === 'boolean' || typeof value === 'number') {
      conditions.push(toCondition(value));
    }
  };
  for (let position = 0; position < call.count; position++) {
    const value = call.value(position);
    if (isScalar(value)) take(value, true);
    else if (value.kind === 'array') {
      for (const cell of value.rows.flat()) take(cell, false);
    } else {
      for (const area of value.areas) {
        visitCells(call.context, area, (cell) => {
          take(cell, false);
        });
      }
    }
  }
  return conditions.length === 0 ? fail(ERRORS.value) : conditions;
}

function isError(value: CellValue | undefined): boolean {
  return value !== undefined && isCellError(value);
}

function isMissing(value: CellValue | undefined): boolean {
  return value !== undefined && isCellError(value) && value.error === ERRORS.missing.error;
}

/** Takes the second argument where the first is an error of a kind. */
function instead(call: Call, isKind: (value: CellValue) => boolean): Value {
  const value = call.scalar(0);
  return isKind(value) ? (call.branch(1) ?? 0) : value;
}

function isFormula(call: Call): boolean {
  const area = call.area(0);
  const isOne = area.top === area.bottom && area.left === area.right;
  return isOne ? gridOf(call.context, area.sheet).formulas.has(area.top, area.left) : giveUp();
}

/** Conditions and questions about values. */
export const LOGIC: FunctionTable = {
  IF: whole(2, 3, chooseIf),
  IFS: whole(2, 254, chooseIfs),
  IFERROR: whole(2, 2, (call) => instead(call, isError)),
  IFNA: whole(2, 2, (call) => instead(call, isMissing)),
  AND: whole(1, 255, (call) => conditionsOf(call).every(Boolean)),
  OR: whole(1, 255, (call) => conditionsOf(call).some(Boolean)),
  NOT: scalar(1, 1, ([value = null]) => !toCondition(value)),
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
  NA: scalar(0, 0, () => ERRORS.missing),
  ISBLANK: scalarWithErrors(1, 1, ([value]) => value === null),
  ISNUMBER: scalarWithErrors(1, 1, ([value]) => typeof value === 'number'),
  ISTEXT: scalarWithErrors(1, 1, ([value]) => typeof value === 'string'),
  ISNONTEXT: scalarWithErrors(1, 1, ([value]) => typeof value !== 'string'),
  ISLOGICAL: scalarWithErrors(1, 1, ([value]) => typeof value === 'boolean'),
  ISERROR: scalarWithErrors(1, 1, ([value]) => isError(value)),
  ISERR: scalarWithErrors(1, 1, ([value]) => isError(value) && !isMissing(value)),
  ISNA: scalarWithErrors(1, 1, ([value]) => isMissing(value)),
  ISFORMULA: whole(1, 1, isFormula),
  N: scalar(1, 1, ([value = null], { date1904 }) =>
    typeof value === 'string' ? 0 : toNumber(value, date1904),
  ),
  T: scalar(1, 1, ([value = null]) => (typeof value === 'string' ? value : '')),
};
