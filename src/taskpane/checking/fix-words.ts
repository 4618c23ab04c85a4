import type { Fix } from '../../core/finding';
import type { CellContent } from '../../core/sheet/edit';
import { formatCell } from '../../core/sheet/address';
import { CHECKING_TEXT as TEXT } from '../text/checking-text';

/** What a cell holds, as one would type it. */
export function contentText({ value, formula }: CellContent): string {
  if (formula !== null) return `=${formula}`;
  if (value === null || value === '') return TEXT.blankCell;
  return typeof value === 'object' ? value.error : String(value);
}

/** What a fix does, in one line. */
export function fixText({ edits }: Fix): string {
  const [first] = edits;
  if (!first) return '';
  const words = TEXT.fixText(
    first.sheet,
    formatCell(first.row, first.column),
    contentText(first.before),
    contentText(first.after),
  );
  return edits.length > 1 ? `${words}${TEXT.moreEdits(edits.length)}` : words;
}
