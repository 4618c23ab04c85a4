import { areaOfCell, formatCell, formatReference } from '../../core/sheet/address';
import type { CellContent, CellEdit } from '../../core/sheet/edit';
import { isCellError } from '../../core/sheet/grid';
import { HostFailure } from '../host-failure';
import { cellInput } from '../steps/cell-input';
import type { Session } from './session';

/** Numbers that differ by less than this share of themselves are the same amount, calculated in another order. */
const TOLERANCE = 1e-12;

/**
 * Writes single cells of her sheets, each only while it still holds what the edit expects. One request looks, one writes:
 * all fixes of a click are one step of her undo stack. Throws HostFailure: sheet-missing, sheet-protected, cell-changed.
 */
export async function applyCellEdits(session: Session, edits: readonly CellEdit[]): Promise<void> {
  if (edits.length === 0) return;
  const sheets = [...new Set(edits.map(({ sheet }) => sheet))];
  const asked = await session.step(({ workbook }) => {
    workbook.load('readOnly');
    const found = sheets.map((name) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name).load('name');
      sheet.protection.load('protected');
      return { name, sheet };
    });
    const cells = edits.map((edit) => {
      const sheet = workbook.worksheets.getItemOrNullObject(edit.sheet);
      const cell = sheet.getRange(formatCell(edit.row, edit.column));
      cell.format.protection.load('locked');
      return { edit, cell: cell.load('values,formulas') };
    });
    return { workbook, found, cells };
  });
  for (const { name, sheet } of asked.found) {
    if (sheet.isNullObject) throw new HostFailure('sheet-missing', name);
  }
  if (asked.workbook.readOnly) throw new HostFailure('read-only', '');
  const protectedSheets = new Set(
    asked.found.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name),
  );
  for (const { edit, cell } of asked.cells) {
    if (protectedSheets.has(edit.sheet)) throw new HostFailure('sheet-protected', edit.sheet);
    if (!holds(cell, edit.before)) {
      throw new HostFailure('cell-changed', formatReference(areaOfCell(edit)));
    }
  }
  await session.step(({ workbook }) => {
    for (const { sheet, row, column, after } of edits) {
      const cell = workbook.worksheets.getItem(sheet).getRange(formatCell(row, column));
      cell.formulas = [[cellInput(after.value, after.formula)]];
    }
  });
}

/** With a formula its text counts, else the value: a result may change with other cells. */
function holds(cell: Excel.Range, before: CellContent): boolean {
  const value: unknown = cell.values[0]?.[0];
  const formula: unknown = cell.formulas[0]?.[0];
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return before.formula !== null && formula.slice(1) === before.formula;
  return before.formula === null && isSame(value, before.value);
}

function isSame(value: unknown, before: CellContent['value']): boolean {
  if (before === null) return value === '';
  if (isCellError(before)) return value === before.error;
  if (typeof before !== 'number' || typeof value !== 'number') return value === before;
  return Math.abs(value - before) <= Math.abs(before) * TOLERANCE;
}
