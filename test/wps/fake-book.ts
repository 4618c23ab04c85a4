import type { EtBook, EtName, EtWindow } from '../../src/host/wps/et-types';
import type { Area } from '../../src/core/sheet/address';
import { RangeRef } from '../excel/book/range-ref';
import type { Sheet } from '../excel/book/sheet';
import type { NameState } from '../excel/book/sheet-state';
import { addSheet } from '../excel/members/worksheets';
import { moveSheet } from '../excel/members/sheet-structure';
import type { FakeEt } from './fake-et';
import { fakeRange } from './fake-range';
import { fakeSheet } from './fake-sheet';
import { strict } from './strict';

const A1: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** The workbook of the fake. */
export function fakeBook(et: FakeEt): EtBook {
  const { book, log } = et;
  const handles = new WeakMap<object, Sheet>();
  const handle = (sheet: Sheet): object => {
    const made = fakeSheet(et, sheet);
    handles.set(made, sheet);
    return made;
  };
  const sheetAt = (key: number | string): object => {
    const sheet = typeof key === 'number' ? book.sheets[key - 1] : book.find(key);
    if (!sheet) throw new Error(`no sheet ${key}`);
    return handle(sheet);
  };
  return strict(
    'Workbook',
    {
      Name: book.options.fileName,
      FullName: `/home/u/${book.options.fileName}`,
      get ReadOnly() {
        return book.options.isReadOnly;
      },
      get ProtectStructure() {
        return book.state.protection !== null;
      },
      Date1904: book.options.date1904,
      get ActiveSheet() {
        return { Name: book.active.name };
      },
      get Worksheets() {
        return strict(
          'Worksheets',
          {
            get Count() {
              return book.sheets.length;
            },
            Item: sheetAt,
            Add(_before: undefined, after: object) {
              const place = book.sheets.indexOf(handles.get(after)!) + 1;
              let added: Sheet | undefined;
              et.change(() => {
                added = addSheet(book, undefined);
                moveSheet(added, place);
                // A new sheet is the active one, as in VBA.
                book.activate(added);
              });
              return handle(added!) as ReturnType<EtBook['Worksheets']['Add']>;
            },
          },
          log,
        );
      },
      get Names() {
        return names(et);
      },
      Windows: strict('Windows', { Item: () => fakeWindow(et) }, log),
      Activate: () => {
        et.bringForward();
      },
      Close(saveChanges: boolean) {
        et.close(saveChanges);
      },
    },
    log,
  );
}

interface Scoped {
  readonly state: NameState;
  readonly sheet: Sheet | null;
}

function allNames(et: FakeEt): readonly Scoped[] {
  const { book } = et;
  return [
    ...book.state.names.map((state) => ({ state, sheet: null })),
    ...book.sheets.flatMap((sheet) => sheet.state.names.map((state) => ({ state, sheet }))),
  ];
}

function names(et: FakeEt) {
  const { book, log } = et;
  const replace = (change: (names: readonly NameState[]) => readonly NameState[]): void => {
    et.change(() => {
      book.change().names = change(book.state.names);
      book.calculation.invalidate();
    });
  };
  const is = (name: string) => (state: NameState) =>
    state.name.toLowerCase() === name.toLowerCase();
  const item = ({ state, sheet }: Scoped): EtName =>
    strict(
      'Name',
      {
        Name: sheet ? `'${sheet.name}'!${state.name}` : state.name,
        get RefersTo() {
          return state.formula;
        },
        set RefersTo(_value: unknown) {
          throw new Error('not emulated');
        },
        get Visible() {
          return state.visible;
        },
        set Visible(_value: boolean) {
          throw new Error('not emulated');
        },
        Delete() {
          replace((list) => list.filter((each) => !is(state.name)(each)));
        },
      },
      log,
    );
  return strict(
    'Names',
    {
      get Count() {
        return allNames(et).length;
      },
      Item(key: number | string) {
        const found =
          typeof key === 'number'
            ? allNames(et)[key - 1]
            : allNames(et).find(({ state, sheet }) => !sheet && is(key)(state));
        if (!found) throw new Error(`no name ${key}`);
        return item(found);
      },
      Add(name: string, refersTo: string, visible: boolean) {
        const state = { name, formula: refersTo, visible, comment: '' };
        replace((list) =>
          list.some(is(name))
            ? list.map((each) => (is(name)(each) ? { ...each, formula: refersTo, visible } : each))
            : [...list, state],
        );
      },
    },
    log,
  );
}

/** The window shows the active sheet; panes are set on it. */
function fakeWindow(et: FakeEt): EtWindow {
  const { book } = et;
  const split = { rows: 0, columns: 0 };
  const scroll = { row: 1, column: 1 };
  return strict(
    'Window',
    {
      get FreezePanes() {
        return book.active.state.freeze !== null;
      },
      set FreezePanes(value: boolean) {
        et.change(() => (book.active.change().freeze = value ? { ...split } : null));
      },
      get SplitRow() {
        return split.rows;
      },
      set SplitRow(value: number) {
        split.rows = value;
      },
      get SplitColumn() {
        return split.columns;
      },
      set SplitColumn(value: number) {
        split.columns = value;
      },
      get ScrollRow() {
        return scroll.row;
      },
      set ScrollRow(value: number) {
        scroll.row = value;
      },
      get ScrollColumn() {
        return scroll.column;
      },
      set ScrollColumn(value: number) {
        scroll.column = value;
      },
      get DisplayGridlines() {
        return book.active.state.showGridlines;
      },
      set DisplayGridlines(value: boolean) {
        et.change(() => (book.active.change().showGridlines = value));
      },
      get RangeSelection() {
        return fakeRange(et, [new RangeRef(book.active, et.selected.get(book.active) ?? A1)]);
      },
    },
    et.log,
  );
}
