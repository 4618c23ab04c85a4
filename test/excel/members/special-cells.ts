import type { Area } from '../../../src/core/sheet/address';
import { isCellError, type CellValue } from '../../../src/core/sheet/grid';
import { RangeRef } from '../book/range-ref';
import { AreasRef, wordArgument } from './arguments';

const TYPES = ['Blanks', 'Constants', 'Formulas', 'Visible'] as const;

function fits(value: CellValue, wanted: string): boolean {
  if (wanted === 'all') return true;
  if (isCellError(value)) return wanted.includes('error');
  if (typeof value === 'number') return wanted.includes('number');
  if (typeof value === 'boolean') return wanted.includes('logical');
  return wanted.includes('text');
}

/** Cells of a kind within the used part of a range, joined along rows; null when there are none. */
export function specialCells(range: RangeRef, type: unknown, valueTypes: unknown): AreasRef | null {
  const kind = wordArgument(type, TYPES);
  const wanted = typeof valueTypes === 'string' ? valueTypes.toLowerCase() : 'all';
  const { sheet } = range;
  const used = sheet.usedArea(false);
  if (!used) return null;
  const inside = (row: number, column: number): boolean => {
    const cell = sheet.cell(row, column);
    const hasFormula = (cell?.formula ?? null) !== null;
    const value = cell?.value ?? null;
    switch (kind) {
      case 'Blanks':
        return !hasFormula && value === null;
      case 'Formulas':
        return hasFormula && fits(value, wanted);
      case 'Constants':
        return !hasFormula && value !== null && fits(value, wanted);
      case 'Visible':
        return sheet.rowHeight(row) > 0 && sheet.columnWidth(column) > 0;
    }
  };
  const top = Math.max(range.area.top, used.top);
  const left = Math.max(range.area.left, used.left);
  const bottom = Math.min(range.area.bottom, used.bottom);
  const right = Math.min(range.area.right, used.right);
  if (bottom < top || right < left) return null;
  const areas: Area[] = [];
  for (const [row, first, last] of runs(
    new RangeRef(sheet, { top, left, bottom, right }),
    inside,
  )) {
    const above = areas.findIndex(
      (area) => area.bottom === row - 1 && area.left === first && area.right === last,
    );
    const grown = areas[above];
    if (grown) areas[above] = { ...grown, bottom: row };
    else areas.push({ top: row, left: first, bottom: row, right: last });
  }
  return areas.length === 0 ? null : new AreasRef(sheet, areas);
}

function runs(
  { area: { top, left, bottom, right } }: RangeRef,
  inside: (row: number, column: number) => boolean,
): (readonly [number, number, number])[] {
  const found: (readonly [number, number, number])[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (!inside(row, column)) continue;
      const first = column;
      while (column < right && inside(row, column + 1)) column++;
      found.push([row, first, column]);
    }
  }
  return found;
}
