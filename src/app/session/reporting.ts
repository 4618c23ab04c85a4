import type { Answers } from '../../core/evaluation/answers';
import { FIELD } from '../../core/evaluation/field-ids';
import { yearOfTables } from '../../core/evaluation/sheet-answers';
import { ownSheetsOf } from '../../core/sheet/own-sheets';
import { REPORT_SHEET_KEYS } from '../../core/sheet/plan';
import { HostFailure } from '../../host/host-failure';
import type { JobControl, SavedFile } from '../../host/host';
import type { OpenedBudget } from '../open-budget';
import { reportDate } from '../report-date';
import type { Store } from '../store-state';
import type { Autosave } from './autosave';
import { answersSum } from './draft-key';
import { outcomeOf, type Reading } from './reading';
import type { SessionCore } from './session-core';
import { SESSION_TEXT } from './session-text';

/** Writing into the workbook for a session. */
export interface Reporting {
  readonly generate: (date: string | null) => Promise<void>;
  readonly writeFindings: (date: string, notices?: readonly string[]) => Promise<void>;
  readonly keep: () => Promise<void>;
  /** Whether it was done. */
  readonly removeTraces: () => Promise<boolean>;
  readonly saveDocument: (name: string) => Promise<SavedFile | null>;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Answers that say which year they speak of, so that next year's workbook can tell. */
function withYear(answers: Answers, { reading }: OpenedBudget): Answers {
  const year = yearOfTables(reading.tables);
  if (year === null || (answers.office[FIELD.year] ?? null) !== null) return answers;
  return { ...answers, office: { ...answers.office, [FIELD.year]: year } };
}

/** Writing for a session. Every job first reads the workbook anew, so that no figure is older than its cell. */
export function createReporting(
  core: SessionCore,
  autosave: Autosave,
  reading: Reading,
): Reporting {
  const { host, newId } = core.options;

  /** The workbook as it is now; null when somebody else changed its answers and she has to choose first. */
  async function current(control: JobControl): Promise<OpenedBudget | null> {
    const opened = await reading.fetch(control);
    const { storeProblem, store, workbook } = opened;
    if (storeProblem === 'newer-version') {
      core.notify('error', SESSION_TEXT.storeProblem(storeProblem));
      return null;
    }
    const { answers } = core.state();
    reading.take(opened, withYear(answers, opened));
    const theirs = store?.state.answers;
    const isOurs = !theirs || answersSum(theirs) === autosave.base();
    if (isOurs || answersSum(theirs) === answersSum(answers)) return opened;
    const { fileName } = workbook;
    core.patch({
      draftChoice: {
        current: { answers: theirs, fileName, savedAt: null, entry: null },
        other: { answers, fileName, savedAt: core.options.now(), entry: null },
        cause: 'unkept',
      },
    });
    return null;
  }

  /** The state after the workbook took a store: her own sheets did not change. */
  async function settle(opened: OpenedBudget, store: Store): Promise<OpenedBudget> {
    const workbook = await host.summary();
    const own = ownSheetsOf(workbook);
    const next = { ...opened, workbook, own, store, storeProblem: null, isInterrupted: false };
    reading.take(next, core.state().answers);
    await autosave.kept(answersSum(store.state.answers), store.state.workbookId);
    return next;
  }

  return {
    async generate(date) {
      core.patch({ refusal: null });
      await core.run({ kind: 'generate', canCancel: true }, async (control) => {
        const opened = await current(control);
        if (!opened) return;
        const { generateReport } = await import(
          /* webpackChunkName: "generate" */ '../generate-report'
        );
        const { choice, answers, asOf, today, isLive } = core.state();
        const request = {
          ...{ opened, choice, answers, asOf, chosenDate: date },
          ...{ date: date ?? reportDate(answers, today), live: isLive, activate: true },
          newWorkbookId: newId(),
        };
        const result = await generateReport(host, request, control);
        if (result.kind !== 'written') {
          core.patch({ refusal: result });
          return;
        }
        const next = await settle(opened, result.store);
        const outcome = outcomeOf(next);
        core.patch({ report: outcome && { ...outcome, setAside: result.setAside } });
        core.notify('success', SESSION_TEXT.wrote(date ?? reportDate(answers, '')));
      });
    },
    async writeFindings(date, notices = []) {
      await core.run({ kind: 'generate', canCancel: true }, async (control) => {
        const opened = await current(control);
        if (!opened) return;
        const { writeFindings } = await import(
          /* webpackChunkName: "generate" */ '../write-findings'
        );
        const { choice, answers, asOf } = core.state();
        const newWorkbookId = newId();
        const request = {
          ...{ opened, choice, answers, asOf, chosenDate: null },
          ...{ date, notices, newWorkbookId },
        };
        const { store, sheet } = await writeFindings(host, request, control);
        await settle(opened, store);
        core.notify('success', SESSION_TEXT.findingsWritten(sheet));
      });
    },
    async keep() {
      await core.run({ kind: 'keep' }, async (control) => {
        const opened = await current(control);
        if (!opened) return;
        const { keepAnswers } = await import(/* webpackChunkName: "keep" */ '../keep-answers');
        const store = await keepAnswers(
          host,
          { opened, answers: core.state().answers, newWorkbookId: newId() },
          control,
        );
        await settle(opened, store);
        core.notify('success', SESSION_TEXT.kept);
      });
    },
    async removeTraces() {
      const done = await core.run({ kind: 'remove' }, async (control) => {
        const { own, store } = await reading.fetch(control);
        // What she typed last would else reach the journal after it was emptied, and come back as a draft.
        await autosave.flush();
        const remove = REPORT_SHEET_KEYS.filter((key) => own[key] !== undefined);
        if (remove.length > 0) {
          await host.writeSheets({ plans: [], setAside: [], remove }, control);
        }
        const workbookId = store?.state.workbookId ?? null;
        await core.options.journal.forget({ workbookId, address: core.options.address });
        core.notify('success', SESSION_TEXT.tracesRemoved);
        return true;
      });
      return done === true;
    },
    async saveDocument(name) {
      const found = core.state().report?.documents.find((document) => document.name === name);
      return core.run({ kind: 'keep' }, async () => {
        if (!found) throw new HostFailure('save-failed', SESSION_TEXT.noSuchDocument(name));
        const saved = await host.saveFile({ name, bytes: found.bytes, mediaType: DOCX });
        const isSaved = saved.kind === 'saved';
        const text = isSaved ? SESSION_TEXT.saved(name) : SESSION_TEXT.keptFile(name);
        core.notify(isSaved ? 'success' : 'info', text);
        return saved;
      });
    },
  };
}
