import type { Book } from '../book/book';
import type { Sheet } from '../book/sheet';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType } from '../protocol/host-object';
import { recordArgument, textArgument } from './arguments';

const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

const passwordOf = (value: unknown): string | undefined =>
  value === null || value === undefined || value === '' ? undefined : textArgument(value);

/** Protects a sheet with Excel's defaults for options that are not given. */
export function protectSheet(sheet: Sheet, options: unknown, password: unknown): void {
  if (sheet.state.protection) refuse('AccessDenied', 'The sheet is protected already.');
  const given = options === null || options === undefined ? {} : recordArgument(options);
  sheet.change().protection = {
    options: { ...OPTIONS, ...given },
    password: passwordOf(password),
  };
}

/** Excel.WorksheetProtection. Both calls empty the undo stack. */
export const sheetProtection: HostType<Sheet> = hostType('WorksheetProtection', {
  properties: {
    Protected: { get: (sheet) => sheet.state.protection !== null },
    Options: { get: (sheet) => sheet.state.protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, [options, password]) => {
      protectSheet(sheet, options, password);
      sheet.book.clearUndo('WorksheetProtection.protect');
    },
    Unprotect: (sheet, [password]) => {
      const { protection } = sheet.state;
      if (protection?.password !== undefined && protection.password !== password) {
        refuse('AccessDenied', 'The password is not correct.');
      }
      sheet.change().protection = null;
      sheet.book.clearUndo('WorksheetProtection.unprotect');
    },
  },
});

/** Excel.WorkbookProtection. */
export const bookProtection: HostType<Book> = hostType('WorkbookProtection', {
  properties: { Protected: { get: (book) => book.state.protection !== null } },
  methods: {
    Protect: (book, [password]) => {
      if (book.state.protection) refuse('AccessDenied');
      book.change().protection = { password: passwordOf(password) };
      book.clearUndo('WorkbookProtection.protect');
    },
    Unprotect: (book, [password]) => {
      const { protection } = book.state;
      if (protection?.password !== undefined && protection.password !== password) {
        refuse('AccessDenied', 'The password is not correct.');
      }
      book.change().protection = null;
      book.clearUndo('WorkbookProtection.unprotect');
    },
  },
});
