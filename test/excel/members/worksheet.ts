import { EVENT } from '../book/event-queue';
import { RangeRef, requireRange, wholeSheet } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import type { Visibility } from '../book/sheet-state';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType } from '../protocol/host-object';
import {
  areasArgument,
  booleanArgument,
  colorArgument,
  requireFreeStructure,
  textArgument,
  wholeArgument,
  wordArgument,
} from './arguments';
import { autoFilter } from './auto-filter';
import { charts } from './charts';
import { freezePanes } from './freeze-panes';
import { namedItems } from './names';
import { pageBreaks } from './page-breaks';
import { pageLayout } from './page-layout';
import { rangeObject } from './range';
import { rangeAreas } from './range-areas';
import { sheetEvents } from './sheet-events';
import { deleteSheet, moveSheet, neighbour, renameSheet } from './sheet-structure';
import { sheetProtection } from './protection';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

function setVisibility(sheet: Sheet, visibility: Visibility): void {
  const before = sheet.state.visibility;
  if (before === visibility) return;
  requireFreeStructure(sheet.book);
  const visible = sheet.book.sheets.filter((each) => each.state.visibility === 'Visible');
  if (before === 'Visible' && visible.length === 1) {
    refuse('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }
  const wasActive = sheet.book.active === sheet;
  sheet.change().visibility = visibility;
  // Hiding a sheet empties the undo stack of the desktop.
  if (visibility !== 'Visible') sheet.book.clearUndo('Worksheet.visibility');
  sheet.book.events.raise(EVENT.visibilityChanged, sheet.id, {
    source: 'Local',
    visibilityBefore: before,
    visibilityAfter: visibility,
    worksheetId: sheet.id,
  });
  if (wasActive && visibility !== 'Visible') {
    const at = sheet.book.sheets.indexOf(sheet);
    const after = visible.find((each) => sheet.book.sheets.indexOf(each) > at);
    const next = after ?? visible.filter((each) => each !== sheet).at(-1);
    if (next) sheet.book.activate(next);
  }
}

function usedRange(sheet: Sheet, valuesOnly: unknown): RangeRef | null {
  const used = sheet.usedArea(valuesOnly === true);
  return used && new RangeRef(sheet, used);
}

const setGridlines = (sheet: Sheet, value: unknown): void => {
  sheet.change().showGridlines = booleanArgument(value);
};
const setHeadings = (sheet: Sheet, value: unknown): void => {
  sheet.change().showHeadings = booleanArgument(value);
};

/** Excel.Worksheet. */
export const worksheet: HostType<Sheet> = hostType('Worksheet', {
  id: (sheet) => sheet.id,
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value) => {
        renameSheet(sheet, textArgument(value));
      },
    },
    Position: {
      get: (sheet) => sheet.book.sheets.indexOf(sheet),
      set: (sheet, value) => {
        moveSheet(sheet, wholeArgument(value));
      },
    },
    Visibility: {
      get: (sheet) => sheet.state.visibility,
      set: (sheet, value) => {
        setVisibility(sheet, wordArgument(value, VISIBILITIES));
      },
    },
    TabColor: {
      get: (sheet) => sheet.state.tabColor,
      set: (sheet, value) => {
        sheet.change().tabColor = value === '' ? '' : colorArgument(value);
      },
    },
    ShowGridlines: { get: (sheet) => sheet.state.showGridlines, set: setGridlines },
    // The library reads ShowGridlines and writes Gridlines.
    Gridlines: { get: (sheet) => sheet.state.showGridlines, set: setGridlines, onlyNamed: true },
    ShowHeadings: { get: (sheet) => sheet.state.showHeadings, set: setHeadings },
    Headings: { get: (sheet) => sheet.state.showHeadings, set: setHeadings, onlyNamed: true },
    StandardHeight: { get: (sheet) => sheet.book.standardHeight },
    StandardWidth: {
      get: ({ book }) =>
        Math.round(((book.standardWidth / 0.75 - 5) / book.digitWidth) * 100) / 100,
    },
  },
  navigation: {
    AutoFilter: (sheet) => autoFilter(sheet),
    Charts: (sheet) => charts(sheet),
    FreezePanes: (sheet) => freezePanes(sheet),
    HorizontalPageBreaks: (sheet) => pageBreaks({ sheet, kind: 'rowBreaks' }),
    VerticalPageBreaks: (sheet) => pageBreaks({ sheet, kind: 'columnBreaks' }),
    Names: (sheet) => namedItems({ book: sheet.book, sheet }),
    PageLayout: (sheet) => pageLayout(sheet),
    Protection: (sheet) => sheetProtection(sheet),
  },
  methods: {
    ...sheetEvents((sheet: Sheet) => ({ book: sheet.book, target: sheet.id })),
    Activate: (sheet) => {
      sheet.book.activate(sheet);
    },
    Calculate: ({ book }) => {
      book.calculation.calculateAll();
    },
    Delete: (sheet) => {
      deleteSheet(sheet);
    },
    GetCell: (sheet, [row, column]) => {
      const top = wholeArgument(row);
      const left = wholeArgument(column);
      return rangeObject(new RangeRef(sheet, { top, left, bottom: top, right: left }));
    },
    GetRange: (sheet, [address]) =>
      rangeObject(
        address === null || address === undefined || address === ''
          ? wholeSheet(sheet)
          : requireRange(sheet, textArgument(address)),
      ),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const top = wholeArgument(row);
      const left = wholeArgument(column);
      const bottom = top + wholeArgument(rows) - 1;
      const right = left + wholeArgument(columns) - 1;
      return rangeObject(new RangeRef(sheet, { top, left, bottom, right }));
    },
    GetRanges: (sheet, [address]) => {
      // Longer lists of addresses are not taken.
      if (typeof address === 'string' && address.length > 8192) refuse('InvalidArgument');
      return rangeAreas(areasArgument(sheet, address));
    },
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeObject(usedRange(sheet, valuesOnly) ?? requireRange(sheet, 'A1')),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = usedRange(sheet, valuesOnly);
      return used && rangeObject(used);
    },
    GetNextOrNullObject: (sheet, [visibleOnly]) => {
      const next = neighbour(sheet, 1, visibleOnly === true);
      return next ? worksheet(next) : null;
    },
    GetPreviousOrNullObject: (sheet, [visibleOnly]) => {
      const previous = neighbour(sheet, -1, visibleOnly === true);
      return previous ? worksheet(previous) : null;
    },
    _GetSheetById: ({ book }, [id]) => worksheet(book.find(id) ?? refuse('ItemNotFound')),
    _GetAnotherWorksheetById: ({ book }, [id]) =>
      worksheet(book.find(id) ?? refuse('ItemNotFound')),
  },
});
