import { refuse } from '../protocol/host-error';
import type { Book } from './book';
import type { Sheet } from './sheet';

const MAX_LENGTH = 31;
/** : \ / ? * [ ] and their full-width forms. */
const FORBIDDEN = /[:\\/?*[\]：＼／？＊［］]/;

/** Refuses what Excel takes for no sheet name, and names of other sheets. */
export function requireSheetName(book: Book, name: string, self?: Sheet): void {
  const isBad =
    name === '' ||
    name.length > MAX_LENGTH ||
    FORBIDDEN.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (isBad) refuse('InvalidArgument');
  const same = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (same && same !== self) {
    refuse('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}
