import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/core/sheet/address';
import { overlaps } from '../book/merge-index';
import { EVENT } from '../book/event-queue';
import { displayText } from '../book/display-text';
import { RangeRef } from '../book/range-ref';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType, type MembersOf } from '../protocol/host-object';
import { AreasRef, booleanArgument, rangeArgument, wholeArgument } from './arguments';
import { clearRange } from './clear-range';
import { conditionalFormats } from './conditional-formats';
import { readLink, writeLink } from './links';
import { rangeAreas } from './range-areas';
import { rangeFormat } from './range-format';
import { PROPERTY_METHODS } from './range-properties';
import { mergeRange, requireShape, unmergeRange, writeContents, writeLines } from './range-writing';
import {
  columnHidden,
  formulaOf,
  rowHidden,
  rowsOf,
  shown,
  valueOf,
  valueType,
  writeNumberFormat,
} from './range-reading';
import { specialCells } from './special-cells';
import { worksheet } from './worksheet';

function sum(first: number, last: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = first; index <= last; index++) total += size(index);
  return total;
}

function intersect(range: RangeRef, other: RangeRef): RangeRef | null {
  if (range.sheet !== other.sheet || !overlaps(range.area, other.area)) return null;
  return range.with({
    top: Math.max(range.area.top, other.area.top),
    left: Math.max(range.area.left, other.area.left),
    bottom: Math.min(range.area.bottom, other.area.bottom),
    right: Math.min(range.area.right, other.area.right),
  });
}

function usedWithin(range: RangeRef, valuesOnly: unknown): RangeRef | null {
  const used = range.sheet.usedArea(valuesOnly === true);
  return used && intersect(range, new RangeRef(range.sheet, used));
}

function resized(range: RangeRef, rows: number, columns: number): RangeRef {
  const { top, left } = range.area;
  return range.with({ bottom: top + rows - 1, right: left + columns - 1 });
}

function moved({ area }: RangeRef, rows: unknown, columns: unknown): Area {
  const down = wholeArgument(rows);
  const across = wholeArgument(columns);
  return {
    top: area.top + down,
    left: area.left + across,
    bottom: area.bottom + down,
    right: area.right + across,
  };
}

function select(range: RangeRef): void {
  const { book } = range.sheet;
  book.activate(range.sheet);
  book.selection = { sheet: range.sheet, areas: [range.area] };
  book.events.raise(EVENT.selectionChanged, range.sheet.id, {
    address: range.localAddress,
    worksheetId: range.sheet.id,
  });
}

function mergedAreas(range: RangeRef): AreasRef | null {
  // Only merges whose first cell lies inside are seen.
  const inside = range.sheet.state.merges.filter(
    ({ top, left }) =>
      intersect(range, range.with({ top, left, bottom: top, right: left })) !== null,
  );
  return inside.length === 0 ? null : new AreasRef(range.sheet, inside);
}

const settled = <T>(range: RangeRef, read: () => T): T => {
  range.sheet.book.calculation.settle();
  return read();
};

const MEMBERS: MembersOf<RangeRef> = {
  isTracked: true,
  properties: {
    Address: { get: (range) => range.address },
    AddressLocal: { get: (range) => range.address },
    RowIndex: { get: (range) => range.area.top },
    ColumnIndex: { get: (range) => range.area.left },
    RowCount: { get: (range) => range.rowCount },
    ColumnCount: { get: (range) => range.columnCount },
    CellCount: { get: ({ cellCount }) => (cellCount > 0x7fffffff ? -1 : cellCount) },
    IsEntireColumn: { get: (range) => range.isEntireColumn },
    IsEntireRow: { get: (range) => range.isEntireRow },
    Values: {
      get: (range) =>
        settled(range, () => rowsOf(range, (row, column) => shown(valueOf(range, row, column)))),
      set: (range, value) => {
        writeContents(range, value, 'add-in');
      },
    },
    Formulas: {
      get: (range) =>
        settled(range, () => rowsOf(range, (row, column) => formulaOf(range, row, column))),
      set: (range, value) => {
        writeContents(range, value, 'add-in');
      },
    },
    Text: {
      get: (range) =>
        settled(range, () =>
          rowsOf(range, (row, column) =>
            displayText(
              valueOf(range, row, column),
              range.sheet.style(row, column).numberFormat,
              range.sheet.book.options.date1904,
            ),
          ),
        ),
    },
    ValueTypes: {
      get: (range) =>
        settled(range, () => rowsOf(range, (row, column) => valueType(range, row, column))),
    },
    NumberFormat: {
      get: (range) => rowsOf(range, (row, column) => range.sheet.style(row, column).numberFormat),
      set: writeNumberFormat,
    },
    RowHidden: {
      get: rowHidden,
      set: (range, value) => {
        const isHidden = booleanArgument(value);
        writeLines(range, 'rows', (line) => ({ ...line, isHidden }));
      },
    },
    ColumnHidden: {
      get: columnHidden,
      set: (range, value) => {
        const isHidden = booleanArgument(value);
        writeLines(range, 'columns', (line) => ({ ...line, isHidden }));
      },
    },
    Hidden: {
      get: (range) => {
        const rows = rowHidden(range);
        const columns = columnHidden(range);
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
    Hyperlink: { get: readLink, set: writeLink },
    Left: { get: ({ sheet, area }) => sum(0, area.left - 1, (index) => sheet.columnWidth(index)) },
    Top: { get: ({ sheet, area }) => sum(0, area.top - 1, (index) => sheet.rowHeight(index)) },
    Width: {
      get: ({ sheet, area }) => sum(area.left, area.right, (index) => sheet.columnWidth(index)),
    },
    Height: {
      get: ({ sheet, area }) => sum(area.top, area.bottom, (index) => sheet.rowHeight(index)),
    },
  },
  navigation: {
    Format: (range) => rangeFormat({ sheet: range.sheet, ranges: [range] }),
    Worksheet: (range) => worksheet(range.sheet),
    ConditionalFormats: (range) => conditionalFormats(range),
  },
  methods: {
    ...PROPERTY_METHODS,
    GetCell: (range, [row, column]) => {
      const at = moved(range, row, column);
      return rangeObject(range.with({ ...at, bottom: at.top, right: at.left }));
    },
    GetRow: (range, [row]) => {
      const top = range.area.top + wholeArgument(row);
      return rangeObject(range.with({ top, bottom: top }));
    },
    GetColumn: (range, [column]) => {
      const left = range.area.left + wholeArgument(column);
      return rangeObject(range.with({ left, right: left }));
    },
    GetEntireRow: (range) => rangeObject(range.with({ left: 0, right: MAX_COLUMNS - 1 })),
    GetEntireColumn: (range) => rangeObject(range.with({ top: 0, bottom: MAX_ROWS - 1 })),
    GetLastRow: (range) => rangeObject(range.with({ top: range.area.bottom })),
    GetLastColumn: (range) => rangeObject(range.with({ left: range.area.right })),
    GetLastCell: (range) =>
      rangeObject(range.with({ top: range.area.bottom, left: range.area.right })),
    GetOffsetRange: (range, [rows, columns]) =>
      rangeObject(range.with(moved(range, rows, columns))),
    GetResizedRange: (range, [rows, columns]) =>
      rangeObject(
        resized(
          range,
          range.rowCount + wholeArgument(rows),
          range.columnCount + wholeArgument(columns),
        ),
      ),
    GetAbsoluteResizedRange: (range, [rows, columns]) =>
      rangeObject(resized(range, wholeArgument(rows), wholeArgument(columns))),
    GetBoundingRect: (range, [other]) => {
      const { area } = rangeArgument(range.sheet, other);
      return rangeObject(
        range.with({
          top: Math.min(range.area.top, area.top),
          left: Math.min(range.area.left, area.left),
          bottom: Math.max(range.area.bottom, area.bottom),
          right: Math.max(range.area.right, area.right),
        }),
      );
    },
    GetIntersection: (range, [other]) => {
      const found = intersect(range, rangeArgument(range.sheet, other));
      return found ? rangeObject(found) : refuse('ItemNotFound');
    },
    GetIntersectionOrNullObject: (range, [other]) => {
      const found = intersect(range, rangeArgument(range.sheet, other));
      return found && rangeObject(found);
    },
    GetUsedRange: (range, [valuesOnly]) =>
      rangeObject(usedWithin(range, valuesOnly) ?? resized(range, 1, 1)),
    GetUsedRangeOrNullObject: (range, [valuesOnly]) => {
      const used = usedWithin(range, valuesOnly);
      return used && rangeObject(used);
    },
    GetMergedAreasOrNullObject: (range) => {
      const areas = mergedAreas(range);
      return areas && rangeAreas(areas);
    },
    GetSpecialCellsOrNullObject: (range, [type, valueTypes]) => {
      const areas = specialCells(range, type, valueTypes);
      return areas && rangeAreas(areas);
    },
    _ValidateArraySize: (range, [rows, columns]) => {
      requireShape(range, wholeArgument(rows), wholeArgument(columns));
    },
    Clear: (range, [applyTo]) => {
      clearRange(range, applyTo);
    },
    Merge: (range, [across]) => {
      if (across !== true) mergeRange(range);
      else {
        for (let { top } = range.area; top <= range.area.bottom; top++) {
          mergeRange(range.with({ top, bottom: top }));
        }
      }
    },
    Unmerge: unmergeRange,
    Select: select,
    Calculate: ({ sheet }) => {
      sheet.book.calculation.calculateAll();
    },
  },
};

/** Excel.Range. */
export const rangeObject: HostType<RangeRef> = hostType('Range', MEMBERS);
