import { formatCell, type CellAddress } from '../../core/sheet/address';
import type { ReportSheetKey } from '../../core/sheet/plan';
import { escapeXml } from '../xml';
import { sheetOfReference } from './own-sheets';
import { dropFromChain, type ChainCell } from './write-calc-chain';
import { isOwnName } from './write-sheet-names';
import { partsOnlyOf } from './write-orphans';
import type { WorkbookSheet } from './write-workbook-part';
import { ownEntry, pathOf, type Writing } from './writing';

/** Removes what only these sheets lead to: drawings, charts, pictures and embedded files of an earlier report. */
export function clearParts(writing: Writing, sheets: readonly WorkbookSheet[]): void {
  const paths = new Set(sheets.map((sheet) => pathOf(writing, sheet)));
  for (const path of partsOnlyOf(writing.book.package, paths)) writing.draft.remove(path);
}

/** Takes all cells of these sheets out of the calculation chain, which may name formulas only. */
export function clearChain(writing: Writing, sheets: readonly WorkbookSheet[]): void {
  const ids = new Set(sheets.map((sheet) => sheet.sheetId));
  if (ids.size > 0) dropCells(writing, ({ sheet }) => ids.has(sheet));
}

/** Takes single cells out of the calculation chain. */
export function clearChainCells(writing: Writing, cells: readonly CellAddress[]): void {
  const { sheets } = writing.book.parts;
  const keys = new Set(
    cells.map(({ sheet, row, column }) => {
      const part = sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
      return `${part?.sheetId ?? ''}!${formatCell(row, column)}`;
    }),
  );
  if (keys.size > 0) dropCells(writing, ({ sheet, cell }) => keys.has(`${sheet}!${cell}`));
}

function dropCells(
  { book, draft, relations }: Writing,
  isGone: (cell: ChainCell) => boolean,
): void {
  const { calcChain } = book.parts;
  if (calcChain === null) return;
  const chain = dropFromChain(draft.original(calcChain), calcChain, isGone);
  if (chain === null) {
    draft.remove(calcChain);
    relations.removeKind('calcChain');
  } else draft.edit(calcChain, chain);
}

/** Removes an own sheet with its names; names that point nowhere else would be broken. */
export function removeSheet(writing: Writing, key: ReportSheetKey): void {
  const { workbook, relations, draft } = writing;
  const entry = ownEntry(writing, key);
  if (!entry) return;
  for (const name of workbook.names.entries) {
    const isDead = sheetOfReference(name.refersTo) === entry.name;
    if (isDead || isOwnName(name, entry)) workbook.names.remove(name);
  }
  workbook.remove(entry);
  relations.remove(entry.relationId);
  draft.remove(pathOf(writing, entry));
}

/** Whether one of her sheets has formulas, links or the like with the name of one of these own ones. */
export function areMentioned({ book, own }: Writing, sheets: readonly WorkbookSheet[]): boolean {
  if (sheets.length === 0) return false;
  const names = sheets.map((sheet) => escapeXml(sheet.name.replaceAll("'", "''")));
  const ours = new Set(Object.values(own));
  return book.parts.sheets
    .filter((part) => part.kind === 'worksheet' && !ours.has(part.name))
    .some((part) => {
      const text = book.package.text(part.path);
      return names.some((name) => text.includes(name));
    });
}
