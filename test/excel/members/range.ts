import { MAX_COLUMNS, MAX_ROWS, cellKey, type Area } from '../../../src/core/sheet/address';
import { isCellError, type CellValue } from '../../../src/core/sheet/grid';
import { EVENT } from '../book/event-queue';
import { displayText } from '../book/display-text';
import { MAX_CELLS, RangeRef } from '../book/range-ref';
import { putCell } from '../book/sheet';
import { shared } from '../book/style';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType, type MembersOf } from '../protocol/host-object';
import {
  AreasRef,
  booleanArgument,
  rangeArgument,
  requireAllowed,
  textArgument,
  wholeArgument,
} from './arguments';
import { clearRange } from './clear-range';
import { conditionalFormats } from './conditional-formats';
import { readLink, writeLink } from './links';
import { rangeAreas } from './range-areas';
import { rangeFormat } from './range-format';
import { PROPERTY_METHODS } from './range-properties';
import {
  mergeRange,
  overlaps,
  requireShape,
  spread,
  unmergeRange,
  writeContents,
  writeLines,
} from './range-writing';
import { specialCells } from './special-cells';
import { worksheet } from './worksheet';

/** Rows of what each cell answers; null where there are too many cells. */
function rowsOf(
  range: RangeRef,
  read: (row: number, column: number) => unknown,
): unknown[][] | null {
  if (range.cellCount > MAX_CELLS) return null;
  const rows: unknown[][] = Array.from({ length: range.rowCount }, () => []);
  range.each((row, column, i) => rows[i]?.push(read(row, column)));
  return rows;
}

const shown = (value: CellValue): string | number | boolean =>
  isCellError(value) ? value.error : (value ?? '');

function valueOf(range: RangeRef, row: number, column: number): CellValue {
  return range.sheet.cell(row, column)?.value ?? null;
}

function valueType(range: RangeRef, row: number, column: number): string {
  const cell = range.sheet.cell(row, column);
  if (!cell || (cell.value === null && cell.formula === null)) return 'Empty';
  if (isCellError(cell.value)) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

function formulaOf(range: RangeRef, row: number, column: number): unknown {
  const cell = range.sheet.cell(row, column);
  if (!cell) return '';
  return cell.formula === null ? shown(cell.value) : `=${cell.formula}`;
}

function writeNumberFormat(range: RangeRef, value: unknown): void {
  const { sheet } = range;
  requireAllowed(sheet, 'allowFormatCells');
  const formats = spread(range, value);
  const state = sheet.change();
  range.each((row, column, i, j) => {
    const format = formats(i, j);
    if (format === null || format === undefined) return;
    const cell = state.cells.get(cellKey(row, column));
    const style = shared({ ...sheet.style(row, column), numberFormat: textArgument(format) });
    const { value: kept = null, formula = null } = cell ?? {};
    putCell(state, row, column, {
      value: kept,
      formula,
      style: style === sheet.book.normal ? undefined : style,
    });
  });
}

/** The same answer of all lines, null where they differ. */
function common(first: number, last: number, read: (index: number) => boolean): boolean | null {
  const answer = read(first);
  for (let index = first + 1; index <= last; index++) if (read(index) !== answer) return null;
  return answer;
}

function rowHidden({ sheet, area }: RangeRef): boolean | null {
  if (area.bottom - area.top === MAX_ROWS - 1) {
    return [...sheet.state.rows.values()].some((line) => line.isHidden) ? null : false;
  }
  return common(area.top, area.bottom, (row) => sheet.rowHeight(row) === 0);
}

function columnHidden({ sheet, area }: RangeRef): boolean | null {
  return common(area.left, area.right, (column) => sheet.columnWidth(column) === 0);
}

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
