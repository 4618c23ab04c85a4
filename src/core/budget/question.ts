import type { Evidence } from './budget-table';

/** What hangs on an answer: the whole table, one field, or nothing that blocks. */
export type QuestionBlocks = 'table' | 'field' | 'none';

/** One possible answer with what speaks for it. */
export interface QuestionOption {
  /** What an answers file or flag says to choose it. */
  readonly value: string;
  readonly evidence: readonly Evidence[];
  readonly recommended: boolean;
}

/** Something that the sheet leaves open and only a person can tell. */
export interface Question {
  /** Stable over re-reading: kind and header path, not cell addresses. */
  readonly id: string;
  /** Code of the rule in whose place it stands. */
  readonly code: string;
  readonly sheet: string;
  /** Id of the table concerned; null when tables themselves are in question. */
  readonly table: string | null;
  /** Key of its sentence in the text catalogue, and its data. */
  readonly ask: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly options: readonly QuestionOption[];
  readonly blocks: QuestionBlocks;
}

/** Answers by question id. */
export type QuestionAnswers = Readonly<Record<string, string>>;
