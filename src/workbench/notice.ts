import { formatReference, areaOfCell } from '../core/sheet/address';
import { failureText } from '../app/failure-text';
import { FileRefusal } from '../files/refusal';
import { HostFailure } from '../host/host-failure';
import type { ReadFailure } from './read-file';
import type { SpreadsheetNotice } from './spreadsheet/spreadsheet';
import { TEXT } from './text';

/** The one line under the toolbar. */
export interface Message {
  readonly tone: 'busy' | 'done' | 'warning' | 'error';
  readonly text: string;
}

const MANY = 3;

/** A line for what the spreadsheet has to tell. */
export function noticeMessage(notice: SpreadsheetNotice): Message {
  switch (notice.kind) {
    case 'not-permitted':
      return { tone: 'warning', text: TEXT.notEditable };
    case 'edit-failed':
      return { tone: 'error', text: failureText(notice.failure) };
    case 'bad-formula':
      return { tone: 'error', text: TEXT.badFormula(notice.cells.join('、')) };
    case 'stale': {
      const shown = notice.cells.slice(0, MANY).map((cell) => formatReference(areaOfCell(cell)));
      const list = shown.join('、');
      const count = notice.cells.length;
      return {
        tone: 'warning',
        text: TEXT.stale(count > MANY ? TEXT.andMore(list, count) : list),
      };
    }
    case 'hidden-sheet':
      return { tone: 'warning', text: TEXT.hiddenSheet(notice.sheet) };
    case 'cut-short':
      return { tone: 'warning', text: TEXT.cutShort(notice.sheet, notice.rows) };
  }
}

/** A line for a file that could not be read. */
export function readFailureMessage(failure: ReadFailure): Message {
  const text =
    failure.kind === 'too-large'
      ? TEXT.tooLarge(TEXT.megabytes(failure.size), TEXT.megabytes(failure.limit))
      : TEXT.unreadable(failure.name);
  return { tone: 'error', text };
}

/** A line for whatever was thrown: expected failures in their own words, anything else as unexpected. */
export function errorMessage(error: unknown): Message {
  if (error instanceof FileRefusal || error instanceof HostFailure) {
    return { tone: 'error', text: failureText(error) };
  }
  const what = error instanceof Error ? error.message : String(error);
  return { tone: 'error', text: TEXT.unexpected(what) };
}
