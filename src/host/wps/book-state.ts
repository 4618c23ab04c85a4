import { formatCell } from '../../core/sheet/address';
import { ownSheetsOf } from '../../core/sheet/own-sheets';
import type { WriteJob, WritingMark } from '../host';
import type { BookFacts } from '../steps/book-facts';
import { sheetsOf, summaryOf } from './book';
import type { EtBook } from './et-types';
import { digitWidth } from './write-looks';

/** What must be known of the workbook before its own sheets are written. */
export interface BookState extends BookFacts {
  /** What stands in the cell of the writing mark; empty where there is none. */
  readonly mark: string;
  /** Pixels of the widest digit of the standard font. */
  readonly digit: number;
}

/** A cell of the last column, which nobody sizes, so its width is the standard one. */
const STANDARD_CELL = 'XFD1';

/** Reads the workbook's state. */
export function readState(book: EtBook, mark: WritingMark | undefined): BookState {
  const summary = summaryOf(book);
  const sheets = sheetsOf(book);
  const own = ownSheetsOf(summary);
  const [first] = sheets.values();
  const standard = first?.Range(STANDARD_CELL);
  return {
    sheets: summary.sheets,
    protectedSheets: new Set(
      [...sheets].filter(([, sheet]) => sheet.ProtectContents).map(([name]) => name),
    ),
    names: summary.definedNames.filter(({ sheet }) => sheet === null),
    own,
    active: summary.activeSheet ?? '',
    isProtected: summary.isProtected,
    isReadOnly: summary.isReadOnly,
    mark: markOf(book, mark, own),
    digit: digitWidth(Number(standard?.Width), Number(standard?.ColumnWidth)),
  };
}

function markOf(book: EtBook, mark: WriteJob['mark'], own: BookFacts['own']): string {
  const sheet = mark && sheetsOf(book).get(own[mark.key] ?? '');
  const value = sheet?.Range(formatCell(mark?.row ?? 0, mark?.column ?? 0)).Value2;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
