import type { Answers } from '../../core/evaluation/answers';
import { emptyAnswers } from '../../core/evaluation/answers';
import { REPORT_SHEET_KEYS } from '../../core/sheet/plan';
import { runAtOnce } from '../../core/steps';
import type { JobControl } from '../../host/host';
import type { OpenedBudget } from '../open-budget';
import { isoDay } from '../report-date';
import type { Autosave } from './autosave';
import { answersSum, draftKeyOf, draftPlaceOf } from './draft-key';
import type { JournalEntry } from './drafts';
import { candidateOf, concerns, findDraft, type FoundDraft, type KnownDraft } from './find-draft';
import { outlineOf } from './initial-state';
import type { Judging } from './judging';
import { Overtaken, runInSlices, SLICE, unlessOvertaken } from './pacing';
import { earlierAnswers, yearChoiceOf } from './roll-forward';
import type { SessionCore } from './session-core';
import type { ReportOutcome } from './session-state';
import { SESSION_TEXT } from './session-text';

/** Reading the workbook for a session. */
export interface Reading {
  /** Reads from the beginning: repairs, finds drafts. */
  readonly read: () => Promise<void>;
  /** Reads again after cells changed, the answers kept as they are. */
  readonly reread: () => Promise<void>;
  /** Reads the cells that are known by other answers to the reader's questions; nothing is fetched anew. */
  readonly readByAnswers: () => Promise<void>;
  /** Fetches the workbook anew within another job. */
  readonly fetch: (control: JobControl) => Promise<OpenedBudget>;
  /** Takes a workbook as read, with the answers that go with it. */
  readonly take: (opened: OpenedBudget, answers: Answers) => void;
}

/** What the workbook remembers of its last report; null when it has none. */
export function outcomeOf({ store, own }: OpenedBudget): ReportOutcome | null {
  const report = store?.state.report;
  if (!report) return null;
  return {
    status: report.status,
    date: report.date,
    documents: store.documents,
    setAside: [],
    sheets: REPORT_SHEET_KEYS.flatMap((key) => (key === 'store' ? [] : (own[key] ?? []))),
  };
}

/** Reading for a session. */
export function createReading(core: SessionCore, autosave: Autosave, judging: Judging): Reading {
  const { host, journal, address } = core.options;

  const gently = runInSlices(core.options, SLICE, () => undefined);
  const load = () => import(/* webpackChunkName: "read" */ '../open-budget');

  /** How often cells, and how often answers to the reader's questions, gave cause to read. */
  let cellsTurn = 0;
  let answersTurn = 0;

  /** The same job, which gives up between two steps once it is overtaken. */
  const overtakable = (control: JobControl, isOvertaken: () => boolean): JobControl => ({
    ...control,
    run: (steps) =>
      (control.run ?? runAtOnce)(
        (function* () {
          for (;;) {
            const step = steps.next();
            if (step.done === true) return step.value;
            yield;
            if (isOvertaken()) throw new Overtaken();
          }
        })(),
      ),
  });

  /** The workbook by its own store's answers, or wholly by the session's once there are some. */
  async function fetch(control: JobControl): Promise<OpenedBudget> {
    const { openBudget, reopenBudget } = await load();
    if (!core.state().opened) return openBudget(host, { answers: {} }, control);
    return reopenBudget(host, () => core.state().answers.reading, control);
  }

  async function repaired(opened: OpenedBudget, control: JobControl): Promise<OpenedBudget> {
    if (!opened.isInterrupted) return opened;
    const { repairReport } = await import(/* webpackChunkName: "repair" */ '../repair-report');
    const repair = await repairReport(host, opened, control);
    if (repair.kind === 'restored') {
      core.notify('warning', SESSION_TEXT.restored(repair.sheets.length));
    }
    if (repair.kind === 'removed') core.notify('warning', SESSION_TEXT.removed);
    return fetch(control);
  }

  function take(opened: OpenedBudget, answers: Answers): void {
    autosave.place(gently(draftKeyOf(opened, address)), opened.workbook.fileName);
    core.patch({
      failure: null,
      opened,
      questions: opened.reading.questions,
      answers,
      choice: outlineOf(answers),
      today: isoDay(new Date(core.options.now())),
      report: outcomeOf(opened),
      earlier: earlierAnswers(answers) ?? core.state().earlier,
    });
    judging.touch(0);
  }

  async function draftFor(
    opened: OpenedBudget,
    base: string,
    control: JobControl,
  ): Promise<FoundDraft> {
    const { readByAnswers } = await load();
    const entries = await journal.list().catch((): readonly JournalEntry[] => {
      core.patch({ saved: 'failed' });
      core.notify('warning', SESSION_TEXT.journalFailed);
      return [];
    });
    const place = draftPlaceOf(opened, address);
    const known: KnownDraft[] = [];
    for (const entry of entries) {
      if (!concerns(entry, place)) continue;
      const read = await readByAnswers(opened, entry.answers.reading, control);
      known.push({ entry, key: await gently(draftKeyOf(read, address)) });
    }
    return findDraft(known, base);
  }

  async function readFirst(control: JobControl): Promise<void> {
    const { readByAnswers } = await load();
    const opened = await repaired(await fetch(control), control);
    if (opened.storeProblem) {
      core.notify('warning', SESSION_TEXT.storeProblem(opened.storeProblem));
    }
    const kept = opened.store?.state.answers ?? emptyAnswers();
    const base = answersSum(kept);
    const found = await draftFor(opened, base, control);
    const answers = found.kind === 'resume' ? found.entry.answers : kept;
    autosave.begin(base, found.kind === 'resume' ? found.entry : undefined);
    take(await readByAnswers(opened, answers.reading, control), answers);
    if (found.kind === 'resume') {
      core.patch({ saved: 'journalled' });
      core.notify('info', SESSION_TEXT.resumed);
    }
    if (found.kind === 'ask') {
      const { entry, cause } = found;
      const fileName = opened.workbook.fileName;
      core.patch({
        draftChoice: {
          current: { answers, fileName, savedAt: null, entry: null },
          other: candidateOf(entry),
          cause,
        },
      });
    }
    core.patch({ yearChoice: yearChoiceOf(answers, opened.reading.tables) });
  }

  /** A job that reads the cells anew, unless a later one will; the first is not broken off, since it settles drafts too. */
  function readCells(): (control: JobControl) => Promise<void> {
    cellsTurn += 1;
    const mine = cellsTurn;
    const isOvertaken = (): boolean => mine !== cellsTurn;
    return async (control) => {
      if (!core.state().opened) {
        await readFirst(control);
        return;
      }
      if (isOvertaken()) return;
      const opened = await unlessOvertaken(() => fetch(overtakable(control, isOvertaken)));
      if (opened) take(opened, core.state().answers);
    };
  }

  const failed = (failure: string): void => {
    core.patch({ failure });
  };
  return {
    fetch,
    take,
    async read() {
      await core.run({ kind: 'read', canCancel: true, failed }, readCells());
    },
    async readByAnswers() {
      answersTurn += 1;
      const [cells, mine] = [cellsTurn, answersTurn];
      const isOvertaken = (): boolean => cells !== cellsTurn || mine !== answersTurn;
      await core.run({ kind: 'read', failed }, async (control) => {
        const { readByAnswers } = await load();
        const { opened, answers } = core.state();
        if (!opened || isOvertaken()) return;
        const how = overtakable(control, isOvertaken);
        const next = await unlessOvertaken(() => readByAnswers(opened, answers.reading, how));
        if (next) take(next, core.state().answers);
      });
    },
    async reread() {
      await core.run({ kind: 'read', failed }, readCells());
    },
  };
}
