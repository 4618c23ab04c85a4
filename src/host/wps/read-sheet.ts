import type { Area } from '../../core/sheet/address';
import type { Grid } from '../../core/sheet/grid';
import { areaOf, rangeOf, visibilityOf } from './book';
import type { EtApplication, EtSheet } from './et-types';
import { readCells } from './read-cells';
import { readHidden, readLooks, readMerges } from './read-looks';

/** Rows from which on it pays to ask how far content reaches: looks alone may reach to the last row. */
const MANY_ROWS = 2_000;

/** Reads a sheet; of the product's own only what they say (`looks` false). */
export function readSheet(
  application: EtApplication,
  sheet: EtSheet,
  date1904: boolean,
  looks: boolean,
): Grid {
  const cells = readCells(sheet, usedArea(application, sheet));
  const area: Area = {
    top: 0,
    left: 0,
    bottom: Math.max(0, cells.rowCount - 1),
    right: Math.max(0, cells.columnCount - 1),
  };
  const hidden = readHidden(sheet, area);
  return {
    sheet: sheet.Name,
    visibility: visibilityOf(sheet.Visible),
    ...cells,
    ...(looks && cells.rowCount > 0 ? readLooks(sheet, area) : { styles: [{}], styleRows: [] }),
    merges: cells.rowCount > 0 ? readMerges(sheet, area) : [],
    ...(cells.rowCount > 0 ? hidden : { hiddenRows: new Set(), hiddenColumns: new Set() }),
    filter: filterOf(sheet, hidden.hiddenRows),
    isProtected: sheet.ProtectContents,
    date1904,
    stale: new Set(),
  };
}

/** From A1 to the end of what is there; an empty sheet gives A1. */
function usedArea(application: EtApplication, sheet: EtSheet): Area {
  const { bottom, right } = areaOf(sheet.UsedRange);
  const area = { top: 0, left: 0, bottom, right };
  return bottom < MANY_ROWS ? area : { ...area, bottom: lastRow(application, sheet, area) };
}

/** The last row with content, found by halves. */
function lastRow(
  { WorksheetFunction: functions }: EtApplication,
  sheet: EtSheet,
  area: Area,
): number {
  let [first, last] = [0, area.bottom];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    const below = rangeOf(sheet, { ...area, top: middle + 1, bottom: last });
    if (functions.CountA(below) > 0) first = middle + 1;
    else last = middle;
  }
  return last;
}

/** A filter hides rows below its head; where some are hidden, it counts as active. */
function filterOf(sheet: EtSheet, hidden: ReadonlySet<number>): Grid['filter'] {
  const range = sheet.AutoFilterMode ? sheet.AutoFilter?.Range : undefined;
  if (!range) return null;
  const area = areaOf(range);
  const isHiding = [...hidden].some((row) => row > area.top && row <= area.bottom);
  return { area, active: sheet.FilterMode || isHiding };
}
