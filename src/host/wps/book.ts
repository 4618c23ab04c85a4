import type { Area } from '../../core/sheet/address';
import { formatArea } from '../../core/sheet/address';
import type { SheetVisibility, WorkbookSummary } from '../../core/sheet/grid';
import { HostFailure } from '../host-failure';
import { SHEET_HIDDEN, SHEET_VERY_HIDDEN, SHEET_VISIBLE } from './et-constants';
import type { EtApplication, EtBook, EtName, EtRange, EtSheet } from './et-types';

/** The workbook that the pane belongs to. Throws HostFailure host-gone when none is open. */
export function bookOf(application: EtApplication): EtBook {
  const book = application.ActiveWorkbook;
  if (!book) throw new HostFailure('host-gone', '');
  return book;
}

/** The workbook's worksheets by name, in their order. */
export function sheetsOf({ Worksheets: sheets }: EtBook): ReadonlyMap<string, EtSheet> {
  const found = new Map<string, EtSheet>();
  const count = sheets.Count;
  for (let index = 1; index <= count; index++) {
    // One number names one sheet; only a list of them would give several.
    const sheet = sheets.Item(index) as EtSheet;
    found.set(sheet.Name, sheet);
  }
  return found;
}

/** A worksheet by its name. Throws HostFailure sheet-missing. */
export function sheetNamed(book: EtBook, name: string): EtSheet {
  const sheet = sheetsOf(book).get(name);
  if (!sheet) throw new HostFailure('sheet-missing', name);
  return sheet;
}

/** Cells of a sheet, 0-based. */
export function rangeOf(sheet: EtSheet, area: Area): EtRange {
  return sheet.Range(formatArea(area));
}

/** Where a range is, 0-based. */
export function areaOf(range: EtRange): Area {
  const top = range.Row - 1;
  const left = range.Column - 1;
  const bottom = top + range.Rows.Count - 1;
  return { top, left, bottom, right: left + range.Columns.Count - 1 };
}

/** WPS's number for a sheet's visibility as our word. */
export function visibilityOf(number: number): SheetVisibility {
  if (number === SHEET_VERY_HIDDEN) return 'veryHidden';
  return number === SHEET_HIDDEN ? 'hidden' : 'visible';
}

/** Our word for a sheet's visibility as WPS's number. */
export function visibilityNumber(word: SheetVisibility): number {
  if (word === 'veryHidden') return SHEET_VERY_HIDDEN;
  return word === 'hidden' ? SHEET_HIDDEN : SHEET_VISIBLE;
}

/** Defined names, those of single sheets among them. */
export function namesOf({ Names: names }: EtBook): readonly EtName[] {
  return Array.from({ length: names.Count }, (_, index) => names.Item(index + 1));
}

/** What is known of the workbook before any sheet is read. */
export function summaryOf(book: EtBook): WorkbookSummary {
  return {
    fileName: book.Name,
    sheets: [...sheetsOf(book)].map(([name, sheet]) => ({
      name,
      visibility: visibilityOf(sheet.Visible),
    })),
    activeSheet: book.ActiveSheet.Name,
    definedNames: namesOf(book).map(definedName),
    date1904: book.Date1904,
    isProtected: book.ProtectStructure,
    isReadOnly: book.ReadOnly,
  };
}

/** A name of one sheet is told by the sheet before it, as in 'My sheet'!Name. */
function definedName(item: EtName): WorkbookSummary['definedNames'][number] {
  const full = item.Name;
  const bang = full.lastIndexOf('!');
  const quoted = full.slice(0, Math.max(bang, 0));
  const sheet = /^'.*'$/.test(quoted) ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return {
    name: full.slice(bang + 1),
    sheet: bang < 0 ? null : sheet,
    refersTo: String(item.RefersTo).replace(/^=/, ''),
    hidden: !item.Visible,
  };
}
