import type { SelfEvaluation } from '../core/evaluation/self-evaluation';
import { planReport } from '../core/report/report-sheets';
import type { ReportSheetKey, SheetPlan } from '../core/sheet/plan';
import type { ZipCodec } from '../files/xlsx/zip-codec';
import type { Host, HostAbilities, JobControl } from '../host/host';
import { blocksTable } from './exit-code';
import { findingLines, questionLines } from './finding-lines';
import { editedSheets } from './edited-sheets';
import { fingerprintOfPlan } from './fingerprint';
import { setAsideBrokenStore } from './keep-answers';
import { judge, type JudgeRequest, type Judgement } from './judge';
import { writeNarratives, type GenerateResult, type ReportParts } from './report-parts';
import { reportSheetNames } from './sheet-names';
import { planStore, WRITING_MARK } from './store-sheet';
import { packPlans } from './stored-plans';
import { storedReport } from './repair-report';
import { newStore, type Store, type StoredDocument, type StoreState } from './store-state';

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

function nextState(
  request: GenerateRequest,
  evaluation: SelfEvaluation,
  plans: readonly SheetPlan[],
  parts: ReportParts,
): StoreState {
  const { opened, choice, answers, date, newWorkbookId } = request;
  const before = (opened.store ?? newStore(newWorkbookId)).state;
  return {
    ...before,
    phase: 'idle',
    answers,
    findingsSheet: undefined,
    report: {
      outline: choice.outline.id,
      date,
      status: evaluation.status,
      fingerprints: Object.fromEntries(plans.map((plan) => [plan.key, fingerprintOfPlan(plan)])),
      figures: [parts.main, ...parts.own].flatMap(({ narrative }) =>
        narrative.figures.map(({ id, text }) => ({ id, text })),
      ),
    },
  };
}

/** What is to be written, and what remains of how it came about: narratives are large and not needed any more. */
interface DrawnReport {
  readonly judgement: Judgement;
  readonly documents: readonly StoredDocument[];
  readonly plans: readonly SheetPlan[];
  readonly state: StoreState;
}

function drawReport(
  request: GenerateRequest,
  can: HostAbilities,
  sheetNames: Readonly<Record<ReportSheetKey, string>>,
): DrawnReport {
  const { opened, date } = request;
  const judgement = judge(request);
  const { evaluation } = judgement;
  const parts = writeNarratives(evaluation, date, request.codec);
  const documents = [parts.main, ...parts.own].map(({ name, bytes }) => ({ name, bytes }));
  const plans = planReport({
    evaluation,
    narrative: parts.main.narrative,
    ownNarratives: parts.own.map(({ narrative }) => narrative),
    grids: opened.grids,
    findings: findingLines(judgement, request.answers),
    openQuestions: questionLines(opened.reading.questions),
    sheetNames,
    attachments: can.embedFiles ? documents : [],
    date,
    live: request.live,
  });
  return { judgement, documents, plans, state: nextState(request, evaluation, plans, parts) };
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
  const { judgement, documents, plans, state } = drawReport(request, host.can, sheetNames);
  const packed = host.can.writesInSteps === true ? { plans: packPlans(plans) } : {};
  const store: Store = { state, documents, ...packed };
  await host.writeSheets(
    {
      plans: [...plans, planStore(store, sheetNames.store)],
      setAside: [...setAside, ...setAsideBrokenStore(opened)],
      needs: [...new Set(tables.map(({ sheet }) => sheet))],
      remove: [],
      previous: storedReport(opened),
      mark: WRITING_MARK,
      ...(request.activate === true && { activate: sheetNames.summary }),
    },
    control,
  );
  return {
    kind: 'written',
    judgement,
    documents,
    store,
    setAside: setAside.map(({ to }) => to),
  };
}
