import type { CellValue } from '../../sheet/grid';
import { isCellError } from '../../sheet/grid';
import { compareValues } from '../coercion';
import { fail, giveUp } from '../value';
import { textMatcher } from '../wildcard';

function sameKind(a: CellValue, b: CellValue): boolean {
  return typeof a === typeof b && a !== null && b !== null && !isCellError(a) && !isCellError(b);
}

function sortable(key: CellValue): CellValue {
  if (isCellError(key)) return fail(key);
  return key ?? 0;
}

/** Position of the first value equal to the key; texts may have wildcards. -1 when there is none. */
export function findEqual(
  key: CellValue,
  values: readonly CellValue[],
  withWildcards: boolean,
): number {
  const wanted = sortable(key);
  if (typeof wanted === 'string' && withWildcards) {
    const matches = textMatcher(wanted);
    return values.findIndex((value) => typeof value === 'string' && matches(value));
  }
  return values.findIndex((value) => sameKind(value, wanted) && compareValues(value, wanted) === 0);
}

function order(a: CellValue, b: CellValue): number {
  const result = compareValues(a, b);
  return Number.isNaN(result) ? giveUp() : result;
}

/**
 * Position of the last value not beyond the key among values sorted upwards (direction 1) or downwards (-1);
 * other kinds of values are passed over. -1 when every value is beyond. Unsorted values are given up,
 * except where the key is beyond them all: Excel then takes the last.
 */
export function findSorted(
  key: CellValue,
  values: readonly CellValue[],
  direction: 1 | -1,
): number {
  const wanted = sortable(key);
  let found = -1;
  let isPassed = false;
  let isSorted = true;
  let previous: CellValue = null;
  for (const [position, value] of values.entries()) {
    if (!sameKind(value, wanted)) continue;
    if (previous !== null && order(value, previous) * direction < 0) isSorted = false;
    previous = value;
    if (order(value, wanted) * direction > 0) isPassed = true;
    else if (!isPassed) found = position;
  }
  return isSorted || !isPassed ? found : giveUp();
}

/** Position of the value equal to the key or else the nearest below (-1) or above (1) it, in any order; -1 for none. */
export function findNearest(key: CellValue, values: readonly CellValue[], side: -1 | 1): number {
  const wanted = sortable(key);
  let best = -1;
  for (const [position, value] of values.entries()) {
    if (!sameKind(value, wanted) || order(value, wanted) * side < 0) continue;
    const held = best < 0 ? null : (values[best] ?? null);
    if (held === null || order(value, held) * side < 0) best = position;
  }
  return best;
}
