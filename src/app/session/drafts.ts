import { z } from 'zod';
import { answersSchema, type Answers } from '../../core/evaluation/answers';

/** Version of the journal's entries. */
export const JOURNAL_VERSION = 1;

/** What a workbook is known by: its own id (null before its first store), where it lies, and what it holds. */
export interface DraftKey {
  readonly workbookId: string | null;
  readonly address: string;
  /** Checksum of heads and project names. */
  readonly shape: string;
  /** Checksum of heads, names and amounts: tells workbooks without an id apart. */
  readonly content: string;
}

/** Typing that is safe in the browser's storage. Unknown keys are kept. */
export const journalEntrySchema = z.looseObject({
  version: z.literal(JOURNAL_VERSION),
  workbookId: z.string().nullable(),
  address: z.string(),
  shape: z.string(),
  content: z.string(),
  fileName: z.string(),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  /** Which pane wrote it. */
  writer: z.string(),
  /** Tells this version from every other. */
  revision: z.string(),
  /** Versions that this one grew from, its own and other panes', the latest last. */
  lineage: z.array(z.string()).default([]),
  /** Checksum of the workbook's answers that the typing began from. */
  base: z.string(),
  answers: answersSchema,
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** One version of the answers, with what helps to tell it from another. */
export interface DraftCandidate {
  readonly answers: Answers;
  readonly fileName: string;
  /** Milliseconds since 1970; null for what the workbook holds. */
  readonly savedAt: number | null;
  /** The journal's entry that it came from; null for what the workbook or this window holds. */
  readonly entry: JournalEntry | null;
}
