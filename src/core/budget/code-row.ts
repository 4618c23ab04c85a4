import { normalText } from './normal-text';
import { CODE_ROW_CELL } from './row-words';
import type { SheetView } from './sheet-view';

/** A row of column numbers and formulas such as 甲 1 2 3=1+2. */
export function isCodeRow(
  view: SheetView,
  row: number,
  texts: readonly number[],
  numbers: readonly number[],
): boolean {
  const columns = [...texts, ...numbers].sort((a, b) => a - b);
  if (columns.length < 3) return false;
  let last = 0;
  let counted = 0;
  for (const column of columns) {
    const text = normalText(view.text(row, column));
    if (!CODE_ROW_CELL.test(text)) return false;
    const count = Number(/^[(]?(\d{1,2})[)]?(?:=|$)/.exec(text)?.[1] ?? NaN);
    if (Number.isNaN(count)) continue;
    // Tables side by side count anew.
    if (count <= last && count !== 1) return false;
    if (last > 0 && count !== 1 && count !== last + 1) return false;
    last = count;
    counted += 1;
  }
  return counted >= 2 || (counted === 0 && texts.length >= 3);
}
