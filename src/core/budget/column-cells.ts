import { sampleRows } from './arithmetic';
import type { SheetView } from './sheet-view';

/** Marks such as 无 and 待定 stand in columns of amounts as well. */
const LONGEST_MARK = 2;

/** Whether a column holds at least as many numbers as texts, by some of its rows. */
export function holdsFigures(view: SheetView, column: number, rows: readonly number[]): boolean {
  let numbers = 0;
  let texts = 0;
  for (const row of sampleRows(rows)) {
    if (view.figure(row, column) !== undefined) numbers += 1;
    else if (view.text(row, column) !== '') texts += 1;
  }
  return numbers > 0 && numbers >= texts;
}

/** Whether a column holds texts without any digit, 总体目标 above them, and so no amounts whatever its head is made of. */
export function holdsSentences(view: SheetView, column: number, rows: readonly number[]): boolean {
  const cells = sampleRows(rows).filter(
    (row) => view.text(row, column).trim().length > LONGEST_MARK,
  );
  return (
    cells.length > 0 &&
    cells.every((row) => !/\d/.test(view.text(row, column).normalize('NFKC'))) &&
    sampleRows(rows).every((row) => view.figure(row, column) === undefined)
  );
}
