import type { Book } from '../book/book';
import { CALCULATION_MODES } from '../book/calculation';
import { RangeRef } from '../book/range-ref';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType } from '../protocol/host-object';
import { AreasRef, booleanArgument, wordArgument } from './arguments';
import { functions } from './functions';
import { namedItems } from './names';
import { bookProtection } from './protection';
import { rangeObject } from './range';
import { rangeAreas } from './range-areas';
import { settings } from './settings';
import { worksheets } from './worksheets';

const HOME = { top: 0, left: 0, bottom: 0, right: 0 };

function selected(book: Book): AreasRef {
  const { selection, active } = book;
  return new AreasRef(active, selection?.sheet === active ? selection.areas : [HOME]);
}

function selectedRange(book: Book): RangeRef {
  const { ranges } = selected(book);
  const [only] = ranges;
  if (ranges.length > 1 || !only) return refuse('InvalidOperation', 'Several areas are selected.');
  return only;
}

function activeCell(book: Book): RangeRef {
  const [first] = selected(book).ranges;
  const { sheet, area } = first ?? new RangeRef(book.active, HOME);
  return new RangeRef(sheet, { ...area, bottom: area.top, right: area.left });
}

/** Excel.Application. */
const application: HostType<Book> = hostType('Application', {
  properties: {
    CalculationMode: {
      get: ({ calculation }) => calculation.mode,
      set: ({ calculation }, value) => {
        calculation.mode = wordArgument(value, CALCULATION_MODES);
        if (calculation.mode !== 'Manual') calculation.invalidate();
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: ({ calculation }, [type]) => {
      wordArgument(type, ['Recalculate', 'Full', 'FullRebuild']);
      calculation.calculateAll();
    },
    SuspendApiCalculationUntilNextSync: ({ calculation }) => {
      calculation.isSuspended = true;
    },
    // Nothing is painted here, so there is nothing to hold back.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** Excel.Runtime. */
const runtime: HostType<Book> = hostType('Runtime', {
  properties: {
    EnableEvents: {
      get: ({ events }) => events.isEnabled,
      set: ({ events }, value) => {
        events.isEnabled = booleanArgument(value);
      },
    },
  },
});

/** Excel.Workbook, the root of the object model. */
export const workbook: HostType<Book> = hostType('Workbook', {
  properties: {
    Name: { get: ({ options }) => options.fileName },
    ReadOnly: { get: ({ options }) => options.isReadOnly },
    IsDirty: {
      get: (book) => book.isDirty,
      set: (book, value) => {
        book.isDirty = booleanArgument(value);
      },
    },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191_029 },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  navigation: {
    Application: (book) => application(book),
    Functions: (book) => functions(book),
    Names: (book) => namedItems({ book, sheet: null }),
    Protection: (book) => bookProtection(book),
    Settings: (book) => settings(book),
    Worksheets: (book) => worksheets(book),
    _Runtime: (book) => runtime(book),
  },
  methods: {
    GetActiveCell: (book) => rangeObject(activeCell(book)),
    GetSelectedRange: (book) => rangeObject(selectedRange(book)),
    GetSelectedRanges: (book) => rangeAreas(selected(book)),
    Save: (book) => {
      book.isDirty = false;
      book.clearUndo('Workbook.save');
    },
  },
});
