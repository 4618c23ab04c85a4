import type { BudgetTable } from '../../core/budget/budget-table';
import { MONEY_FIELDS } from '../../core/budget/budget-table';
import { checksum } from '../../core/checksum';
import type { Answers } from '../../core/evaluation/answers';
import type { OpenedBudget } from '../open-budget';
import type { DraftKey } from './drafts';

const BETWEEN = '\u0001';

function headsOf(table: BudgetTable): string {
  return table.columns.map(({ path }) => path.join('/')).join(BETWEEN);
}

/** Sorting rows does not make another workbook. */
function namesOf(table: BudgetTable): readonly string[] {
  return table.projects.map(({ key }) => key).sort();
}

function amountsOf(table: BudgetTable): readonly string[] {
  return table.projects
    .map(({ key, amounts }) =>
      [key, ...MONEY_FIELDS.map((field) => String(amounts[field]?.fen ?? ''))].join(BETWEEN),
    )
    .sort();
}

/** What an opened workbook is known by in the journal. Sheet names and the order of rows do not count. */
export function draftKeyOf(opened: OpenedBudget, address: string): DraftKey {
  const { tables } = opened.reading;
  const shape = tables.flatMap((table) => [headsOf(table), ...namesOf(table)]);
  const content = tables.flatMap((table) => [headsOf(table), ...amountsOf(table)]);
  return {
    workbookId: opened.store?.state.workbookId ?? null,
    address,
    shape: checksum(shape.join(BETWEEN)),
    content: checksum(content.join(BETWEEN)),
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
