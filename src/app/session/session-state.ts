import type { Question } from '../../core/budget/question';
import type { Answers } from '../../core/evaluation/answers';
import type { SelfEvaluation } from '../../core/evaluation/self-evaluation';
import type { Finding } from '../../core/finding';
import type { AsOf } from '../check-workbook';
import type { OutlineChoice } from '../choose-outline';
import type { KeyedLine } from '../finding-lines';
import type { OpenedBudget } from '../open-budget';
import type { DraftCandidate } from './drafts';
import type { StoredDocument } from '../store-state';

/** Work that takes a while; `done` of `total` is 0 of 0 until known. */
export interface RunningJob {
  readonly kind: 'read' | 'generate' | 'keep' | 'repair' | 'remove' | 'fix';
  readonly done: number;
  readonly total: number;
  readonly canCancel: boolean;
  /** Waits because a cell is being edited. */
  readonly isWaiting: boolean;
}

/** How safe what she typed is: in the browser's storage, in the workbook, or nowhere yet. */
export type SavedState =
  /** Nothing typed since the workbook was opened or kept. */
  | 'clean'
  /** Typed less than two seconds ago. */
  | 'pending'
  /** In this browser's storage; the workbook does not have it yet. */
  | 'journalled'
  /** In the workbook too. */
  | 'kept'
  /** The browser's storage refused: only the workbook or an exported file can keep it. */
  | 'failed';

/** Something to tell once; `text` is ready to show. */
export interface SessionNotice {
  readonly id: number;
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  /** What a button beside it offers. */
  readonly action?: 'retry-read' | 'undo-fix' | 'keep-in-workbook';
}

/** Answers of which there are two versions, and she has to choose. */
export interface DraftChoice {
  /** What stands in the workbook, or in this window. */
  readonly current: DraftCandidate;
  /** What else was found: unfinished typing, another window's, or a copy's. */
  readonly other: DraftCandidate;
  /**
   * unkept: typed earlier, and the workbook changed since; other-place: typed under another file name or address;
   * other-content: typed when the sheet held other projects; other-window: another pane types into the same workbook.
   */
  readonly cause: 'unkept' | 'other-place' | 'other-content' | 'other-window';
}

/** Answers of an earlier year in this year's workbook. */
export interface YearChoice {
  readonly answersYear: number;
  readonly sheetYear: number;
}

/** What the last generation left; documents are kept in the workbook. */
export interface ReportOutcome {
  readonly status: 'draft' | 'final';
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly documents: readonly StoredDocument[];
  /** Her hand-edited copies, kept under these names. */
  readonly setAside: readonly string[];
  /** Names of the report's sheets, in order. */
  readonly sheets: readonly string[];
}

/** Why nothing was generated. */
export type ReportRefusal =
  | { readonly kind: 'blocked'; readonly questions: readonly Question[] }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'too-many-projects'; readonly count: number; readonly most: number };

/** How much was found wrong in a part of the answers or the sheet. */
export interface EntryFindings {
  /** Errors and warnings that nobody has dealt with; open answers themselves are not counted. */
  readonly findings: number;
}

/** How many of the answers that a final report needs are given. */
export interface EntryProgress {
  readonly answered: number;
  readonly due: number;
}

/** The same for the whole, and for each part of it. */
export interface Progress extends EntryProgress {
  /** By project key; null is the office. */
  readonly entries: ReadonlyMap<string | null, EntryProgress & EntryFindings>;
}

/** All that the pane shows; replaced, never changed. Parts that did not change stay the same object. */
export interface SessionState {
  readonly job: RunningJob | null;
  /** Reading failed: the sentence to show in place of the steps. */
  readonly failure: string | null;
  readonly opened: OpenedBudget | null;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly choice: OutlineChoice;
  /** Month that the report speaks of; null is year end. */
  readonly asOf: AsOf | null;
  /** Today by this machine's clock, YYYY-MM-DD: the day that a report is offered to bear where she answered none. */
  readonly today: string;
  /** Live formulas in the report, or values. */
  readonly isLive: boolean;
  /** null until judged for the first time. */
  readonly evaluation: SelfEvaluation | null;
  readonly findings: readonly KeyedLine[];
  /** Whether answers or cells changed after the last judgement: a new one is under way. */
  readonly isJudging: boolean;
  readonly progress: Progress;
  readonly stale: readonly Finding[];
  readonly report: ReportOutcome | null;
  readonly refusal: ReportRefusal | null;
  readonly saved: SavedState;
  readonly draftChoice: DraftChoice | null;
  readonly yearChoice: YearChoice | null;
  readonly notices: readonly SessionNotice[];
  /** Sentences of fixes that can be taken back, the latest last. */
  readonly undoable: readonly string[];
  /** Answers of an earlier year that were rolled forward or read from a file, to copy from. */
  readonly earlier: Answers | null;
}
