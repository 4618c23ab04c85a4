import type { ReportSheetKey } from '../../core/sheet/plan';
import { namespacesOf, type Namespaces } from './namespaces';
import { ownSheets } from './own-sheets';
import type { OwnSheets, XlsxWorkbook } from './workbook';
import { Draft } from './write-draft';
import { RelationsEdit } from './write-relations';
import { WorkbookEdit, type WorkbookSheet } from './write-workbook-part';

/** What the steps of one writing share. */
export interface Writing {
  readonly book: XlsxWorkbook;
  /** Own sheets before the writing. */
  readonly own: OwnSheets;
  readonly draft: Draft;
  readonly workbook: WorkbookEdit;
  readonly relations: RelationsEdit;
  readonly namespaces: Namespaces;
}

/** Begins to change a workbook. */
export function beginWriting(book: XlsxWorkbook): Writing {
  const { workbook, relations, isStrict } = book.parts;
  const draft = new Draft(book.package);
  const namespaces = namespacesOf(isStrict);
  return {
    book,
    draft,
    namespaces,
    own: ownSheets(book),
    workbook: new WorkbookEdit(draft.original(workbook), workbook, namespaces.relations),
    relations: new RelationsEdit(draft.original(relations), workbook),
  };
}

/** The entry of an own sheet that stands in the workbook. */
export function ownEntry(
  { own, workbook }: Writing,
  key: ReportSheetKey,
): WorkbookSheet | undefined {
  const name = own[key];
  return name === undefined ? undefined : workbook.sheets.find((sheet) => sheet.name === name);
}

/** The part of a sheet that the workbook had before. */
export function pathOf({ book }: Writing, entry: WorkbookSheet): string {
  const part = book.parts.sheets.find(({ relationId }) => relationId === entry.relationId);
  if (!part) throw new Error(`no part of ${entry.name}`);
  return part.path;
}
