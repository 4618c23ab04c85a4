import type { Answers, FieldValue } from '../core/evaluation/answers';
import type { Fix } from '../core/finding';
import type { SheetArea } from '../core/sheet/address';
import type { SavedFile } from '../host/host';
import type { AsOf } from './check-workbook';
import { formatAnswers, parseAnswers } from './parse-answers';
import { isoDay } from './report-date';
import { createAutosave } from './session/autosave';
import { createChoosing } from './session/choosing';
import { createDiscarded } from './session/discarded';
import type { DraftCandidate } from './session/drafts';
import {
  setAliasName,
  setOfficeField,
  setProjectField,
  setReadingAnswer,
  setReasonText,
} from './session/edit-answers';
import { createFixing } from './session/fixing';
import { initialState, outlineOf } from './session/initial-state';
import { createJudging } from './session/judging';
import { mergeAnswers } from './session/merge-answers';
import { createReading } from './session/reading';
import { createReporting } from './session/reporting';
import { earlierAnswers, withoutYear, yearChoiceOf } from './session/roll-forward';
import { createCore } from './session/session-core';
import { SESSION_TEXT } from './session/session-text';
import type { DraftDecision, SessionOptions } from './session/session-options';
import type { SessionState } from './session/session-state';

/** One workbook's way from reading to report, without any user interface. Commands never reject: failures are in the state. */
export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;

  /** Reads the workbook, repairs what a crash left, finds drafts. Also the way to read again. */
  readonly read: () => Promise<void>;
  /** Answers a question of the reader, or maps a column (`column:SHEET:FIELD` to a head or letters); '' takes it back. */
  readonly setReading: (id: string, value: string) => void;
  readonly setOffice: (field: string, value: FieldValue) => void;
  /** By project key. */
  readonly setProject: (project: string, field: string, value: FieldValue) => void;
  /** Reason for a finding by findingKey; '' takes it back. */
  readonly setReason: (key: string, reason: string) => void;
  /** Another name of a project; null takes it away. */
  readonly setAlias: (alias: string, project: string | null) => void;
  readonly setOutline: (outline: string, profile?: string) => void;
  readonly setAsOf: (asOf: AsOf | null) => void;
  readonly setLive: (isLive: boolean) => void;

  /** Applies a fix that she clicked; `text` says what it does, for undoing. */
  readonly applyFix: (fix: Fix, text: string) => Promise<void>;
  readonly undoFix: () => Promise<void>;
  /** Shows an area in the workbook; says so where the host cannot. */
  readonly select: (area: SheetArea) => Promise<void>;

  /**
   * Writes sheets, documents and store. `date`, YYYY-MM-DD, is the day that she chose for the report and stands where she
   * answered no 填报日期; null where she chose none: then the report is made today and its 填报日期 may stay open.
   */
  readonly generate: (date: string | null) => Promise<void>;
  /** Writes or refreshes 校验结果 alone; `notices` are sentences for its first rows. */
  readonly writeFindings: (date: string, notices?: readonly string[]) => Promise<void>;
  readonly cancel: () => void;
  /** Hands a document that the workbook keeps to the user; null after a failure, which is in the notices. */
  readonly saveDocument: (name: string) => Promise<SavedFile | null>;
  /** Writes the answers into the workbook's store. */
  readonly keep: () => Promise<void>;
  /** Deletes every own sheet and the store, and forgets drafts. */
  readonly removeTraces: () => Promise<void>;

  /** The answers as the command line's file. */
  readonly exportAnswers: () => string;
  /** Takes a file of answers in; false (with a notice) when it is none. `how`: in place of hers, beneath hers, or only to copy from. */
  readonly importAnswers: (text: string, how: 'replace' | 'fill' | 'copy-from') => boolean;
  readonly decideDraft: (decision: DraftDecision) => void;
  /** For answers of an earlier year: take them along, keep them aside, or begin anew. */
  readonly decideYear: (decision: 'roll-forward' | 'archive' | 'discard') => void;
  /** Versions of this workbook's answers that she decided against, the latest first. */
  readonly discarded: () => Promise<readonly DraftCandidate[]>;
  /** Goes on from a version that she had decided against; the answers until now take its place. */
  readonly takeBack: (candidate: DraftCandidate) => Promise<void>;
  readonly dismiss: (notice: number) => void;

  /** Writes what is pending to the journal; to be called when the page is hidden. */
  readonly flush: () => Promise<void>;
  /** Stops watching; answers typed and not kept go to the journal. */
  readonly close: () => Promise<void>;
}

/** Opens a session over a host's workbook; nothing is read before `read`. */
export function createSession(options: SessionOptions): Session {
  const initial = (): SessionState => initialState(isoDay(new Date(options.now())));
  const core = createCore(options, initial());
  const judging = createJudging(core);
  const autosave = createAutosave(core, (answers) => {
    applyWhole(answers);
  });
  const reading = createReading(core, autosave, judging);
  const reporting = createReporting(core, autosave, reading);
  const fixing = createFixing(core, reading);
  let stopWatching: (() => void) | null = null;

  /** Takes answers over: what hangs on them follows. */
  function apply(answers: Answers): void {
    const { opened, answers: before } = core.state();
    core.patch({ answers });
    if (answers.outline !== before.outline || answers.profile !== before.profile) {
      core.patch({ choice: outlineOf(answers) });
    }
    if (opened && answers.reading !== before.reading) void reading.readByAnswers();
    judging.touch();
  }
  /** Takes over answers that come as a whole, from elsewhere or of another time: they may be of an earlier year, or keep one. */
  function applyWhole(answers: Answers): void {
    apply(answers);
    const { opened, earlier } = core.state();
    core.patch({
      yearChoice: opened && yearChoiceOf(answers, opened.reading.tables),
      earlier: earlierAnswers(answers) ?? earlier,
    });
  }
  /** She changed answers: they are taken over and will be safe soon. */
  function change(answers: Answers): void {
    apply(answers);
    autosave.touch();
  }
  const edit = (by: (answers: Answers) => Answers): void => {
    change(by(core.state().answers));
  };
  const changeWhole = (answers: Answers): void => {
    applyWhole(answers);
    autosave.touch();
  };
  /** What a file adds where she has no answers; a file of an earlier year does not make this year's report one of that year. */
  const filled = (theirs: Answers): Answers => {
    const { answers, opened } = core.state();
    const isOlder = opened && yearChoiceOf(theirs, opened.reading.tables) !== null;
    return mergeAnswers(answers, isOlder ? withoutYear(theirs) : theirs);
  };
  const choosing = createChoosing(core, autosave, changeWhole);
  const discarded = createDiscarded(core, autosave, changeWhole);

  return {
    state: core.state,
    subscribe: core.subscribe,
    async read() {
      await reading.read();
      stopWatching ??= options.host.watch(() => {
        if (!core.isWriting()) void reading.reread();
      });
    },
    setReading: (id, value) => {
      edit((answers) => setReadingAnswer(answers, id, value));
    },
    setOffice: (field, value) => {
      edit((answers) => setOfficeField(answers, field, value));
    },
    setProject: (key, field, value) => {
      const projects = core.state().opened?.reading.tables.flatMap((table) => table.projects) ?? [];
      const project = projects.find((each) => each.key === key);
      if (!project) return;
      edit((answers) => setProjectField(answers, projects, project, { field, value }));
    },
    setReason: (key, reason) => {
      edit((answers) => setReasonText(answers, key, reason));
    },
    setAlias: (alias, project) => {
      edit((answers) => setAliasName(answers, alias, project));
    },
    setOutline: (outline, profile) => {
      edit((answers) => ({ ...answers, outline, profile }));
    },
    setAsOf: (asOf) => {
      core.patch({ asOf });
      judging.touch(0);
    },
    setLive: (isLive) => {
      core.patch({ isLive });
    },
    applyFix: fixing.applyFix,
    undoFix: fixing.undoFix,
    select: fixing.select,
    generate: reporting.generate,
    writeFindings: reporting.writeFindings,
    cancel: core.cancel,
    saveDocument: reporting.saveDocument,
    keep: reporting.keep,
    async removeTraces() {
      if (!(await reporting.removeTraces())) return;
      core.patch({ ...initial(), notices: core.state().notices });
      await reading.read();
    },
    exportAnswers: () => formatAnswers(core.state().answers),
    importAnswers(text, how) {
      const parsed = parseAnswers(text);
      if (!parsed.ok) {
        core.notify('error', SESSION_TEXT.badAnswers(parsed.where));
        return false;
      }
      if (how === 'copy-from') {
        core.patch({ earlier: parsed.answers });
        core.notify('success', SESSION_TEXT.importedToCopy);
        return true;
      }
      const { answers } = core.state();
      if (how === 'replace') void autosave.setAside(answers);
      changeWhole(how === 'fill' ? filled(parsed.answers) : parsed.answers);
      core.notify('success', SESSION_TEXT.imported);
      return true;
    },
    decideDraft: choosing.decideDraft,
    decideYear: choosing.decideYear,
    discarded: discarded.list,
    takeBack: discarded.takeBack,
    dismiss: (notice) => {
      core.patch({ notices: core.state().notices.filter(({ id }) => id !== notice) });
    },
    flush: autosave.flush,
    async close() {
      stopWatching?.();
      await autosave.flush();
      autosave.close();
    },
  };
}
