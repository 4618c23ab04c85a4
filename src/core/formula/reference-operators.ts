import type { Area, SheetArea } from '../sheet/address';
import type { Context } from './context';
import type { Qualifier } from './qualifier';
import { ERRORS, fail, giveUp, isScalar } from './value';
import type { AreasValue, Value } from './value';

/** The sheets from one to another in the workbook's order, both included; empty when either is missing. */
export function sheetsBetween(
  sheetNames: readonly string[],
  first: string,
  last: string,
): readonly string[] {
  const names = sheetNames.map((name) => name.toLowerCase());
  const from = names.indexOf(first.toLowerCase());
  const to = names.indexOf(last.toLowerCase());
  if (from < 0 || to < 0) return [];
  return sheetNames.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** The areas that a reference stands for; other workbooks are given up. */
export function areasOfQualifier(qualifier: Qualifier, area: Area, context: Context): AreasValue {
  const { view, at } = context;
  switch (qualifier.kind) {
    case 'external':
      return giveUp();
    case 'sheet':
      return { kind: 'areas', areas: [{ ...area, sheet: qualifier.sheet ?? at.sheet }] };
    case 'sheets': {
      const sheets = sheetsBetween(view.sheetNames, qualifier.first, qualifier.last);
      if (sheets.length === 0) return giveUp();
      return { kind: 'areas', areas: sheets.map((sheet) => ({ ...area, sheet })) };
    }
  }
}

function areasOf(value: Value): readonly SheetArea[] {
  return isScalar(value) || value.kind === 'array' ? giveUp() : value.areas;
}

/** References joined by a range (:), an intersection (space) or a union (comma). */
export function combineAreas(operator: ':' | ' ' | ',', left: Value, right: Value): AreasValue {
  const first = areasOf(left);
  const second = areasOf(right);
  if (operator === ',') return { kind: 'areas', areas: [...first, ...second] };
  const [a, ...moreLeft] = first;
  const [b, ...moreRight] = second;
  if (!a || !b || moreLeft.length + moreRight.length > 0) return giveUp();
  if (a.sheet.toLowerCase() !== b.sheet.toLowerCase()) return giveUp();
  const isRange = operator === ':';
  const outer = isRange ? Math.min : Math.max;
  const inner = isRange ? Math.max : Math.min;
  const area: SheetArea = {
    sheet: a.sheet,
    top: outer(a.top, b.top),
    left: outer(a.left, b.left),
    bottom: inner(a.bottom, b.bottom),
    right: inner(a.right, b.right),
  };
  if (area.top > area.bottom || area.left > area.right) return fail(ERRORS.empty);
  return { kind: 'areas', areas: [area] };
}
