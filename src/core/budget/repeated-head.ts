import { rowLength, valueAt } from '../sheet/grid';
import { isBlank } from './cell-text';
import type { HeaderBlock } from './header-block';
import { normalText } from './normal-text';
import type { SheetView } from './sheet-view';

/** The texts of the heads by column, made comparable, each behind a bar. */
export function headTexts(view: SheetView, block: HeaderBlock): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const row of block.headRows) {
    for (const column of view.glance(row).texts) {
      texts.set(column, `${texts.get(column) ?? ''}|${normalText(view.text(row, column))}`);
    }
  }
  return texts;
}

/** Whether the row repeats heads cell for cell. */
export function isRepeatedHead(
  view: SheetView,
  row: number,
  heads: ReadonlyMap<number, string>,
): boolean {
  const { grid } = view;
  const length = rowLength(grid, row);
  // A figure ends it, and figures stand to the right.
  for (let column = length - 1; column >= 0; column -= 1) {
    if (typeof valueAt(grid, row, column) === 'number') return false;
  }
  let same = 0;
  let other = 0;
  for (let column = 0; column < length; column += 1) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) continue;
    const head = heads.get(column);
    if (typeof value !== 'string' || head === undefined) return false;
    if (`${head}|`.includes(`|${normalText(value)}|`)) same += 1;
    else {
      other += 1;
      if (other > 1) return false;
    }
  }
  return same >= 2 && same > other * 2;
}
