import { reportSheets } from '../core/report/report-sheets';
import type { ReportSheetKey, SheetToDraw } from '../core/sheet/plan';
import type { ZipCodec } from '../files/xlsx/zip-codec';
import type { Host, HostAbilities, JobControl } from '../host/host';
import { blocksTable } from './exit-code';
import { findingLines, questionLines } from './finding-lines';
import { editedSheets } from './edited-sheets';
import { setAsideBrokenStore } from './keep-answers';
import { judge, type JudgeRequest, type Judgement } from './judge';
import { writeNarratives, type GenerateResult } from './report-parts';
import { reportSheetNames } from './sheet-names';
import { WRITING_MARK } from './store-sheet';
import { storedReport } from './repair-report';
import { sheetsWithStore } from './sheets-with-store';
import {
  newStore,
  type Store,
  type StoredDocument,
  type StoredReport,
  type StoreState,
} from './store-state';

/** Projects that one report takes: beyond them sheets and document are too large to work with. */
export const MOST_PROJECTS = 1000;

/** What a report is generated from. */
export interface GenerateRequest extends JudgeRequest {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Id for a workbook that has none yet. */
  readonly newWorkbookId: string;
  /** Formulas on her cells, or plain values. */
  readonly live: boolean;
  /** The platform's own way to pack documents, where it has one. */
  readonly codec?: ZipCodec;
  /** Whether the summary is shown afterwards; else the active sheet stays. */
  readonly activate?: boolean;
}

/** What is to be written, and what the store is to remember of it. */
interface JudgedReport {
  readonly judgement: Judgement;
  readonly documents: readonly StoredDocument[];
  readonly sheets: readonly SheetToDraw[];
  readonly reportOf: (fingerprints: StoredReport['fingerprints']) => StoredReport;
}

function judgeReport(
  request: GenerateRequest,
  can: HostAbilities,
  sheetNames: Readonly<Record<ReportSheetKey, string>>,
): JudgedReport {
  const { opened, date } = request;
  const judgement = judge(request);
  const { evaluation } = judgement;
  const { main, own } = writeNarratives(evaluation, date, request.codec);
  const documents = [main, ...own].map(({ name, bytes }) => ({ name, bytes }));
  const sheets = reportSheets({
    evaluation,
    narrative: main.narrative,
    ownNarratives: own.map(({ narrative }) => narrative),
    grids: opened.grids,
    findings: findingLines(judgement, request.answers),
    openQuestions: questionLines(opened.reading.questions),
    sheetNames,
    attachments: can.embedFiles ? documents : [],
    date,
    live: request.live,
  });
  const figures = [main, ...own].flatMap(({ narrative }) =>
    narrative.figures.map(({ id, text }) => ({ id, text })),
  );
  const { status } = evaluation;
  const outline = request.choice.outline.id;
  const reportOf: JudgedReport['reportOf'] = (fingerprints) => ({
    outline,
    date,
    status,
    fingerprints,
    figures,
  });
  return { judgement, documents, sheets, reportOf };
}

function nextState(request: GenerateRequest, report: StoredReport): StoreState {
  const { opened, answers, newWorkbookId } = request;
  const before = (opened.store ?? newStore(newWorkbookId)).state;
  return { ...before, phase: 'idle', answers, findingsSheet: undefined, report };
}

/** Plans and writes every report sheet, the documents and the store, in one step. */
export async function generateReport(
  host: Host,
  request: GenerateRequest,
  control?: JobControl,
): Promise<GenerateResult> {
  const { opened } = request;
  const blocking = opened.reading.questions.filter(blocksTable);
  if (blocking.length > 0) return { kind: 'blocked', questions: blocking };
  const { tables } = opened.reading;
  if (tables.length === 0) return { kind: 'no-table' };
  const count = tables.reduce((sum, { projects }) => sum + projects.length, 0);
  if (count > MOST_PROJECTS) return { kind: 'too-many-projects', count, most: MOST_PROJECTS };

  const setAside = await editedSheets(host, opened);
  const sheetNames = reportSheetNames(opened.workbook);
  const isInSteps = host.can.writesInSteps === true;
  const { judgement, documents, sheets, reportOf } = judgeReport(request, host.can, sheetNames);
  const { plans, store } = sheetsWithStore(
    sheets,
    sheetNames.store,
    ({ fingerprints, ...packed }): Store => ({
      state: nextState(request, reportOf(fingerprints)),
      documents,
      ...packed,
    }),
    isInSteps,
  );
  await host.writeSheets(
    {
      plans,
      setAside: [...setAside, ...setAsideBrokenStore(opened)],
      needs: [...new Set(tables.map(({ sheet }) => sheet))],
      remove: [],
      ...(isInSteps && { previous: storedReport(opened) }),
      mark: WRITING_MARK,
      ...(request.activate === true && { activate: sheetNames.summary }),
    },
    control,
  );
  return {
    kind: 'written',
    judgement,
    documents,
    store: store(),
    setAside: setAside.map(({ to }) => to),
  };
}
