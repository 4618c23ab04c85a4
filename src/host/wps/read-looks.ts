import { cellKey, type Area } from '../../core/sheet/address';
import type { CellStyle, Grid } from '../../core/sheet/grid';
import { areaOf, rangeOf } from './book';
import type { EtRange, EtSheet } from './et-types';
import { uniformAreas } from './uniform-areas';

type Looks = Pick<Grid, 'styles' | 'styleRows'>;

const orNull = <T>(value: T | undefined | null): T | null => value ?? null;

/** Number formats, bold and indents of an area from A1 on; equal looks share one style. */
export function readLooks(sheet: EtSheet, area: Area): Looks {
  const of = <T>(look: (range: EtRange) => T | null): readonly (readonly [Area, T])[] =>
    uniformAreas(area, (part) => look(rangeOf(sheet, part)));
  const cells = new Map<number, CellStyle>();
  const add = (part: Area, style: CellStyle): void => {
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const key = cellKey(row, column);
        cells.set(key, { ...cells.get(key), ...style });
      }
    }
  };
  for (const [part, numberFormat] of of((range) => textOrNull(range.NumberFormat))) {
    if (numberFormat !== 'General' && numberFormat !== '') add(part, { numberFormat });
  }
  for (const [part, bold] of of((range) => orNull(range.Font.Bold))) {
    if (bold === true) add(part, { bold });
  }
  for (const [part, indent] of of((range) => orNull(range.IndentLevel))) {
    if (typeof indent === 'number' && indent > 0) add(part, { indent });
  }
  return asRows(area, cells);
}

/** New workbooks of Chinese builds were seen to name the general format in Chinese; codes are asked for in English. */
function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function asRows(area: Area, cells: ReadonlyMap<number, CellStyle>): Looks {
  const styles: CellStyle[] = [{}];
  const indexes = new Map<string, number>();
  const indexOf = (style: CellStyle | undefined): number => {
    if (!style) return 0;
    const { numberFormat = '', bold = false, indent = 0 } = style;
    const key = `${numberFormat}|${String(bold)}|${indent}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, styles.length);
    return styles.push(style) - 1;
  };
  const styleRows = Array.from({ length: area.bottom + 1 }, (_, row) =>
    Array.from({ length: area.right + 1 }, (_unused, column) =>
      indexOf(cells.get(cellKey(row, column))),
    ),
  );
  return { styles, styleRows };
}

/** Merged areas within an area. */
export function readMerges(sheet: EtSheet, area: Area): readonly Area[] {
  const merges = new Map<string, Area>();
  const covered = new Set<number>();
  uniformAreas(area, (part) => {
    const range = rangeOf(sheet, part);
    if (range.MergeCells === false) return false;
    const isOne = part.top === part.bottom && part.left === part.right;
    if (!isOne || covered.has(cellKey(part.top, part.left))) return null;
    if (range.MergeCells !== true) return false;
    const merge = areaOf(range.MergeArea);
    merges.set(`${merge.top}:${merge.left}`, merge);
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        covered.add(cellKey(row, column));
      }
    }
    return true;
  });
  return [...merges.values()];
}

/** Hidden rows and columns within an area, 0-based. */
export function readHidden(sheet: EtSheet, area: Area): Pick<Grid, 'hiddenRows' | 'hiddenColumns'> {
  const rows = uniformAreas({ ...area, right: area.left }, (part) =>
    orNull(rangeOf(sheet, part).EntireRow.Hidden),
  );
  const columns = uniformAreas({ ...area, bottom: area.top }, (part) =>
    orNull(rangeOf(sheet, part).EntireColumn.Hidden),
  );
  return {
    hiddenRows: new Set(
      rows.flatMap(([{ top, bottom }, isHidden]) => (isHidden === true ? span(top, bottom) : [])),
    ),
    hiddenColumns: new Set(
      columns.flatMap(([{ left, right }, isHidden]) =>
        isHidden === true ? span(left, right) : [],
      ),
    ),
  };
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
