import type { FieldValue } from '../core/evaluation/answers';
import type { Fix } from '../core/finding';
import type { SheetArea } from '../core/sheet/address';
import type { Host, SavedFile } from '../host/host';
import type { AsOf } from './check-workbook';
import type { Journal } from './session/journal';
import type { SessionState } from './session/session-state';

/** What a session works with; time and chance are handed in so that tests can hold them still. */
export interface SessionOptions {
  readonly host: Host;
  readonly journal: Journal;
  /** Where the workbook lies, as the host knows it: an address, a path, or a name. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new random id. */
  readonly newId: () => string;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Whether the page that shows this session says that a cell is being edited; told by the host's adapter. */
  readonly onWaiting?: (listener: (isWaiting: boolean) => void) => () => void;
}

/** Which version of two to go on with. */
export type DraftDecision = 'current' | 'other' | 'merge-current' | 'merge-other';

/** One workbook's way from reading to report, without any user interface. Commands never reject: failures are in the state. */
export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;

  /** Reads the workbook, repairs what a crash left, finds drafts. Also the way to read again. */
  read(): Promise<void>;
  /** Answers a question of the reader, or maps a column (`column:SHEET:FIELD` to a head or letters); '' takes it back. */
  setReading(id: string, value: string): void;
  setOffice(field: string, value: FieldValue): void;
  /** By project key. */
  setProject(project: string, field: string, value: FieldValue): void;
  /** Reason for a finding by findingKey; '' takes it back. */
  setReason(key: string, reason: string): void;
  /** Another name of a project; null takes it away. */
  setAlias(alias: string, project: string | null): void;
  setOutline(outline: string, profile?: string): void;
  setAsOf(asOf: AsOf | null): void;
  setLive(isLive: boolean): void;

  /** Applies a fix that she clicked; `text` says what it does, for undoing. */
  applyFix(fix: Fix, text: string): Promise<void>;
  undoFix(): Promise<void>;
  /** Shows an area in the workbook; says so where the host cannot. */
  select(area: SheetArea): Promise<void>;

  /** Writes sheets, documents and store. `date` is YYYY-MM-DD. */
  generate(date: string): Promise<void>;
  /** Writes or refreshes 校验结果 alone. */
  writeFindings(date: string): Promise<void>;
  cancel(): void;
  /** Hands a document that the workbook keeps to the user; null after a failure, which is in the notices. */
  saveDocument(name: string): Promise<SavedFile | null>;
  /** Writes the answers into the workbook's store. */
  keep(): Promise<void>;
  /** Deletes every own sheet and the store, and forgets drafts. */
  removeTraces(): Promise<void>;

  /** The answers as the command line's file. */
  exportAnswers(): string;
  /** Takes a file of answers in; false (with a notice) when it is none. `how`: in place of hers, beneath hers, or only to copy from. */
  importAnswers(text: string, how: 'replace' | 'fill' | 'copy-from'): boolean;
  decideDraft(decision: DraftDecision): void;
  /** For answers of an earlier year: take them along, keep them aside, or begin anew. */
  decideYear(decision: 'roll-forward' | 'archive' | 'discard'): void;
  dismiss(notice: number): void;

  /** Writes what is pending to the journal; to be called when the page is hidden. */
  flush(): Promise<void>;
  /** Stops watching; answers typed and not kept go to the journal. */
  close(): Promise<void>;
}
