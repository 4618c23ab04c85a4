import { formatCell } from '../../core/sheet/address';
import { ownSheetsOf } from '../../core/sheet/own-sheets';
import type { BookFacts } from '../steps/book-facts';
import type { Session, StepSetting } from './session';
import { visibilityOf } from './sheet-facts';

/** What must be known of the workbook before its own sheets are written. */
export interface BookState extends BookFacts {
  /** Names of charts by sheet, of the sheets that were asked about. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
  /** What stands in the cell of the writing mark; empty where there is none. */
  readonly mark: string;
}

/** A cell whose content is to be known. */
export interface MarkPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Reads the workbook's state in one request; `ownNames` are the sheets whose charts count. */
export async function readBookState(
  session: Session,
  ownNames: readonly string[],
  markPlace: MarkPlace | undefined,
  setting: StepSetting,
): Promise<BookState> {
  const found = await session.step((context) => {
    const book = context.workbook;
    book.load('readOnly');
    book.protection.load('protected');
    const activeSheet = book.worksheets.getActiveWorksheet();
    return {
      workbook: book,
      sheets: book.worksheets.load('items/name,items/visibility,items/protection/protected'),
      names: book.names.load('items/name,items/formula,items/visible'),
      active: activeSheet.load('name'),
      mark: markPlace && askMark(book, markPlace),
      asked: ownNames.map((name) => {
        const sheet = book.worksheets.getItemOrNullObject(name).load('name');
        return { name, sheet, charts: sheet.charts.load('items/name') };
      }),
    };
  }, setting);
  const { workbook, sheets, names, active, asked, mark } = found;
  const present = asked.filter(({ sheet }) => !sheet.isNullObject);
  const bookNames = names.items.map(({ name, formula, visible }) => ({
    name,
    refersTo: String(formula).replace(/^=/, ''),
    hidden: !visible,
  }));
  const sheetList = sheets.items.map(({ name, visibility }) => ({
    name,
    visibility: visibilityOf(visibility),
  }));
  return {
    sheets: sheetList,
    protectedSheets: new Set(
      sheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name),
    ),
    names: bookNames,
    own: ownSheetsOf({ sheets: sheetList, definedNames: bookNames }),
    charts: new Map(
      present.map(({ name, charts }) => [name, charts.items.map((chart) => chart.name)]),
    ),
    mark: !mark || mark.isNullObject ? '' : String(mark.values[0]?.[0] ?? ''),
    active: active.name,
    isProtected: workbook.protection.protected,
    isReadOnly: workbook.readOnly,
  };
}

function askMark(book: Excel.Workbook, { sheet, row, column }: MarkPlace): Excel.Range {
  const found = book.worksheets.getItemOrNullObject(sheet);
  return found.getRange(formatCell(row, column)).load('values');
}
