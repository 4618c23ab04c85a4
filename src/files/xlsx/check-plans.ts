import type { ReportSheetKey } from '../../core/sheet/plan';
import type { OwnSheets, XlsxWorkbook } from './workbook';
import { WriteFailure } from './write-failure';
import type { SheetChanges } from './sheet-changes';

const MAX_NAME = 31;

/** Throws WriteFailure when the changes would leave two sheets of one name, or a sheet without a proper one. */
export function checkPlans(book: XlsxWorkbook, own: OwnSheets, changes: SheetChanges): void {
  const { plans, setAside, remove } = changes;
  const keys = new Set<ReportSheetKey>(plans.map((plan) => plan.key));
  if (keys.size < plans.length) throw new WriteFailure('name-taken', 'key');
  const keyOf = (name: string) =>
    (Object.keys(own) as ReportSheetKey[]).find((key) => own[key] === name);
  for (const { from } of setAside) {
    const key = keyOf(from);
    if (key === undefined || !keys.has(key)) throw new WriteFailure('sheet-missing', from);
  }
  const leaving = new Set([...keys, ...remove].map((key) => own[key]));
  const names = book.parts.sheets.map((sheet) => sheet.name).filter((name) => !leaving.has(name));
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (const name of [...plans.map((plan) => plan.name), ...setAside.map(({ to }) => to)]) {
    if (!isSheetName(name)) throw new WriteFailure('name-invalid', name);
    if (taken.has(name.toLowerCase())) throw new WriteFailure('name-taken', name);
    taken.add(name.toLowerCase());
  }
  if (taken.size === 0) throw new WriteFailure('sheet-missing', '');
}

function isSheetName(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME && !/[[\]:*?/\\]|^'|'$/.test(name);
}
