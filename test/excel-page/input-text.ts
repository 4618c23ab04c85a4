import { isCellError } from '../../src/core/sheet/grid';
import type { Cell } from '../excel/book/sheet-state';

/** What stands in a cell when it is edited: its formula, or its value as it would be typed. */
export function inputText(cell: Cell | undefined): string {
  if (!cell) return '';
  const { value, formula } = cell;
  if (formula !== null) return `=${formula}`;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = String(value);
  // A text that would be taken for something else is typed behind an apostrophe.
  return typeof value === 'string' && /^(?:[=+@'-]|[\d.,]+%?$)/.test(text) ? `'${text}` : text;
}
