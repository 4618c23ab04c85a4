import type { Area } from '../../core/sheet/address';
import type { SheetVisibility } from '../../core/sheet/grid';
import { HostFailure } from '../host-failure';
import { parseReference } from './addresses';
import type { Session, StepSetting } from './session';

/** What must be known of a sheet before its cells are asked for. */
export interface SheetFacts {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The used range as Excel writes it; empty when nothing is there. */
  readonly used: string;
  /** Rows and columns from A1 to the last value. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isProtected: boolean;
  readonly filter: { readonly area: Area; readonly isFiltering: boolean } | null;
}

/** Excel's word for a sheet's visibility as ours. */
export function visibilityOf(word: string): SheetVisibility {
  if (word === 'VeryHidden') return 'veryHidden';
  return word === 'Hidden' ? 'hidden' : 'visible';
}

/** The used range counts values only: formatted empty cells would swell it. */
const VALUES_ONLY = true;

/** A sheet's facts that were asked for and can be read once the request is done. */
export interface AskedFacts {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly filtered: Excel.Range;
}

/** Queues the question for a sheet's facts. */
export function askFacts(sheet: Excel.Worksheet): AskedFacts {
  sheet.load('name,visibility');
  sheet.protection.load('protected');
  sheet.autoFilter.load('enabled,isDataFiltered');
  const filtered = sheet.autoFilter.getRangeOrNullObject().load('address');
  return { sheet, used: sheet.getUsedRangeOrNullObject(VALUES_ONLY).load('address'), filtered };
}

/** The facts that were answered. */
export function answeredFacts({ sheet, used, filtered }: AskedFacts): SheetFacts {
  const filter = filtered.isNullObject ? undefined : parseReference(filtered.address);
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    ...sizeOf(used.isNullObject ? '' : used.address),
    isProtected: sheet.protection.protected,
    filter: filter ? { area: filter, isFiltering: sheet.autoFilter.isDataFiltered } : null,
  };
}

/** Facts of sheets by name, in one request; names that no sheet bears are left out. */
export async function readFacts(
  session: Session,
  names: readonly string[],
  setting: StepSetting,
): Promise<ReadonlyMap<string, SheetFacts>> {
  const asked = await session.step(
    ({ workbook }) => names.map((name) => askFacts(workbook.worksheets.getItemOrNullObject(name))),
    setting,
  );
  const facts = new Map<string, SheetFacts>();
  for (const [index, answer] of asked.entries()) {
    const name = names[index];
    if (name !== undefined && !answer.sheet.isNullObject) facts.set(name, answeredFacts(answer));
  }
  return facts;
}

function sizeOf(used: string): Pick<SheetFacts, 'used' | 'rowCount' | 'columnCount'> {
  const area = used === '' ? undefined : parseReference(used);
  return { used, rowCount: area ? area.bottom + 1 : 0, columnCount: area ? area.right + 1 : 0 };
}

/** The facts of a sheet. Throws HostFailure sheet-missing. */
export function factsOf(facts: ReadonlyMap<string, SheetFacts>, name: string): SheetFacts {
  const found = facts.get(name);
  if (!found) throw new HostFailure('sheet-missing', name);
  return found;
}
