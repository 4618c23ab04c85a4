import { encodeXml } from '../xml-coding';
import { folderOf } from './part-path';
import { readRelations, relationsPath } from './read-relations';
import { renameInFormula, renameInPart } from './rename-sheet';
import { unselect } from './write-selection';
import { pathOf, type Writing } from './writing';

/**
 * Keeps an own sheet that she edited, as the last sheet under a new name. What moves is the content: part, id and place
 * of the old sheet are left to the fresh one, which also takes over its name, so that her formulas go on to show the
 * current report and not one of her parts changes. References of the kept sheet to itself follow it.
 */
export function keepAside(writing: Writing, from: string, to: string): void {
  const { book, draft, workbook, relations, namespaces } = writing;
  const entry = workbook.sheets.find((sheet) => sheet.name === from);
  if (!entry) return;
  const path = pathOf(writing, entry);
  const fresh = draft.freshPath(`${folderOf(path)}sheet`, '.xml');
  const text = renameInPart(unselect(draft.original(path)), path, from, to);
  draft.put(fresh, encodeXml(text, book.package.bytes(path)), 'worksheet');
  if (book.package.has(relationsPath(path))) {
    draft.put(relationsPath(fresh), draft.original(relationsPath(path)), 'relations');
    draft.remove(relationsPath(path));
  }
  for (const chart of chartsOf(writing, path)) {
    draft.edit(chart, renameInPart(draft.original(chart), chart, from, to));
  }
  const kept = workbook.add({
    name: to,
    sheetId: workbook.freshSheetId(),
    relationId: relations.add(`${namespaces.relations}/worksheet`, fresh),
    visibility: entry.visibility,
  });
  for (const name of workbook.names.entries) {
    if (name.scope !== entry) continue;
    workbook.names.set({
      ...name,
      scope: kept,
      refersTo: renameInFormula(name.refersTo, from, to),
    });
  }
}

function chartsOf({ book }: Writing, sheet: string): readonly string[] {
  const targets = (path: string, kind: string) =>
    readRelations(book.package, path).flatMap((relation) =>
      relation.kind === kind && relation.target !== null ? [relation.target] : [],
    );
  return targets(sheet, 'drawing').flatMap((drawing) => targets(drawing, 'chart'));
}
