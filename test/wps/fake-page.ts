import type { EtPageSetup } from '../../src/host/wps/et-types';
import { areaOfText } from '../excel/book/range-ref';
import type { Sheet } from '../excel/book/sheet';
import type { MarginName, PageState } from '../excel/book/sheet-state';
import type { FakeEt } from './fake-et';
import { strict } from './strict';

const MARGINS: readonly MarginName[] = ['left', 'right', 'top', 'bottom', 'header', 'footer'];

/** How pages of a sheet of the fake are laid out; members can only be set. */
export function pageSetup(et: FakeEt, sheet: Sheet): EtPageSetup {
  const change = (made: (page: PageState) => Partial<PageState>): void => {
    et.change(() => {
      const state = sheet.change();
      state.page = { ...state.page, ...made(state.page) };
    });
  };
  const setters: Record<string, (value: unknown) => void> = {
    Orientation: (value) => {
      change(() => ({ orientation: value === 2 ? 'Landscape' : 'Portrait' }));
    },
    PaperSize: (value) => {
      if (value !== 9) throw new Error('not emulated');
      change(() => ({ paperSize: 'A4' }));
    },
    CenterHorizontally: (value) => {
      change(() => ({ centerHorizontally: value === true }));
    },
    Zoom: (value) => {
      change(() => ({ zoom: value === false ? {} : { scale: Number(value) } }));
    },
    FitToPagesWide: (value) => {
      change(({ zoom }) => ({ zoom: { ...zoom, horizontalFitToPages: Number(value) } }));
    },
    FitToPagesTall: (value) => {
      if (value !== false) throw new Error('not emulated');
    },
    PrintArea: (value) => {
      const area = areaOfText(String(value));
      change(() => ({ printArea: area ? [area] : [] }));
    },
    PrintTitleRows: (value) => {
      const rows = areaOfText(String(value));
      change(() => ({ titleRows: rows ? [rows.top, rows.bottom] : null }));
    },
  };
  for (const name of MARGINS) {
    setters[`${name[0]!.toUpperCase()}${name.slice(1)}Margin`] = (value) => {
      change(({ margins }) => ({ margins: { ...margins, [name]: Number(value) } }));
    };
  }
  for (const part of ['left', 'center', 'right'] as const) {
    for (const place of ['header', 'footer'] as const) {
      const name = [part, place]
        .map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}`)
        .join('');
      setters[name] = (value) => {
        change((page) => ({ [place]: { ...page[place], [part]: String(value) } }));
      };
    }
  }
  const members = {};
  for (const [name, set] of Object.entries(setters)) {
    Object.defineProperty(members, name, { get: () => null, set, enumerable: true });
  }
  // Members were defined by their names just now; the conformance check holds those against the vendor's.
  return strict('PageSetup', members, et.log) as EtPageSetup;
}
