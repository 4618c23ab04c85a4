import type { SheetView } from './sheet-view';
import { totalWord } from './row-labels';

/** A row of one to three texts and no figures, as titles, unit lines and queries are; totals are none. */
export function isLine(view: SheetView, row: number): boolean {
  const { texts, numbers } = view.glance(row);
  if (numbers.length > 0 || texts.length === 0 || texts.length > 3)
    return texts.length + numbers.length === 0;
  return texts.every((column) => totalWord(view.text(row, column)) === null);
}
