import type { SheetPlan, SheetToDraw } from '../../core/sheet/plan';
import { attributeOf, childOf, indexXml } from '../xml-source';
import { folderOf } from './part-path';
import { StylesEdit } from './styles-add';
import { emptyStylesXml } from './styles-xml';
import { areMentioned } from './write-clear';
import { WriteFailure } from './write-failure';
import { renameInFormula } from './rename-sheet';
import { isOwnName, nameSheet } from './write-sheet-names';
import { writeSheetParts } from './write-sheet-parts';
import { writeSheet } from './write-sheet-xml';
import type { WorkbookSheet } from './write-workbook-part';
import { ownEntry, pathOf, type Writing } from './writing';

/** A sheet to write and the place that it has in the workbook. */
export interface PlacedPlan {
  readonly plan: SheetPlan | SheetToDraw;
  readonly entry: WorkbookSheet;
  readonly path: string;
  readonly codeName: string | undefined;
}

/** Finds the place of a plan's sheet: that of the earlier one, else a new one at the end. `isAside`: the earlier one is kept. */
export function placePlan(
  writing: Writing,
  plan: SheetPlan | SheetToDraw,
  isAside: boolean,
): PlacedPlan {
  const { draft, workbook, relations, namespaces } = writing;
  const entry = ownEntry(writing, plan.key);
  if (entry) {
    const path = pathOf(writing, entry);
    const codeName = isAside ? undefined : codeNameOf(writing, path);
    for (const name of workbook.names.entries) {
      if (isOwnName(name, entry)) workbook.names.remove(name);
    }
    if (entry.name !== plan.name) rename(writing, entry, plan.name);
    entry.visibility = plan.visibility;
    return { plan, entry, path, codeName };
  }
  const path = freshSheetPath(writing);
  // The part must exist before the next one looks for a free name.
  draft.put(path, '', 'worksheet');
  const added = workbook.add({
    name: plan.name,
    sheetId: workbook.freshSheetId(),
    relationId: relations.add(`${namespaces.relations}/worksheet`, path),
    visibility: plan.visibility,
  });
  return { plan, entry: added, path, codeName: undefined };
}

function freshSheetPath({ book, draft }: Writing): string {
  const first = book.parts.sheets.find((part) => part.kind === 'worksheet');
  const folder = first ? folderOf(first.path) : `${folderOf(book.parts.workbook)}worksheets/`;
  return draft.freshPath(`${folder}sheet`, '.xml');
}

function codeNameOf({ draft }: Writing, path: string): string | undefined {
  const properties = childOf(indexXml(draft.original(path), path), 'sheetPr');
  return properties && attributeOf(properties, 'codeName');
}

/** An own sheet gets another name only while no sheet of hers calls it by the old one. */
function rename(writing: Writing, entry: WorkbookSheet, name: string): void {
  const { names } = writing.workbook;
  if (areMentioned(writing, [entry])) throw new WriteFailure('sheet-referred-to', entry.name);
  for (const each of names.entries) {
    const refersTo = renameInFormula(each.refersTo, entry.name, name);
    if (refersTo !== each.refersTo) names.set({ ...each, refersTo });
  }
  entry.name = name;
}

/** Writes the sheets of the plans with their parts, names and styles. */
export function writePlans(writing: Writing, placed: readonly PlacedPlan[]): void {
  if (placed.length === 0) return;
  const { book, draft, relations, namespaces, workbook } = writing;
  const path = book.parts.styles ?? `${folderOf(book.parts.workbook)}styles.xml`;
  const isNew = book.parts.styles === null;
  const styles = new StylesEdit(
    isNew ? emptyStylesXml(namespaces.sheet) : draft.original(path),
    path,
  );
  for (const { plan, entry, path: sheet, codeName } of placed) {
    const isSelected = workbook.active === entry;
    const tailOf = (drawn: SheetPlan): string =>
      writeSheetParts(draft, drawn, sheet, entry.sheetId, namespaces);
    const setting = { namespaces, styles, isSelected, codeName, tailOf };
    draft.pack(
      sheet,
      (writer) => {
        nameSheet(writing, writeSheet(plan, setting, writer), entry);
      },
      'worksheet',
    );
  }
  if (isNew) {
    draft.put(path, styles.toString(), 'styles');
    relations.add(`${namespaces.relations}/styles`, path);
  } else draft.edit(path, styles.toString());
}
