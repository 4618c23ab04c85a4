import type { EtSheet } from '../../src/host/wps/et-types';
import { RangeRef } from '../excel/book/range-ref';
import type { Sheet } from '../excel/book/sheet';
import { writeLink } from '../excel/members/links';
import { deleteSheet, renameSheet } from '../excel/members/sheet-structure';
import { chartObjects } from './fake-chart';
import type { FakeEt } from './fake-et';
import { colorText } from './fake-looks';
import { pageSetup } from './fake-page';
import { allCells, cellsOf, fakeRange, rangeAt } from './fake-range';
import { strict } from './strict';

const VISIBILITY = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;

/** A worksheet of the fake. */
export function fakeSheet(et: FakeEt, sheet: Sheet): object {
  const { log } = et;
  const { book } = sheet;
  const members: Omit<EtSheet, 'Range'> & { Range: EtSheet['Range'] } = {
    get Name() {
      return sheet.name;
    },
    set Name(name: string) {
      et.change(() => {
        renameSheet(sheet, name);
      });
    },
    get Visible() {
      return VISIBILITY[sheet.state.visibility];
    },
    set Visible(value: number) {
      const word = value === -1 ? 'Visible' : value === 0 ? 'Hidden' : 'VeryHidden';
      et.change(() => {
        sheet.change().visibility = word;
        if (word !== 'Visible' && book.active === sheet) {
          const other = book.sheets.find((each) => each.state.visibility === 'Visible');
          if (!other) throw new Error('one sheet must be visible');
          book.activate(other);
        }
      });
    },
    get ProtectContents() {
      return sheet.state.protection !== null;
    },
    get AutoFilterMode() {
      return sheet.state.filter !== null;
    },
    set AutoFilterMode(value: boolean) {
      if (!value) et.change(() => (sheet.change().filter = null));
    },
    get FilterMode() {
      return sheet.state.filter?.isFiltering ?? false;
    },
    get AutoFilter() {
      const { filter } = sheet.state;
      if (!filter) return null;
      return { Range: fakeRange(et, [new RangeRef(sheet, filter.area)]) };
    },
    /** An empty sheet gives A1. */
    get UsedRange() {
      const area = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return fakeRange(et, [new RangeRef(sheet, area)]);
    },
    get Cells() {
      return allCells(et, sheet);
    },
    get PageSetup() {
      return pageSetup(et, sheet);
    },
    get Tab() {
      return strict(
        'Tab',
        {
          get Color(): unknown {
            return null;
          },
          set Color(value: unknown) {
            et.change(() => (sheet.change().tabColor = colorText(value)));
          },
          get ColorIndex(): unknown {
            return null;
          },
          set ColorIndex(_value: unknown) {
            et.change(() => (sheet.change().tabColor = ''));
          },
        },
        log,
      );
    },
    get Shapes() {
      return strict(
        'Shapes',
        {
          Count: 0,
          Item: () => {
            throw new Error('no shapes');
          },
          AddOLEObject(_type: undefined, place: string) {
            if (!et.quirks.embeds || !et.files.files.has(place)) throw new Error('no embedding');
            et.embedded.push(place);
            return strict('Shape', { Name: '', Delete: () => undefined }, log);
          },
        },
        log,
      );
    },
    get Hyperlinks() {
      return strict(
        'Hyperlinks',
        {
          Add(anchor: object, address: string, target: string, tip?: string) {
            if (address !== '') throw new Error('not emulated');
            et.change(() => {
              writeLink(cellsOf(anchor), { documentReference: target, screenTip: tip });
            });
          },
          Delete() {
            et.change(() => {
              sheet.change().links.clear();
            });
          },
        },
        log,
      );
    },
    get HPageBreaks() {
      return strict(
        'HPageBreaks',
        {
          Add(before: object) {
            const { top } = cellsOf(before).area;
            et.change(() => {
              const state = sheet.change();
              state.rowBreaks = [...new Set([...state.rowBreaks, top])].sort((a, b) => a - b);
            });
          },
        },
        log,
      );
    },
    Range: (address: string) => rangeAt(et, sheet, address),
    ChartObjects: () => chartObjects(et, sheet),
    ResetAllPageBreaks() {
      et.change(() => (sheet.change().rowBreaks = []));
    },
    Activate() {
      book.activate(sheet);
    },
    Delete() {
      if (et.settings.DisplayAlerts) throw new Error('WPS would ask her');
      et.change(() => {
        deleteSheet(sheet);
      });
    },
  };
  return strict('Worksheet', members, log);
}
