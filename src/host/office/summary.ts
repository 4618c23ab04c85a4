import type { SheetVisibility, WorkbookSummary } from '../../core/sheet/grid';
import type { Session } from './session';

/** Excel's word for a sheet's visibility as ours. */
export function visibilityOf(word: string): SheetVisibility {
  if (word === 'VeryHidden') return 'veryHidden';
  return word === 'Hidden' ? 'hidden' : 'visible';
}

/** The first day of the calendar that counts from 1904; in the other one it is day 1462. */
const FIRST_1904_DAY = [1904, 1, 1] as const;

/** Reads what is known of the workbook before any sheet is read, in one request. */
export async function readSummary(session: Session): Promise<WorkbookSummary> {
  const found = await session.step(({ workbook }) => {
    workbook.load('name,readOnly');
    workbook.protection.load('protected');
    const sheets = workbook.worksheets.load('items/name,items/visibility');
    const names = workbook.names.load('items/name,items/formula,items/visible');
    const active = workbook.worksheets.getActiveWorksheet().load('name');
    const day = workbook.functions.date(...FIRST_1904_DAY).load('value');
    return { workbook, sheets, names, active, day };
  });
  const { workbook, sheets, names, active, day } = found;
  return {
    fileName: workbook.name,
    sheets: sheets.items.map(({ name, visibility }) => ({
      name,
      visibility: visibilityOf(visibility),
    })),
    activeSheet: active.name,
    definedNames: names.items.map(({ name, formula, visible }) => ({
      name,
      sheet: null,
      refersTo: formulaText(formula),
      hidden: !visible,
    })),
    date1904: day.value === 0,
    isProtected: workbook.protection.protected,
    isReadOnly: workbook.readOnly,
  };
}

/** Formula text without its =; names of constants are given as they are. */
function formulaText(formula: unknown): string {
  return String(formula).replace(/^=/, '');
}
