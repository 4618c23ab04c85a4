import type { DefinedName, WorkbookSummary } from './grid';
import { ownSheetMark, REPORT_SHEET_KEYS, type ReportSheetKey } from './plan';

/** The product's own sheets in a workbook: key to sheet name. */
export type OwnSheetNames = Readonly<Partial<Record<ReportSheetKey, string>>>;

/** The sheet that a reference such as 'My sheet'!$A$1 names; undefined when it names none. */
export function sheetOfReference(reference: string): string | undefined {
  const end = reference.lastIndexOf('!');
  if (end <= 0) return undefined;
  const name = reference.slice(0, end);
  return name.startsWith("'") && name.endsWith("'") && name.length > 1
    ? name.slice(1, -1).replaceAll("''", "'")
    : name;
}

/** The product's own sheets, known by their hidden marks and never by their titles. */
export function ownSheetsOf(
  summary: Pick<WorkbookSummary, 'sheets'> & {
    readonly definedNames: readonly Pick<DefinedName, 'name' | 'refersTo'>[];
  },
): OwnSheetNames {
  const present = new Set(summary.sheets.map((sheet) => sheet.name));
  const found: Partial<Record<ReportSheetKey, string>> = {};
  for (const key of REPORT_SHEET_KEYS) {
    const mark = summary.definedNames.find((name) => name.name === ownSheetMark(key));
    const sheet = mark && sheetOfReference(mark.refersTo);
    if (sheet !== undefined && present.has(sheet)) found[key] = sheet;
  }
  return found;
}

/** Names of her sheets that can be read, in order: the product's own left out. */
export function herSheets(summary: WorkbookSummary): readonly string[] {
  const own = new Set(Object.values(ownSheetsOf(summary)));
  return summary.sheets.flatMap(({ name, hasCells }) =>
    hasCells === false || own.has(name) ? [] : [name],
  );
}
