import type { ScratchBook } from '../app/scratch-book';
import type { FoundWps } from '../host/wps/entry';
import { bookOf } from '../host/wps/book';
import { createWpsHost } from '../host/wps/wps-host';
import { PROBE_TEXT as TEXT } from './probe-text';

/** Cells of the scratch workbook whose shape is looked at: a number, a text, a truth and a fraction. */
const CELLS = [
  [1, TEXT.title],
  [true, 0.5],
] as const;

/**
 * A new workbook for 宿主自检; closing it does not save it and puts hers in front again. Throws HostFailure host-gone where no
 * workbook of hers is open, and what WPS throws where it makes none.
 */
export function openScratchBook({ application, addIn }: FoundWps): ScratchBook {
  const hers = bookOf(application);
  const count = application.Workbooks.Count;
  const book = application.Workbooks.Add();
  // A client that hands back hers must not have its trials written into it.
  if (book.FullName === hers.FullName) throw new Error(TEXT.notNew);
  const close = (): boolean => {
    try {
      book.Close(false);
    } finally {
      hers.Activate();
    }
    const isHersActive = application.ActiveWorkbook?.FullName === hers.FullName;
    return isHersActive && application.Workbooks.Count === count;
  };
  try {
    const sheet = book.Worksheets.Item(1) as ReturnType<typeof book.Worksheets.Add>;
    sheet.Range('A1:B2').Value2 = CELLS;
    const pause = (milliseconds = 0): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, milliseconds));
    const host = createWpsHost({
      ...{ application, addIn, book, pause, isFormFocused: () => false, keptIn: () => null },
    });
    return { host, close };
  } catch (cause) {
    close();
    throw cause;
  }
}
