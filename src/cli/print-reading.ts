import { executionSums } from '../app/execution-sums';
import { blocksTable } from '../app/exit-code';
import { EXECUTION_STATUSES, type BudgetTable } from '../core/budget/budget-table';
import { formatFen } from '../core/budget/fen';
import { askQuestion, optionText } from '../core/budget/question-text';
import type { Question } from '../core/budget/question';
import type { Reading } from '../core/budget/reading';
import { formatArea } from '../core/sheet/address';
import { STATUS_TERMS, UNIT_TERMS } from '../core/terms';
import { TEXT } from './text';
import { UsageError } from './usage-error';

const PERCENT = 100;

function tableLine(table: BudgetTable): string {
  return TEXT.found(
    table.sheet,
    formatArea(table.area),
    table.projects.length,
    table.unit ? UNIT_TERMS[table.unit] : TEXT.unknown,
    table.year === null ? TEXT.unknown : String(table.year),
  );
}

const SHEETS_NAMED = 5;

/** What was found, table by table. */
export function readingLines(reading: Reading): readonly string[] {
  return reading.tables.map(tableLine);
}

/** The first of some sheets by name, and how many there are. */
export function shownSheets(names: readonly string[]): string {
  return TEXT.sheetNames(names.slice(0, SHEETS_NAMED), Math.max(0, names.length - SHEETS_NAMED));
}

/** Throws UsageError no-table where nothing was found and nothing is asked that could change it. */
export function demandTable(file: string, { tables, questions, passed }: Reading): void {
  if (tables.length > 0 || questions.some(blocksTable)) return;
  const names = passed.map(({ sheet }) => sheet);
  throw new UsageError(TEXT.noTable(file, shownSheets(names)), { code: 'no-table' });
}

/** Sums and how many projects stand in each execution status. */
export function sumLines(tables: readonly BudgetTable[]): readonly string[] {
  const { totals, counts } = executionSums(tables);
  const { adjustedBudget, originalBudget, expenditure, executionRate } = totals;
  const isOriginal = adjustedBudget === null && originalBudget !== null;
  const money = (fen: typeof adjustedBudget): string =>
    fen === null ? TEXT.notSummed : TEXT.money(formatFen(fen, 'tenThousandYuan', 2));
  const rate =
    executionRate === null ? TEXT.notSummed : ` ${(executionRate * PERCENT).toFixed(2)}%`;
  return [
    TEXT.sums(
      isOriginal ? TEXT.originalBudget : TEXT.adjustedBudget,
      money(adjustedBudget ?? originalBudget),
      money(expenditure),
      rate,
    ),
    EXECUTION_STATUSES.filter((status) => counts.has(status))
      .map((status) => TEXT.status(STATUS_TERMS[status], counts.get(status) ?? 0))
      .join('，'),
  ];
}

/** Open questions with their options, those that block first, and how to answer. */
export function questionLines(questions: readonly Question[]): readonly string[] {
  if (questions.length === 0) return [];
  const sorted = [...questions].sort((a, b) => Number(blocksTable(b)) - Number(blocksTable(a)));
  const lines = sorted.flatMap((question) => [
    TEXT.question(question.id, askQuestion(question)),
    ...question.options.map((option) =>
      TEXT.option(option.value, optionText(question, option), option.recommended),
    ),
  ]);
  const [first] = sorted;
  const value = first?.options.find((option) => option.recommended) ?? first?.options[0];
  const how = first && value ? [TEXT.howToAnswer(first.id, value.value)] : [];
  return [TEXT.questionsTitle(questions.length), ...lines, ...how];
}
