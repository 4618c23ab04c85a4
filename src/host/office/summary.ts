import type { WorkbookSummary } from '../../core/sheet/grid';
import type { Session } from './session';
import {
  answeredFacts,
  askFacts,
  visibilityOf,
  type AskedFacts,
  type SheetFacts,
} from './sheet-facts';

/** The first day of the calendar that counts from 1904; in the other one it is day 1462. */
const FIRST_1904_DAY = [1904, 1, 1] as const;

/** Sheets whose facts come with the summary, before their names are known; those beyond are asked for by name. */
const SHEETS_AHEAD = 24;

/** What is known of the workbook before any cell is read. */
export interface ReadSummary {
  readonly summary: WorkbookSummary;
  /** Facts of the first sheets by name: all of them in most workbooks, so that cells can be asked for at once. */
  readonly facts: ReadonlyMap<string, SheetFacts>;
}

/** Reads what is known of the workbook before any cell is read, in one request. Throws HostFailure. */
export async function readSummary(session: Session): Promise<ReadSummary> {
  const found = await session.step(({ workbook }) => {
    workbook.load('name,readOnly');
    workbook.protection.load('protected');
    const sheets = workbook.worksheets.load('items/name,items/visibility');
    const names = workbook.names.load('items/name,items/formula,items/visible');
    const active = workbook.worksheets.getActiveWorksheet().load('name');
    const day = workbook.functions.date(...FIRST_1904_DAY).load('value');
    return { workbook, sheets, names, active, day, ahead: askFirstSheets(workbook) };
  });
  const { workbook, sheets, names, active, day, ahead } = found;
  const present = ahead.filter(({ sheet }) => !sheet.isNullObject);
  const facts = new Map(present.map((asked) => [asked.sheet.name, answeredFacts(asked)]));
  const summary = {
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
  return { summary, facts };
}

/** One sheet after the other, hidden ones too; there may be fewer. */
function askFirstSheets({ worksheets }: Excel.Workbook): readonly AskedFacts[] {
  const asked = [askFacts(worksheets.getFirst(false))];
  for (let last = asked[0]; last && asked.length < SHEETS_AHEAD; last = asked.at(-1)) {
    asked.push(askFacts(last.sheet.getNextOrNullObject(false)));
  }
  return asked;
}

/** Formula text without its =; names of constants are given as they are. */
function formulaText(formula: unknown): string {
  return String(formula).replace(/^=/, '');
}
