import type { Book } from '../book/book';
import { EVENT } from '../book/event-queue';
import type { Sheet } from '../book/sheet';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType } from '../protocol/host-object';
import { requireFreeStructure, textArgument } from './arguments';
import { sheetEvents } from './sheet-events';
import { worksheet } from './worksheet';

/** Adds a sheet as the person or the API does. */
export function addSheet(book: Book, name: string | undefined): Sheet {
  requireFreeStructure(book);
  const sheet = book.addSheet(name);
  book.events.raise(EVENT.sheetAdded, sheet.id, { source: 'Local', worksheetId: sheet.id });
  return sheet;
}

const shown = (book: Book, visibleOnly: unknown): readonly Sheet[] =>
  visibleOnly === true
    ? book.sheets.filter((sheet) => sheet.state.visibility === 'Visible')
    : book.sheets;

/** Excel.WorksheetCollection. */
export const worksheets: HostType<Book> = hostType('WorksheetCollection', {
  items: ({ sheets }) => sheets.map(worksheet),
  item: (book, key) => {
    const found = book.find(textArgument(key));
    return found ? worksheet(found) : null;
  },
  methods: {
    ...sheetEvents((book: Book) => ({ book, target: 'Workbook' })),
    Add: (book, [name]) =>
      worksheet(
        addSheet(book, name === null || name === undefined ? undefined : textArgument(name)),
      ),
    GetItemOrNullObject: (book, [key]) => {
      const found = book.find(textArgument(key));
      return found ? worksheet(found) : null;
    },
    GetActiveWorksheet: ({ active }) => worksheet(active),
    GetCount: (book, [visibleOnly]) => shown(book, visibleOnly).length,
    GetFirst: (book, [visibleOnly]) =>
      worksheet(shown(book, visibleOnly)[0] ?? refuse('ItemNotFound')),
    GetLast: (book, [visibleOnly]) =>
      worksheet(shown(book, visibleOnly).at(-1) ?? refuse('ItemNotFound')),
  },
});
