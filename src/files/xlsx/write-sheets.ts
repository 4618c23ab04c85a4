import { checkPlans } from './check-plans';
import { workbookFrom } from './open-workbook';
import type { SheetChanges } from './sheet-changes';
import type { XlsxWorkbook } from './workbook';
import { keepAside } from './write-aside';
import { areMentioned, clearChain, clearParts, removeSheet } from './write-clear';
import { WriteFailure } from './write-failure';
import { placePlan, writePlans } from './write-plan';
import { unselectOthers } from './write-selection';
import { beginWriting, ownEntry } from './writing';

/**
 * The workbook with the product's own sheets written, replaced and removed; the given one stays as it was. Throws
 * WriteFailure when the changes cannot be made.
 *
 * A first report changes the content types, workbook.xml, its relations and the styles, by insertion; a later one besides
 * its own parts, and the entries of its cells in the calculation chain. An own sheet is replaced where it stands: part,
 * id, relation and position stay, so what refers to it goes on to do so. The cached values that are written are right, so
 * the file is not set to recalculate, unless sheets of hers mention one that is replaced or removed: their cached values
 * may then be out of date, and her parts are not touched.
 */
export function writeSheets(book: XlsxWorkbook, changes: SheetChanges): XlsxWorkbook {
  const writing = beginWriting(book);
  const { draft, workbook, relations, own } = writing;
  checkPlans(book, own, changes);

  const planned = new Set(changes.plans.map((plan) => plan.key));
  const removed = changes.remove.filter((key) => !planned.has(key));
  const asides = new Set(changes.setAside.map(({ from }) => from));
  const leaving = [...planned, ...removed].flatMap((key) => ownEntry(writing, key) ?? []);
  if (areMentioned(writing, leaving)) workbook.recalculateOnLoad();
  clearParts(
    writing,
    leaving.filter((sheet) => !asides.has(sheet.name)),
  );
  clearChain(writing, leaving);
  for (const { from, to } of changes.setAside) keepAside(writing, from, to);
  for (const key of removed) removeSheet(writing, key);

  const placed = changes.plans.map((plan) =>
    placePlan(writing, plan, asides.has(own[plan.key] ?? '')),
  );
  if (changes.activate !== undefined) {
    const shown = workbook.sheets.find((sheet) => sheet.name === changes.activate);
    if (!shown) throw new WriteFailure('sheet-missing', changes.activate);
    workbook.activate(shown);
    unselectOthers(writing, new Set(placed.map(({ path }) => path)));
  }
  writePlans(writing, placed);
  draft.edit(book.parts.workbook, workbook.toString());
  draft.edit(book.parts.relations, relations.toString());
  return workbookFrom(draft.finish(), book.summary.fileName);
}
