import type { WorkbookSummary } from '../../core/sheet/grid';
import { sheetOfReference, type OwnSheetNames } from '../../core/sheet/own-sheets';
import { ownSheetMark } from '../../core/sheet/plan';

/** A defined name of the whole workbook. */
export interface BookName {
  readonly name: string;
  /** Formula text without =. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** What a host that writes in steps must know of a workbook before it writes. */
export interface BookFacts {
  readonly sheets: WorkbookSummary['sheets'];
  readonly protectedSheets: ReadonlySet<string>;
  readonly names: readonly BookName[];
  readonly own: OwnSheetNames;
  readonly active: string;
  readonly isProtected: boolean;
  readonly isReadOnly: boolean;
}

const OWN_PREFIX = ownSheetMark('summary').replace(/[^.]*$/, '');

/** Whether a name came with an own sheet, `sheet`: one that she makes is never hidden. */
export function isOwnName(
  { name, refersTo, hidden }: BookName,
  sheet: string | undefined,
): boolean {
  if (name.toLowerCase().startsWith(OWN_PREFIX)) return sheetOfReference(refersTo) === sheet;
  return hidden && sheet !== undefined && sheetOfReference(refersTo) === sheet;
}
