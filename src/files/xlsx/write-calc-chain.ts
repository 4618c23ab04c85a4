import { XmlEdit } from '../xml-edit';
import { attributeOf } from '../xml-source';

/** A cell of the calculation chain; `sheet` is the sheet's id. */
export interface ChainCell {
  readonly sheet: number;
  /** A1 text. */
  readonly cell: string;
}

/**
 * The calculation chain without the cells that no longer hold formulas: Excel repairs a file whose chain names others.
 * Formulas that it doesn't name are added by Excel itself. Null when none is left, for the part may not be empty.
 * A cell without a sheet's id belongs to the sheet of the one before.
 */
export function dropFromChain(
  text: string,
  path: string,
  isGone: (cell: ChainCell) => boolean,
): string | null {
  const edit = new XmlEdit(text, path);
  let read = 0;
  let written = 0;
  let kept = 0;
  for (const element of edit.root.children) {
    const id = attributeOf(element, 'i');
    if (id !== undefined) read = Number(id);
    if (isGone({ sheet: read, cell: attributeOf(element, 'r') ?? '' })) {
      edit.remove(element);
      continue;
    }
    if (id === undefined && written !== read) edit.setAttribute(element, 'i', String(read));
    written = read;
    kept++;
  }
  return kept === 0 ? null : edit.toString();
}
