import { quoteSheet } from '../../core/sheet/address';
import { ownSheetMark, type PrintPlan, type SheetPlan } from '../../core/sheet/plan';
import { fixedArea } from './fixed-area';
import { sheetOfReference } from './own-sheets';
import type { NameEntry, SheetEntry } from './write-names';
import { WriteFailure } from './write-failure';
import type { WorkbookSheet } from './write-workbook-part';
import type { Writing } from './writing';

const OWN_PREFIX = ownSheetMark('summary').replace(/[^.]*$/, '');

/** Whether a name came with an own sheet: one that she makes is never hidden. */
export function isOwnName(name: NameEntry, sheet: SheetEntry): boolean {
  if (name.scope !== null) return name.scope === sheet;
  if (sheetOfReference(name.refersTo) !== sheet.name) return false;
  return name.isHidden || name.name.toLowerCase().startsWith(OWN_PREFIX);
}

/** Names of an own sheet: its mark, those of the plan, and those by which programs know what to print. */
export function nameSheet({ workbook }: Writing, plan: SheetPlan, sheet: WorkbookSheet): void {
  const { names } = workbook;
  const scope = null;
  const refersTo = `${quoteSheet(plan.name)}!$A$1`;
  names.set({ name: ownSheetMark(plan.key), scope, refersTo, isHidden: true });
  for (const { name, refersTo, hidden } of plan.names) {
    const key = name.toLowerCase();
    const taken = names.entries.find(
      (each) => each.scope === null && each.name.toLowerCase() === key,
    );
    const isFree =
      !taken || key.startsWith(OWN_PREFIX) || sheetOfReference(taken.refersTo) === sheet.name;
    if (!isFree) throw new WriteFailure('name-taken', name);
    names.set({ name, scope, refersTo, isHidden: hidden });
  }
  for (const [name, refersTo] of printNames(plan.name, plan.print)) {
    names.set({ name, scope: sheet, refersTo, isHidden: false });
  }
}

function printNames(
  sheet: string,
  print: PrintPlan | undefined,
): readonly (readonly [string, string])[] {
  const names: (readonly [string, string])[] = [];
  if (print?.area)
    names.push(['_xlnm.Print_Area', `${quoteSheet(sheet)}!${fixedArea(print.area)}`]);
  if (print?.titleRows) {
    const [first, last] = print.titleRows;
    names.push(['_xlnm.Print_Titles', `${quoteSheet(sheet)}!$${first + 1}:$${last + 1}`]);
  }
  return names;
}
