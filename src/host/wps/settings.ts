import { CALCULATION_MANUAL } from './et-constants';
import type { EtApplication, EtBook } from './et-types';
import { areaOf, sheetsOf } from './book';
import { formatArea } from '../../core/sheet/address';

const TRIES = 2;

/**
 * Does work while nothing is drawn, asked or calculated, and puts every setting back, also when the work fails: switches, the
 * sheet that was in sight, and what was selected in it. Throws what the work throws.
 */
export async function quietly<T>(
  application: EtApplication,
  book: EtBook,
  work: () => Promise<T>,
): Promise<T> {
  const putBack: (() => void)[] = [];
  try {
    rememberView(book, putBack);
    change(application, putBack);
    return await work();
  } finally {
    for (const put of putBack) insist(put);
  }
}

function change(application: EtApplication, putBack: (() => void)[]): void {
  const { ScreenUpdating, DisplayAlerts, EnableEvents, Calculation } = application;
  putBack.push(
    () => (application.Calculation = Calculation),
    () => (application.DisplayAlerts = DisplayAlerts),
    () => (application.EnableEvents = EnableEvents),
    () => (application.ScreenUpdating = ScreenUpdating),
  );
  application.ScreenUpdating = false;
  application.DisplayAlerts = false;
  application.EnableEvents = false;
  application.Calculation = CALCULATION_MANUAL;
}

function rememberView(book: EtBook, putBack: (() => void)[]): void {
  const active = book.ActiveSheet.Name;
  const window = book.Windows.Item(1);
  const selected = formatArea(areaOf(window.RangeSelection));
  const { ScrollRow, ScrollColumn } = window;
  putBack.push(() => {
    const sheet = sheetsOf(book).get(active);
    if (!sheet || book.ActiveSheet.Name === active) return;
    sheet.Activate();
    sheet.Range(selected).Select();
    window.ScrollRow = ScrollRow;
    window.ScrollColumn = ScrollColumn;
  });
}

/** A setting that does not go back at once is tried again; then the failure is told. */
function insist(put: () => void): void {
  for (let tried = 1; ; tried++) {
    try {
      put();
      return;
    } catch (cause) {
      if (tried >= TRIES) throw cause;
    }
  }
}
