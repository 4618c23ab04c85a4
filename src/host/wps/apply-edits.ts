import { areaOfCell, formatCell, formatReference } from '../../core/sheet/address';
import type { CellContent, CellEdit } from '../../core/sheet/edit';
import { isCellError } from '../../core/sheet/grid';
import { HostFailure } from '../host-failure';
import { cellInput } from '../steps/cell-input';
import { sheetsOf } from './book';
import type { EtBook, EtRange } from './et-types';
import { formulaOf, valueOf } from './read-cells';

/** Numbers that differ by less than this share of themselves are the same amount, calculated in another order. */
const TOLERANCE = 1e-12;

/**
 * Writes single cells of her sheets, each only while it still holds what the edit expects; when one fails, those before it are
 * put back. Throws HostFailure: sheet-missing, sheet-protected, read-only, cell-changed.
 */
export function applyCellEdits(book: EtBook, edits: readonly CellEdit[]): void {
  if (edits.length === 0) return;
  if (book.ReadOnly) throw new HostFailure('read-only', '');
  const sheets = sheetsOf(book);
  const cells = edits.map((edit) => {
    const sheet = sheets.get(edit.sheet);
    if (!sheet) throw new HostFailure('sheet-missing', edit.sheet);
    if (sheet.ProtectContents) throw new HostFailure('sheet-protected', edit.sheet);
    const cell = sheet.Range(formatCell(edit.row, edit.column));
    if (!holds(cell, edit.before)) {
      throw new HostFailure('cell-changed', formatReference(areaOfCell(edit)));
    }
    return { edit, cell };
  });
  const done: (typeof cells)[number][] = [];
  try {
    for (const each of cells) {
      done.push(each);
      put(each.cell, each.edit.after);
    }
  } catch (cause) {
    for (const { cell, edit } of done.reverse()) put(cell, edit.before);
    throw cause;
  }
}

function put(cell: EtRange, { value, formula }: CellContent): void {
  const input = cellInput(value, formula);
  if (formula === null) cell.Value2 = input;
  else cell.Formula = input;
}

/** With a formula its text counts, else the value: a result may change with other cells. */
function holds(cell: EtRange, before: CellContent): boolean {
  const written = cell.Formula;
  const found = cell.Value2;
  const formula = formulaOf(written, found);
  if (formula !== null) return before.formula === formula;
  return before.formula === null && isSame(valueOf(found, false, written), before.value);
}

function isSame(value: CellContent['value'], before: CellContent['value']): boolean {
  if (isCellError(before)) return isCellError(value) && value.error === before.error;
  if (before === null || before === '') return value === null || value === '';
  if (typeof before !== 'number' || typeof value !== 'number') return value === before;
  return Math.abs(value - before) <= Math.abs(before) * TOLERANCE;
}
