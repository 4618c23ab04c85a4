import { ownSheetsOf } from '../core/sheet/own-sheets';
import type { WorkbookSummary } from '../core/sheet/grid';
import { REPORT_SHEET_KEYS, type ReportSheetKey } from '../core/sheet/plan';
import { REPORT_SHEET_TITLES } from './sheet-titles-text';

const MAX_LENGTH = 31;

/** A name that no sheet bears yet: the wished one, else with a number in brackets; at most 31 characters. */
export function freeSheetName(wished: string, taken: ReadonlySet<string>): string {
  const isTaken = (name: string): boolean => taken.has(name.toLowerCase());
  if (!isTaken(wished)) return wished;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${String(number)})`;
    const name = wished.slice(0, MAX_LENGTH - suffix.length) + suffix;
    if (!isTaken(name)) return name;
  }
}

/** Final names of the product's sheets: its own ones keep theirs, new ones avoid hers. */
export function reportSheetNames(
  summary: WorkbookSummary,
): Readonly<Record<ReportSheetKey, string>> {
  const own = ownSheetsOf(summary);
  const taken = new Set(summary.sheets.map((sheet) => sheet.name.toLowerCase()));
  const names: Partial<Record<ReportSheetKey, string>> = {};
  for (const key of REPORT_SHEET_KEYS) {
    const name = own[key] ?? freeSheetName(REPORT_SHEET_TITLES[key], taken);
    taken.add(name.toLowerCase());
    names[key] = name;
  }
  return names as Record<ReportSheetKey, string>;
}
