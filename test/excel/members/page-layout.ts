import type { Area } from '../../../src/core/sheet/address';
import { RangeRef } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import type { HeaderFooter, MarginName, PageState, PageZoom } from '../book/sheet-state';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType, type PropertyOf } from '../protocol/host-object';
import {
  AreasRef,
  areasArgument,
  booleanArgument,
  numberArgument,
  rangeArgument,
  recordArgument,
  textArgument,
  wholeArgument,
  wordArgument,
} from './arguments';
import { rangeObject } from './range';
import { rangeAreas } from './range-areas';

const ORIENTATIONS = ['Portrait', 'Landscape'] as const;
const PAPER_SIZES = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5'] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function change(sheet: Sheet, change: Partial<PageState>): void {
  const state = sheet.change();
  state.page = { ...state.page, ...change };
}

function margin(name: MarginName): PropertyOf<Sheet> {
  return {
    get: (sheet) => sheet.state.page.margins[name],
    set: (sheet, value) => {
      setMargin(sheet, name, numberArgument(value));
    },
  };
}

function setMargin(sheet: Sheet, name: MarginName, points: number): void {
  if (points < 0) refuse('InvalidArgument');
  change(sheet, { margins: { ...sheet.state.page.margins, [name]: points } });
}

function setMargins(sheet: Sheet, unit: unknown, options: unknown): void {
  const factor = POINTS[wordArgument(unit, ['Points', 'Inches', 'Centimeters'])];
  for (const [name, value] of Object.entries(recordArgument(options))) {
    const known = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).find(
      (each) => each === name,
    );
    if (value === null || value === undefined) continue;
    setMargin(sheet, known ?? refuse('InvalidArgument'), numberArgument(value) * factor);
  }
}

function flag(
  name: 'centerHorizontally' | 'centerVertically' | 'printGridlines',
): PropertyOf<Sheet> {
  return {
    get: (sheet) => sheet.state.page[name],
    set: (sheet, value) => {
      change(sheet, { [name]: booleanArgument(value) });
    },
  };
}

/** Either a scale of 10 to 400 or numbers of pages to fit into. */
function zoomArgument(value: unknown): PageZoom {
  const { scale, horizontalFitToPages, verticalFitToPages } = recordArgument(value);
  if (scale !== null && scale !== undefined) {
    const percent = wholeArgument(scale);
    return percent >= 10 && percent <= 400 ? { scale: percent } : refuse('InvalidArgument');
  }
  const pages = (count: unknown): number | undefined =>
    count === null || count === undefined ? undefined : wholeArgument(count);
  const [across, down] = [pages(horizontalFitToPages), pages(verticalFitToPages)];
  return {
    ...(across !== undefined && { horizontalFitToPages: across }),
    ...(down !== undefined && { verticalFitToPages: down }),
  };
}

function lines(sheet: Sheet, value: unknown, kind: 'rows' | 'columns'): readonly [number, number] {
  const { area } = rangeArgument(sheet, value);
  return kind === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
}

function titleRows(sheet: Sheet): RangeRef | null {
  const { titleRows: rows } = sheet.state.page;
  if (!rows) return null;
  return new RangeRef(sheet, { top: rows[0], bottom: rows[1], left: 0, right: 16_383 });
}

function printArea(sheet: Sheet): AreasRef | null {
  const areas: readonly Area[] = sheet.state.page.printArea;
  return areas.length === 0 ? null : new AreasRef(sheet, areas);
}

/** Excel.PageLayout. */
export const pageLayout: HostType<Sheet> = hostType('PageLayout', {
  properties: {
    Orientation: {
      get: (sheet) => sheet.state.page.orientation,
      set: (sheet, value) => {
        change(sheet, { orientation: wordArgument(value, ORIENTATIONS) });
      },
    },
    PaperSize: {
      get: (sheet) => sheet.state.page.paperSize,
      set: (sheet, value) => {
        change(sheet, { paperSize: wordArgument(value, PAPER_SIZES) });
      },
    },
    Zoom: {
      get: (sheet) => sheet.state.page.zoom,
      set: (sheet, value) => {
        change(sheet, { zoom: zoomArgument(value) });
      },
    },
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  navigation: { HeadersFooters: (sheet) => headerFooterGroup(sheet) },
  methods: {
    SetPrintArea: (sheet, [area]) => {
      change(sheet, { printArea: areasArgument(sheet, area).ranges.map((range) => range.area) });
    },
    GetPrintAreaOrNullObject: (sheet) => {
      const areas = printArea(sheet);
      return areas && rangeAreas(areas);
    },
    SetPrintTitleRows: (sheet, [rows]) => {
      change(sheet, { titleRows: lines(sheet, rows, 'rows') });
    },
    SetPrintTitleColumns: (sheet, [columns]) => {
      change(sheet, { titleColumns: lines(sheet, columns, 'columns') });
    },
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const rows = titleRows(sheet);
      return rows && rangeObject(rows);
    },
    SetPrintMargins: (sheet, [unit, options]) => {
      setMargins(sheet, unit, options);
    },
  },
});

const headerFooterGroup: HostType<Sheet> = hostType('HeaderFooterGroup', {
  properties: {
    State: {
      get: () => 'Default',
      set: (_, value) => {
        wordArgument(value, ['Default']);
      },
    },
  },
  navigation: { DefaultForAllPages: (sheet) => headerFooter(sheet) },
});

const MAX_HEADER = 255;

function headerPart(where: 'header' | 'footer', side: keyof HeaderFooter): PropertyOf<Sheet> {
  return {
    get: (sheet) => sheet.state.page[where][side],
    set: (sheet, value) => {
      const text = textArgument(value);
      const next = { ...sheet.state.page[where], [side]: text };
      if (next.left.length + next.center.length + next.right.length > MAX_HEADER) {
        refuse('InvalidArgument');
      }
      change(sheet, { [where]: next });
    },
  };
}

const headerFooter: HostType<Sheet> = hostType('HeaderFooter', {
  properties: {
    LeftHeader: headerPart('header', 'left'),
    CenterHeader: headerPart('header', 'center'),
    RightHeader: headerPart('header', 'right'),
    LeftFooter: headerPart('footer', 'left'),
    CenterFooter: headerPart('footer', 'center'),
    RightFooter: headerPart('footer', 'right'),
  },
});
