import { ownSheetMark, REPORT_SHEET_KEYS } from '../../core/sheet/plan';
import type { OwnSheets, XlsxWorkbook } from './workbook';

/** The sheet that a reference begins with, quotes taken off; undefined when it names none. */
export function sheetOfReference(reference: string): string | undefined {
  const quoted = /^'((?:[^']|'')+)'!/.exec(reference);
  if (quoted?.[1] !== undefined) return quoted[1].replaceAll("''", "'");
  return /^([^'"!\s()[\]#,:;&]+)!/.exec(reference)?.[1];
}

/**
 * The product's own sheets of a workbook, by their hidden workbook-wide names, never by title. A copy that she made of one
 * bears only a name of its own scope and is hers; a sheet that she deleted is not listed.
 */
export function ownSheets(book: Pick<XlsxWorkbook, 'parts' | 'summary'>): OwnSheets {
  const found: Partial<Record<(typeof REPORT_SHEET_KEYS)[number], string>> = {};
  const taken = new Set<string>();
  for (const key of REPORT_SHEET_KEYS) {
    const mark = ownSheetMark(key).toLowerCase();
    const name = book.summary.definedNames.find(
      (each) => each.sheet === null && each.name.toLowerCase() === mark,
    );
    const title = name === undefined ? undefined : sheetOfReference(name.refersTo)?.toLowerCase();
    const sheet = book.parts.sheets.find(
      (each) => each.kind === 'worksheet' && each.name.toLowerCase() === title,
    );
    if (!sheet || taken.has(sheet.name)) continue;
    taken.add(sheet.name);
    found[key] = sheet.name;
  }
  return found;
}
