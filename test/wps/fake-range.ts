import { cellKey, parseArea, MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/core/sheet/address';
import { isCellError, type CellValue } from '../../src/core/sheet/grid';
import { areaOfText, RangeRef } from '../excel/book/range-ref';
import type { Sheet } from '../excel/book/sheet';
import type { Line } from '../excel/book/sheet-state';
import type { Style } from '../excel/book/style';
import { clearRange } from '../excel/members/clear-range';
import { mergeRange, writeContents, writeLines, writeStyles } from '../excel/members/range-writing';
import type { EtRange } from '../../src/host/wps/et-types';
import type { FakeEt } from './fake-et';
import { bordersOf, colorNumber, colorText, conditionsOf } from './fake-looks';
import { strict } from './strict';

const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
};
const HORIZONTAL: Readonly<Record<number, string>> = {
  [-4131]: 'Left',
  [-4108]: 'Center',
  [-4152]: 'Right',
  [-4130]: 'Justify',
};
const VERTICAL: Readonly<Record<number, string>> = { [-4160]: 'Top', [-4108]: 'Center' };
const MAX_ADDRESS = 255;

const refs = new WeakMap<object, readonly RangeRef[]>();

/** The cells behind a range that was handed to a member. */
export function cellsOf(range: object): RangeRef {
  const [only] = refs.get(range) ?? [];
  if (!only) throw new TypeError('no range');
  return only;
}

/** Cells of a sheet by an address: several areas are parted by commas. */
export function rangeAt(et: FakeEt, sheet: Sheet, address: string): EtRange {
  if (address.length > MAX_ADDRESS) throw new Error(`address too long: ${address.length}`);
  const areas = address.split(',').map((part) => areaOfText(part) ?? parseArea(part));
  return fakeRange(
    et,
    areas.map((area) => {
      if (!area) throw new Error(`no address: ${address}`);
      return new RangeRef(sheet, area);
    }),
  );
}

/** A whole sheet. */
export function allCells(et: FakeEt, sheet: Sheet): EtRange {
  const area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  return fakeRange(et, [new RangeRef(sheet, area)]);
}

function readValue(value: CellValue): unknown {
  if (value !== null && isCellError(value)) return ERRORS[value.error] ?? -2146826246;
  return value;
}

function readFormula(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (!cell || (cell.value === null && cell.formula === null)) return '';
  if (cell.formula !== null) return `=${cell.formula}`;
  if (cell.value !== null && isCellError(cell.value)) return cell.value.error;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return String(cell.value);
}

/** One cell is a scalar; a line is a plain list where the fake is told so. */
function shaped(et: FakeEt, range: RangeRef, read: (row: number, column: number) => unknown) {
  const { top, left, bottom, right } = range.area;
  if (range.cellCount === 1) return read(top, left);
  const lines = Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (_unused, j) => read(top + i, left + j)),
  );
  const isLine = range.rowCount === 1 || range.columnCount === 1;
  return et.quirks.flatLines && isLine ? lines.flat() : lines;
}

/** What all cells have in common; null where they differ. */
function common<T>(
  ranges: readonly RangeRef[],
  read: (sheet: Sheet, row: number, column: number) => T,
): T | null {
  const found = new Set<T>();
  for (const range of ranges) {
    range.each((row, column) => found.add(read(range.sheet, row, column)));
  }
  return found.size === 1 ? [...found][0]! : null;
}

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** A range of the fake; setters apply to all its areas, contents to the first. */
export function fakeRange(et: FakeEt, ranges: readonly RangeRef[]): EtRange {
  const first = ranges[0]!;
  const { sheet, area } = first;
  const { book } = sheet;
  const restyle = (change: (style: Style) => Style): void => {
    et.change(() => {
      writeStyles(ranges, change);
    });
  };
  const look = <T>(read: (style: Style) => T): T | null =>
    common(ranges, (own, row, column) => read(own.style(row, column)));
  const line = (kind: 'rows' | 'columns') => lineMembers(et, ranges, kind);
  const position = (kind: 'rows' | 'columns'): number => {
    let points = 0;
    const end = kind === 'rows' ? area.top : area.left;
    for (let index = 0; index < end; index++) {
      points += kind === 'rows' ? sheet.rowHeight(index) : sheet.columnWidth(index);
    }
    return points;
  };
  const put = (value: unknown): void => {
    et.change(() => {
      writeContents(first, value, 'add-in');
    });
  };
  const range: EtRange = strict(
    'Range',
    {
      Row: area.top + 1,
      Column: area.left + 1,
      get Left() {
        return position('columns');
      },
      get Top() {
        return position('rows');
      },
      get Width() {
        return sheet.columnWidth(area.left);
      },
      Rows: { Count: first.rowCount },
      Columns: { Count: first.columnCount },
      get EntireRow() {
        return line('rows');
      },
      get EntireColumn() {
        return line('columns');
      },
      get MergeArea() {
        const merge = sheet.state.merges.find((each) => contains(each, area.top, area.left));
        return fakeRange(et, [first.with(merge ?? area)]);
      },
      get Font() {
        return fontOf(et, restyle, look);
      },
      get Interior() {
        return strict(
          'Interior',
          {
            get Color() {
              return look(({ fill }) => (fill === null ? 16_777_215 : colorNumber(fill)));
            },
            set Color(value: unknown) {
              restyle((style) => ({ ...style, fill: colorText(value) }));
            },
          },
          et.log,
        );
      },
      get Borders() {
        return bordersOf(et, ranges);
      },
      get FormatConditions() {
        return conditionsOf(et, ranges);
      },
      get Value2() {
        book.calculation.settle();
        return shaped(et, first, (row, column) =>
          readValue(sheet.cell(row, column)?.value ?? null),
        );
      },
      set Value2(value: unknown) {
        put(value);
      },
      get Formula() {
        return shaped(et, first, (row, column) => readFormula(sheet, row, column));
      },
      set Formula(value: unknown) {
        if (Array.isArray(value) && et.quirks.stringFormula === 'throws') {
          throw new Error('Formula takes a text');
        }
        if (Array.isArray(value) && et.quirks.stringFormula === 'ignores') return;
        put(value);
      },
      get NumberFormat() {
        return look(({ numberFormat }) => numberFormat);
      },
      set NumberFormat(value: unknown) {
        restyle((style) => ({ ...style, numberFormat: String(value) }));
      },
      get MergeCells() {
        return common([first], (own, row, column) =>
          own.state.merges.some((each) => contains(each, row, column)),
        );
      },
      get IndentLevel() {
        return look(({ indent }) => indent);
      },
      set IndentLevel(value: unknown) {
        restyle((style) => ({ ...style, indent: Number(value) }));
      },
      get HorizontalAlignment() {
        return look(({ horizontal }) => horizontal);
      },
      set HorizontalAlignment(value: unknown) {
        restyle((style) => ({ ...style, horizontal: HORIZONTAL[Number(value)]! }));
      },
      get VerticalAlignment() {
        return look(({ vertical }) => vertical);
      },
      set VerticalAlignment(value: unknown) {
        restyle((style) => ({ ...style, vertical: VERTICAL[Number(value)]! }));
      },
      get WrapText() {
        return look(({ wrap }) => wrap);
      },
      set WrapText(value: unknown) {
        restyle((style) => ({ ...style, wrap: value === true }));
      },
      get ColumnWidth() {
        return (sheet.columnWidth(area.left) / 0.75 - 5) / book.digitWidth;
      },
      set ColumnWidth(value: unknown) {
        const points = Math.trunc(Number(value) * book.digitWidth + 5 + 0.5) * 0.75;
        setLines(et, ranges, 'columns', (old) => ({ ...old, size: points }));
      },
      get RowHeight() {
        return sheet.rowHeight(area.top);
      },
      set RowHeight(value: unknown) {
        setLines(et, ranges, 'rows', (old) => ({ ...old, size: Number(value) }));
      },
      Clear() {
        et.change(() => {
          for (const each of ranges) clearRange(each, 'All');
        });
      },
      Merge(across: boolean) {
        if (across) throw new Error('not emulated');
        et.change(() => {
          mergeRange(first);
        });
      },
      Select() {
        if (book.active !== sheet) throw new Error('Select needs the active sheet');
        et.selected.set(sheet, area);
      },
    },
    et.log,
  );
  refs.set(range, ranges);
  return range;
}

function setLines(
  et: FakeEt,
  ranges: readonly RangeRef[],
  kind: 'rows' | 'columns',
  change: (line: Line) => Line,
): void {
  et.change(() => {
    for (const range of ranges) writeLines(range, kind, change);
  });
}

function lineMembers(et: FakeEt, ranges: readonly RangeRef[], kind: 'rows' | 'columns') {
  const { sheet, area } = ranges[0]!;
  const [start, end] = kind === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const standard = (value: unknown): void => {
    if (value === true) setLines(et, ranges, kind, (line) => ({ ...line, size: undefined }));
  };
  return strict(
    'Lines',
    {
      get Hidden() {
        const found = new Set<boolean>();
        for (let index = start; index <= end; index++) {
          const line = kind === 'rows' ? sheet.row(index) : sheet.column(index);
          found.add(line.isHidden || line.size === 0);
        }
        return found.size === 1 ? [...found][0] : null;
      },
      set Hidden(value: unknown) {
        setLines(et, ranges, kind, (line) => ({ ...line, isHidden: value === true }));
      },
      get UseStandardHeight() {
        return null;
      },
      set UseStandardHeight(value: unknown) {
        standard(value);
      },
      get UseStandardWidth() {
        return null;
      },
      set UseStandardWidth(value: unknown) {
        standard(value);
      },
    },
    et.log,
  );
}

function fontOf(
  et: FakeEt,
  restyle: (change: (style: Style) => Style) => void,
  look: <T>(read: (style: Style) => T) => T | null,
) {
  return strict(
    'Font',
    {
      get Name() {
        return look(({ fontName }) => fontName);
      },
      set Name(value: unknown) {
        restyle((style) => ({ ...style, fontName: String(value) }));
      },
      get Size() {
        return look(({ fontSize }) => fontSize);
      },
      set Size(value: unknown) {
        restyle((style) => ({ ...style, fontSize: Number(value) }));
      },
      get Bold() {
        return look(({ bold }) => bold);
      },
      set Bold(value: unknown) {
        restyle((style) => ({ ...style, bold: value === true }));
      },
      get Italic() {
        return look(({ italic }) => italic);
      },
      set Italic(value: unknown) {
        restyle((style) => ({ ...style, italic: value === true }));
      },
      get Underline() {
        return look(({ underline }) => underline);
      },
      set Underline(value: unknown) {
        restyle((style) => ({ ...style, underline: value === 2 ? 'Single' : 'None' }));
      },
      get Color() {
        return look(({ fontColor }) => colorNumber(fontColor));
      },
      set Color(value: unknown) {
        restyle((style) => ({ ...style, fontColor: colorText(value) }));
      },
    },
    et.log,
  );
}

/** Every cell with a value in a range, as the worksheet function counts. */
export function countA(range: object): number {
  const { sheet, area } = cellsOf(range);
  const ref = new RangeRef(sheet, area);
  return ref
    .present()
    .filter(
      ([row, column]) => (sheet.state.cells.get(cellKey(row, column))?.value ?? null) !== null,
    ).length;
}
