import type { Evidence } from './budget-table';
import type { Question, QuestionBlocks, QuestionOption } from './question';
import type { ReadingChoices } from './reading';

/** Where questions are asked: sheet, table and the answers given before. */
export interface QuestionScope {
  readonly sheet: string;
  /** Empty for the first table of a sheet, #2 for the second. */
  readonly suffix: string;
  readonly table: string;
  readonly choices: ReadingChoices;
}

/** What a question needs beside its scope. */
export interface Draft {
  readonly id: string;
  readonly code: string;
  readonly ask: string;
  readonly data: Question['data'];
  readonly options: readonly QuestionOption[];
  readonly blocks: QuestionBlocks;
}

/** One open question; none when an answer settles it. */
export function question(scope: QuestionScope, draft: Draft): Question[] {
  const answer = scope.choices.answers[draft.id];
  if (answer !== undefined && draft.options.some(({ value }) => value === answer)) return [];
  return [{ ...draft, sheet: scope.sheet, table: scope.table }];
}

/** One option of a question. */
export const option = (
  value: string,
  recommended: boolean,
  evidence: readonly Evidence[] = [],
): QuestionOption => ({ value, evidence, recommended });
