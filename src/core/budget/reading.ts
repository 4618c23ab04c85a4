import type { Grid, WorkbookSummary } from '../sheet/grid';
import type { BudgetTable, ColumnField } from './budget-table';
import type { MoneyUnit } from './money';
import type { Question, QuestionAnswers } from './question';

/** What a person said of the reading: by flag, answers file or pane. */
export interface ReadingChoices {
  /** Read this sheet only. */
  readonly sheet?: string;
  readonly unit?: MoneyUnit;
  /** The month of the report was told by other means, so that it is not asked. */
  readonly isMonthTold?: boolean;
  /** Field to 0-based column. */
  readonly columns?: Readonly<Partial<Record<ColumnField, number>>>;
  /** Answers given earlier, by question id. */
  readonly answers: QuestionAnswers;
}

/** All that readBudget needs; grids are her sheets, the product's own left out. */
export interface ReadingInput {
  readonly workbook: WorkbookSummary;
  readonly grids: readonly Grid[];
  readonly choices: ReadingChoices;
}

/** Why a sheet gave no table; `kind` is a key of the text catalogue. */
export interface PassedSheet {
  readonly sheet: string;
  readonly kind: string;
}

/** What was read: tables, what is still open, and what was passed over. */
export interface Reading {
  readonly tables: readonly BudgetTable[];
  readonly questions: readonly Question[];
  readonly passed: readonly PassedSheet[];
}
