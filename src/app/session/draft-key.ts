import type { BudgetTable } from '../../core/budget/budget-table';
import { MONEY_FIELDS } from '../../core/budget/budget-table';
import { checksum, checksumPieces } from '../../core/checksum';
import type { Answers } from '../../core/evaluation/answers';
import { mapSteps, ROWS_A_STEP, type Steps } from '../../core/steps';
import type { OpenedBudget } from '../open-budget';
import type { DraftKey } from './drafts';

const BETWEEN = '\u0001';

function headsOf(table: BudgetTable): string {
  return table.columns.map(({ path }) => path.join('/')).join(BETWEEN);
}

function* amountsOf(table: BudgetTable): Steps<readonly string[]> {
  return yield* mapSteps(table.projects, ({ key, amounts }) =>
    [key, ...MONEY_FIELDS.map((field) => String(amounts[field]?.fen ?? ''))].join(BETWEEN),
  );
}

/** The checksum of texts joined; each group of them in an order of its own, since sorting rows makes no other workbook. */
function* sumOf(groups: readonly (readonly string[])[]): Steps<string> {
  const sum = checksumPieces();
  let isFirst = true;
  for (const [head = '', ...texts] of groups) {
    yield;
    const sorted = texts.sort();
    yield;
    for (const [index, text] of [head, ...sorted].entries()) {
      if (!isFirst) sum.add(BETWEEN);
      isFirst = false;
      sum.add(text);
      if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    }
  }
  return sum.result();
}

/** Where a workbook is: its id, once it has a store, and its address. */
export function draftPlaceOf(
  { store }: OpenedBudget,
  address: string,
): Pick<DraftKey, 'workbookId' | 'address'> {
  return { workbookId: store?.state.workbookId ?? null, address };
}

/** What an opened workbook is known by in the journal, in steps. Sheet names and the order of rows do not count. */
export function* draftKeyOf(opened: OpenedBudget, address: string): Steps<DraftKey> {
  const { tables } = opened.reading;
  const content: string[][] = [];
  for (const table of tables) content.push([headsOf(table), ...(yield* amountsOf(table))]);
  const shape = tables.map((table) => [headsOf(table), ...table.projects.map(({ key }) => key)]);
  return {
    ...draftPlaceOf(opened, address),
    shape: yield* sumOf(shape),
    content: yield* sumOf(content),
  };
}

/** JSON text whose keys stand in order, so that equal answers give equal texts. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A checksum of answers; the order in which they were given does not count. */
export function answersSum(answers: Answers): string {
  return checksum(stableText(answers));
}
